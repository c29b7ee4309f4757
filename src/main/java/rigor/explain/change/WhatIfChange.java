package rigor.explain.change;

import org.jspecify.annotations.Nullable;

/**
 * One assumed change, such as {@code budget.ceiling=16500}.
 *
 * @param key of what changes; {@code from} and {@code to} as the tables spell them
 * @param unit null if it has none
 * @param place of the row that changes, such as {@code requirements.csv:11}
 */
public record WhatIfChange(
        String key, String from, String to, @Nullable String unit, String place) {}
