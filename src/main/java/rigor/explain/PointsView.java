package rigor.explain;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.verdict.Answer;
import rigor.verdict.Merit;
import rigor.verdict.Verdict;

/**
 * What a build earns in the ranking by one concern of its requirements.
 *
 * @param concern empty for rules that answer no requirement
 * @param text the points with their sign and two decimals
 */
public record PointsView(String concern, double points, String text) {

    /** By concern; none for a concern that gives nothing. */
    static List<PointsView> all(Verdict<Build> verdict) {
        Map<String, String> concerns = verdict.answers().stream()
                .map(Answer::requirement)
                .collect(Collectors.toMap(Requirement::key, Requirement::concern));
        return verdict.merits().stream()
                .map(ground -> (Merit) ground.finding())
                .collect(Collectors.groupingBy(
                        merit -> concerns.getOrDefault(merit.requirement(), ""),
                        TreeMap::new,
                        Collectors.summingDouble(Merit::points)))
                .entrySet()
                .stream()
                .filter(earned -> earned.getValue() != 0)
                .map(earned ->
                        new PointsView(earned.getKey(), earned.getValue(), Figures.signedPoints(earned.getValue())))
                .toList();
    }
}
