package rigor.explain.change;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Range;
import rigor.verdict.Status;

/**
 * One thing that keeps a build from being accepted.
 *
 * @param requirement its id; empty if a rule without requirement is the obstacle
 * @param status rejected or doubt
 * @param measured in words, with unit
 * @param limit in words, with unit; empty without requirement
 * @param move the smallest change of the limit that the build meets, as a what-if, checked by judging; null if there is none
 * @param passes that limit in words
 * @param by how far the limit moves, in {@code unit}; null if it is not a number
 * @param learn what must be confirmed, in words; null if the figure is known precisely enough
 * @param question what to ask, or to measure; null likewise
 * @param follows the requirement whose failure causes this one; null if it has no such cause
 */
public record Obstacle(
        String requirement,
        Status status,
        String measured,
        String limit,
        @Nullable String move,
        @Nullable String passes,
        @Range @Nullable Double by,
        @Nullable String unit,
        @Nullable String learn,
        @Nullable String question,
        @Nullable String follows) {}
