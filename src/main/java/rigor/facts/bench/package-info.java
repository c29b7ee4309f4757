/**
 * What somebody has measured, as bench programs print it: their JSON, CSV, tables and lines become rows of
 * {@code measurements.csv} and {@code prefill_measurements.csv} of the case, all or nothing.
 *
 * <p>May touch: {@code facts} and its packages above.
 */
@NullMarked
package rigor.facts.bench;

import org.jspecify.annotations.NullMarked;
