package rigor.verdict;

import java.util.List;
import java.util.stream.Stream;
import rigor.terms.Subject;

/**
 * The decision on one subject, with its grounds.
 *
 * @param answers one for each requirement of the subject's court, by their position
 * @param others grounds of rules that answer no requirement
 * @param merits what counts in the ranking
 */
public record Verdict<S extends Subject>(
        S subject, Outcome outcome, List<Answer> answers, List<Ground> others, List<Ground> merits) {

    /** The sum of the merits' points. */
    public double score() {
        return merits.stream().mapToDouble(g -> ((Merit) g.finding()).points()).sum();
    }

    public Stream<Answer> answers(Status status) {
        return answers.stream().filter(a -> a.status() == status);
    }

    /** Grounds of all answers and of the rules that answer no requirement; merits left out. */
    public Stream<Ground> grounds() {
        return Stream.concat(answers.stream().flatMap(a -> a.grounds().stream()), others.stream());
    }
}
