package rigor.explain.outlook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.explain.words.Objections;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.verdict.Chances;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/**
 * The undecided builds that could still be the answer. Each is judged as if all that is not known precisely turned out as
 * well as the facts leave possible; one that is behind the answer even so is not worth a question.
 */
public final class Contenders {
    private final Map<String, Double> scores = new TreeMap<>();

    Contenders(Judgement judgement, SeenPrices seen) {
        List<Requirement> asked = judgement.facts().all(Requirement.class).stream()
                .filter(r -> r.subject() == Requirement.Subject.BUILD)
                .toList();
        List<Build> atBest = judgement.builds(Outcome.UNDECIDED).stream()
                .map(v -> atBest(v.subject(), asked, seen))
                .toList();
        double toBeat = judgement.answer().map(Verdict::score).orElse(Double.NEGATIVE_INFINITY);
        Judge.imagined(judgement, atBest).stream()
                .filter(v -> v.outcome() != Outcome.REJECTED && v.score() >= toBeat)
                .forEach(v -> scores.put(v.subject().id(), v.score()));
    }

    /** Where something was not priced, for what it or the like was seen for. */
    private static Build atBest(Build build, List<Requirement> asked, SeenPrices seen) {
        Build best = Imagined.atBest(build, asked);
        return seen.of(build.quote().missing())
                .map(price -> Imagined.bought(best, price.price().low()))
                .orElse(best);
    }

    public boolean include(String build) {
        return scores.containsKey(build);
    }

    /** First the likeliest, where somebody can tell; then those with the fewest questions, then by the score at best. */
    public Comparator<Verdict<Build>> mostPromising() {
        return Comparator.comparingDouble((Verdict<Build> v) -> -Chances.of(v).orElse(-1))
                .thenComparingInt(v -> new Objections(v).answers().size())
                .thenComparing(v -> -scores.getOrDefault(v.subject().id(), 0.0));
    }
}
