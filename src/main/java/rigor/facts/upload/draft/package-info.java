/**
 * What a file from outside says of offers, before it is known which products they are of: drafts, rows that are none and
 * why, and how people write amounts, dates and states.
 *
 * <p>May touch: {@code facts} and its packages above.
 */
@NullMarked
package rigor.facts.upload.draft;

import org.jspecify.annotations.NullMarked;
