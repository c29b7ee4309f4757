/**
 * What may still become of builds: which undecided one could win, up to which price one without a price would be the
 * answer, and the few builds worth a look.
 *
 * <p>May touch: {@code explain.words}, {@code engine} and below.
 */
@NullMarked
package rigor.explain.outlook;

import org.jspecify.annotations.NullMarked;
