/**
 * The answer as one tells it to somebody who has never read about such machines, with how sure it is and what else there
 * is.
 *
 * <p>May touch: {@code explain} and below.
 */
@NullMarked
package rigor.explain.plain;

import org.jspecify.annotations.NullMarked;
