/**
 * Quotes as plain text: lines with a product and an amount as drafts of offers, with what holds for the whole quote.
 *
 * <p>May touch: {@code facts} and its packages above, {@code facts.upload.draft}.
 */
@NullMarked
package rigor.facts.upload.quote;

import org.jspecify.annotations.NullMarked;
