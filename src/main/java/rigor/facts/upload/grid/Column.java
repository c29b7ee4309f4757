package rigor.facts.upload.grid;

import org.jspecify.annotations.Nullable;

/**
 * A column of a foreign table and what is read from it.
 *
 * @param index counted from 0
 * @param heading as its author wrote it
 * @param means what it holds; {@code IGNORED} if it is of no use
 * @param currency that the heading names for its amounts; null if none
 */
public record Column(
        int index, String heading, Target means, @Nullable String currency) {}
