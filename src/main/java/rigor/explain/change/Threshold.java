package rigor.explain.change;

import rigor.verdict.Outcome;

/**
 * Where the verdict on a build turns when a limit is moved upward.
 *
 * @param value of the limit, in the requirement's unit
 * @param including whether {@code to} holds at the very value already, rather than only beyond it
 */
public record Threshold(double value, boolean including, String build, Outcome from, Outcome to) {}
