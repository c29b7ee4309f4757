package rigor.explain.change;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Range;

/**
 * How far a figure of an accepted build is from the limit.
 *
 * @param measured the worse end of its band, in {@code unit}
 * @param distance to the limit; {@code share} the same as a share of the limit
 * @param figures the three in words
 * @param change a what-if just past the margin after which the build is no longer accepted; checked by judging
 * @param sentence the same in words
 */
public record Margin(
        String requirement,
        double measured,
        double limit,
        @Range double distance,
        @Range double share,
        @Nullable String unit,
        String change,
        Figured figures,
        String sentence) {

    /**
     * A margin in words, with units.
     *
     * @param limit and whether it is assumed
     * @param distance with the share of the limit
     */
    public record Figured(String measured, String limit, String distance) {}
}
