package rigor.explain.change;

import java.util.List;
import rigor.verdict.Outcome;

/**
 * What would change the verdict on one build.
 *
 * @param obstacles what keeps it from being accepted; none if it is
 * @param ways to get it accepted, the smallest first; none if it is, or if no way was found
 * @param margins of an accepted build, the tightest first
 */
public record NearestChange(
        String build, Outcome outcome, List<Obstacle> obstacles, List<Way> ways, List<Margin> margins) {}
