package rigor.explain.change;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Range;

/**
 * How near an accepted build is to losing that.
 *
 * @param measured the end of its band that is nearer to the limit, in {@code unit}
 * @param distance to the limit; {@code share} the same as a share of the limit
 * @param change a what-if just past the margin, checked by running it: the build is no longer accepted
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
        String sentence) {}
