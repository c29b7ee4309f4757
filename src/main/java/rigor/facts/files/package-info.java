/**
 * Tables as bytes: where they come from and what they hold, not yet read. Large ones are held deflated.
 *
 * <p>May touch: {@code facts}.
 */
@NullMarked
package rigor.facts.files;

import org.jspecify.annotations.NullMarked;
