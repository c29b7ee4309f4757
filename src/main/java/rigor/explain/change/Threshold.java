package rigor.explain.change;

import rigor.verdict.Outcome;

/**
 * The value of a limit at which the verdict on a build changes as the limit rises.
 *
 * @param value of the limit, in the requirement's unit
 * @param including whether {@code to} already holds at {@code value}, and not only beyond it
 */
public record Threshold(double value, boolean including, String build, Outcome from, Outcome to) {}
