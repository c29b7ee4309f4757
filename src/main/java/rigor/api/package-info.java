/**
 * What programs get: the objects that the API answers with and that the command line prints with {@code --json}. Whoever
 * knows one of the two knows the other.
 *
 * <p>May touch: all but {@code calibrate}, {@code http} and {@code cli}.
 */
@NullMarked
package rigor.api;

import org.jspecify.annotations.NullMarked;
