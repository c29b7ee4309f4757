package rigor.engine;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Requirement;
import rigor.terms.Figures;
import rigor.verdict.Answer;
import rigor.verdict.Ground;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/**
 * One thing that counts against a subject, or may.
 *
 * @param requirement that is not certainly met; empty for a rule that answers none
 * @param rule the rule's id, and {@code place} its file and line; for a must that no rule answers, empty and its row
 * @param status null for a rule that answers no requirement
 * @param measured what was judged, in words, with unit; null where nothing was measured
 * @param sentence the rule author's own; empty where the measure speaks for itself
 */
public record Reason(
        String requirement,
        String rule,
        String place,
        @Nullable Status status,
        @Nullable String measured,
        String sentence) {

    /**
     * All reasons of a verdict: first those of requirements, in their order, then those of other rules. An answer that
     * only follows from another one is left out.
     */
    static List<Reason> of(Verdict<?> verdict) {
        Stream<Reason> answered = verdict.answers().stream()
                .filter(answer -> answer.status() != Status.FOLLOWS)
                .flatMap(answer -> answer.leavesOpen()
                        ? Stream.of(unjudged(answer))
                        : answer.grounds().stream().map(ground -> of(answer, ground)));
        Stream<Reason> others = verdict.others().stream().map(ground -> of(ground, "", null, null));
        return Stream.concat(answered, others).toList();
    }

    private static Reason unjudged(Answer answer) {
        Requirement r = answer.requirement();
        return new Reason(
                r.key(), "", r.origin().place(), answer.status(), measured(answer), "no rule asks for " + r.key());
    }

    private static Reason of(Answer answer, Ground ground) {
        return of(ground, answer.requirement().key(), answer.status(), measured(answer));
    }

    private static @Nullable String measured(Answer answer) {
        return answer.actual().map(m -> Figures.beside(m, answer.requirement())).orElse(null);
    }

    private static Reason of(Ground ground, String requirement, @Nullable Status status, @Nullable String measured) {
        return new Reason(
                requirement,
                ground.rule().id(),
                ground.rule().place(),
                status,
                measured,
                ground.finding().sentence());
    }
}
