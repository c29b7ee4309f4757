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

    /** Answers that stand in the way: musts that are not met for certain, those too that only follow from others. */
    public List<Answer> answers() {
        return verdict.answers().stream().filter(Objections::stands).toList();
    }

    /** The ids of their requirements. */
    public Set<String> requirements() {
        return answers().stream().map(a -> a.requirement().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    /** What rules without requirement have against it, which no limit can change. */
    public List<Ground> others() {
        return verdict.others().stream()
                .filter(g -> g.finding() instanceof Rejection || g.finding() instanceof Doubt)
                .toList();
    }

    /** Whether limits alone decide over it. */
    public boolean followFromLimits() {
        return others().isEmpty();
    }

    /** Whether its price is all that is wrong. */
    public boolean areThePrice() {
        return followFromLimits()
                && verdict.subject().landedPrice().isKnown()
                && answers().stream()
                        .map(Answer::requirement)
                        .allMatch(r -> r.measure().equals("landedPrice") && r.op() == Op.AT_MOST);
    }

    /** Whether only figures that are not known well enough stand in the way. */
    public boolean areDoubts() {
        return followFromLimits()
                && !answers().isEmpty()
                && answers().stream()
                        .allMatch(a -> a.status() == Status.DOUBT && a.actual().isPresent());
    }

    private static boolean stands(Answer answer) {
        boolean open = answer.status() == Status.DOUBT && answer.requirement().level() == Level.MUST;
        boolean follows =
                answer.status() == Status.FOLLOWS && answer.requirement().level() == Level.MUST;
        return open || follows || answer.leavesOpen() || answer.status() == Status.REJECTED;
    }
}
