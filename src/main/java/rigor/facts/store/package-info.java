/**
 * Tables on disk, versioned: written durably, by one process at a time, each version kept. What is half written is
 * never seen.
 *
 * <p>May touch: {@code facts}, {@code facts.files}.
 */
@NullMarked
package rigor.facts.store;

import org.jspecify.annotations.NullMarked;
