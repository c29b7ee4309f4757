package rigor.explain.change;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Range;
import rigor.verdict.Status;

/**
 * One thing that keeps a build from being accepted.
 *
 * @param requirement its id; empty if a rule without requirement stands in the way
 * @param status rejected or doubt
 * @param measured in words, with unit
 * @param limit in words, with unit; empty without requirement
 * @param move the smallest move of the limit that lets the build pass, as a what-if, checked by running it; null if none does
 * @param by how far the limit moves, in {@code unit}; null if it is no number
 * @param learn the datum to learn, in words; null if the measure is known well enough
 * @param question what to ask, or to measure; null likewise
 * @param follows the requirement from whose failing this one follows; null if it stands for itself
 */
public record Obstacle(
        String requirement,
        Status status,
        String measured,
        String limit,
        @Nullable String move,
        @Range @Nullable Double by,
        @Nullable String unit,
        @Nullable String learn,
        @Nullable String question,
        @Nullable String follows) {}
