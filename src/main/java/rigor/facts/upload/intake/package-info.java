/**
 * A file of any kind, by its content: what it is, how it was read, which offers it has, which hardware they are of, and
 * what the buyer must still say.
 *
 * <p>May touch: {@code facts} and its packages above, and the packages of {@code facts.upload} that read one kind each.
 */
@NullMarked
package rigor.facts.upload.intake;

import org.jspecify.annotations.NullMarked;
