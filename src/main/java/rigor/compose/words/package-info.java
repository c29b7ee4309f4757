/**
 * A machine in somebody's words: what they name is found in the tables or asked for, what they leave out is taken from the
 * nearest host, and all of it is said.
 *
 * <p>May touch: {@code compose} and below.
 */
@NullMarked
package rigor.compose.words;

import org.jspecify.annotations.NullMarked;
