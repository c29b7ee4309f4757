package rigor.explain.words;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import rigor.facts.Requirement.Level;
import rigor.facts.Requirement.Op;
import rigor.terms.Build;
import rigor.verdict.Answer;
import rigor.verdict.Doubt;
import rigor.verdict.Ground;
import rigor.verdict.Rejection;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/** What keeps a build from being accepted. */
public record Objections(Verdict<Build> verdict) {

    /** Answers that prevent acceptance: musts that are not certainly met, including those that others cause. */
    public List<Answer> answers() {
        return verdict.answers().stream().filter(Objections::prevents).toList();
    }

    /** The ids of their requirements. */
    public Set<String> requirements() {
        return answers().stream().map(a -> a.requirement().key()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** Objections of rules without requirement, which no limit can change. */
    public List<Ground> others() {
        return verdict.others().stream()
                .filter(g -> g.finding() instanceof Rejection || g.finding() instanceof Doubt)
                .toList();
    }

    /** Whether all objections come from limits. */
    public boolean followFromLimits() {
        return others().isEmpty();
    }

    /** Whether its price is the only objection. */
    public boolean areThePrice() {
        return followFromLimits()
                && verdict.subject().landedPrice().isKnown()
                && answers().stream()
                        .map(Answer::requirement)
                        .allMatch(r -> r.measure().equals("landedPrice") && r.op() == Op.AT_MOST);
    }

    /** Whether the only objections are figures that are not known precisely enough. */
    public boolean areDoubts() {
        return followFromLimits()
                && !answers().isEmpty()
                && answers().stream()
                        .allMatch(a -> a.status() == Status.DOUBT && a.actual().isPresent());
    }

    private static boolean prevents(Answer answer) {
        boolean open = answer.status() == Status.DOUBT && answer.requirement().level() == Level.MUST;
        boolean follows =
                answer.status() == Status.FOLLOWS && answer.requirement().level() == Level.MUST;
        return open || follows || answer.leavesOpen() || answer.status() == Status.REJECTED;
    }
}
