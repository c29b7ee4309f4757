/**
 * The page with the answers of one case as files for any web host.
 *
 * <p>May touch: {@code http} and below.
 */
@NullMarked
package rigor.publish;

import org.jspecify.annotations.NullMarked;
