package rigor.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.terms.Subject;

/** From findings to verdicts: whether a requirement is met or in doubt follows from the same rules as a rejection. */
public final class Verdicts {
    private final List<Requirement> requirements;
    private final Set<String> required;
    private final Set<String> optional;
    private final Set<String> withRule;
    private final boolean leavesMustsOpen;

    /**
     * @param requirements of one court
     * @param rules in force in that court
     */
    public Verdicts(List<Requirement> requirements, Collection<RuleRef> rules) {
        this.requirements = requirements;
        this.required = requirements.stream().map(Requirement::key).collect(Collectors.toSet());
        this.optional = requirements.stream()
                .filter(r -> r.level() != Level.MUST)
                .map(Requirement::key)
                .collect(Collectors.toSet());
        this.withRule = rules.stream().map(RuleRef::requirement).collect(Collectors.toSet());
        this.leavesMustsOpen =
                requirements.stream().anyMatch(r -> r.level() == Level.MUST && !withRule.contains(r.id()));
    }

    /** @param grounds on the subject, in the order of the explanation */
    public <S extends Subject> Verdict<S> of(S subject, List<Ground> grounds) {
        List<Ground> merits = new ArrayList<>();
        List<Ground> others = new ArrayList<>();
        Map<String, List<Ground>> answering = new HashMap<>();
        for (Ground ground : grounds) {
            String requirement = ground.finding().requirement();
            if (ground.isA(Merit.class)) {
                merits.add(ground);
            } else if (required.contains(requirement)) {
                answering.computeIfAbsent(requirement, r -> new ArrayList<>(2)).add(ground);
            } else {
                others.add(ground);
            }
        }
        List<Answer> answers = new ArrayList<>(requirements.size());
        for (Requirement r : requirements) {
            answers.add(answer(subject, r, answering.getOrDefault(r.key(), List.of())));
        }
        Outcome outcome = outcome(grounds.stream().map(Ground::finding).toList());
        List<Answer> settled = new FollowingAnswers(subject, answers).settled();
        return new Verdict<>(subject, outcome, settled, List.copyOf(others), List.copyOf(merits));
    }

    /**
     * The verdict with other answers to some requirements; those to all others stay.
     *
     * @param partial on the same subject, on some of the requirements only
     */
    public <S extends Subject> Verdict<S> replaced(Verdict<S> before, Verdict<S> partial) {
        Map<String, Answer> other = new HashMap<>();
        partial.answers().forEach(a -> other.put(a.requirement().key(), a));
        List<Answer> answers = new ArrayList<>(before.answers());
        answers.replaceAll(a ->
                unsettled(before.subject(), other.getOrDefault(a.requirement().key(), a)));
        Predicate<Ground> answered = g -> other.containsKey(g.finding().requirement());
        List<Ground> merits = new ArrayList<>();
        before.merits().stream().filter(answered.negate()).forEach(merits::add);
        partial.merits().stream().filter(answered).forEach(merits::add);
        merits.sort(Ground.ORDER);
        List<Finding> findings = new ArrayList<>();
        answers.forEach(a -> a.grounds().forEach(g -> findings.add(g.finding())));
        before.others().forEach(g -> findings.add(g.finding()));
        List<Answer> settled = new FollowingAnswers(before.subject(), answers).settled();
        return new Verdict<>(before.subject(), outcome(findings), settled, before.others(), List.copyOf(merits));
    }

    /** As the rules gave it, without what it follows from. */
    private Answer unsettled(Subject subject, Answer answer) {
        return answer.cause().isEmpty() ? answer : answer(subject, answer.requirement(), answer.grounds());
    }

    private Answer answer(Subject subject, Requirement r, List<Ground> grounds) {
        return new Answer(r, status(r, grounds), subject.measure(r), List.copyOf(grounds), Optional.empty());
    }

    /** The gravest status of the grounds; met if there are none although a rule answers the requirement. */
    private Status status(Requirement r, List<Ground> grounds) {
        if (grounds.isEmpty()) {
            return withRule.contains(r.id()) ? Status.MET : Status.NOT_JUDGED;
        }
        Status gravest = Status.REMARK;
        for (Ground ground : grounds) {
            Status status = status(ground.finding());
            gravest = status.compareTo(gravest) < 0 ? status : gravest;
        }
        return gravest;
    }

    private static Status status(Finding finding) {
        if (finding instanceof Rejection) {
            return Status.REJECTED;
        }
        if (finding instanceof Doubt) {
            return Status.DOUBT;
        }
        return finding instanceof Caution ? Status.CAUTION : Status.REMARK;
    }

    /**
     * The outcome alone, for which no evidence is needed. A doubt counts if its requirement is a must, or if its rule
     * answers no requirement. A must that no rule answers leaves everything undecided.
     */
    public Outcome outcome(List<Finding> findings) {
        boolean open = leavesMustsOpen;
        for (Finding finding : findings) {
            if (finding instanceof Rejection) {
                return Outcome.REJECTED;
            }
            open |= finding instanceof Doubt && !optional.contains(finding.requirement());
        }
        return open ? Outcome.UNDECIDED : Outcome.ACCEPTED;
    }
}
