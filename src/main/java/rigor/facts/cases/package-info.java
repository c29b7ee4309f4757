/**
 * Making cases: from a few answers, or from a folder of tables of the first edition.
 *
 * <p>May touch: {@code facts.csv} and below.
 */
@NullMarked
package rigor.facts.cases;

import org.jspecify.annotations.NullMarked;
