package rigor.explain.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import rigor.engine.Judgement;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.verdict.Answer;
import rigor.verdict.Outcome;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/**
 * What rejects builds before anything else does: each rejected build has one first cause.
 *
 * @param requirement that they fail; empty where a rule without requirement speaks first
 * @param concern that it belongs to
 * @param limit as the case asks
 * @param builds their ids, in the order of the ranking
 */
public record Cause(
        String requirement, String concern, String title, String limit, boolean assumed, List<String> builds) {

    /** The most frequent first. */
    public static List<Cause> all(Judgement judgement) {
        Map<String, List<String>> builds = new LinkedHashMap<>();
        Map<String, Requirement> asked = new LinkedHashMap<>();
        for (Verdict<Build> verdict : judgement.builds(Outcome.REJECTED)) {
            Optional<Requirement> first =
                    verdict.answers(Status.REJECTED).map(Answer::requirement).findFirst();
            String key = first.map(Requirement::key).orElse("");
            first.ifPresent(r -> asked.put(key, r));
            builds.computeIfAbsent(key, k -> new ArrayList<>())
                    .add(verdict.subject().id());
        }
        return builds.entrySet().stream()
                .map(e -> of(Optional.ofNullable(asked.get(e.getKey())), e.getValue()))
                .sorted(Comparator.comparing((Cause c) -> -c.builds().size()).thenComparing(Cause::requirement))
                .toList();
    }

    private static Cause of(Optional<Requirement> asked, List<String> builds) {
        return asked.map(r -> new Cause(r.key(), r.concern(), r.title(), Figures.limit(r), r.assumed(), builds))
                .orElseGet(() -> new Cause("", "", "A rule without requirement", "", false, builds));
    }
}
