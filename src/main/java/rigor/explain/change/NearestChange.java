package rigor.explain.change;

import java.util.List;
import rigor.verdict.Outcome;

/**
 * What would change the verdict on one build.
 *
 * @param obstacles to its acceptance; empty if it is accepted
 * @param ways to get it accepted, smallest first; empty if it is accepted, or if no way was found
 * @param margins of an accepted build, tightest first
 */
public record NearestChange(
        String build, Outcome outcome, List<Obstacle> obstacles, List<Way> ways, List<Margin> margins) {}
