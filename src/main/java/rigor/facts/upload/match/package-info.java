/**
 * Which piece of hardware a seller's product is: by numbers and whole names, never by a part of a name.
 *
 * <p>May touch: {@code facts} and its packages above, {@code facts.upload.draft}.
 */
@NullMarked
package rigor.facts.upload.match;

import org.jspecify.annotations.NullMarked;
