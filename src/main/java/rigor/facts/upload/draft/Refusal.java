package rigor.facts.upload.draft;

import org.jspecify.annotations.Nullable;

/**
 * A row of a file that offers something which cannot be taken.
 *
 * @param at where it stands, as in {@link Draft}
 * @param product as the file calls it; null if it does not say
 * @param code a short word for programs, such as {@code no-amount}
 * @param reason what is wrong, and what to do about it
 */
public record Refusal(String at, @Nullable String product, String code, String reason) {}
