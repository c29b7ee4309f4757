package rigor.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.terms.Subject;

/** From what rules said to verdicts: met and doubtful follow from the same rules as rejected. */
public final class Verdicts {
    private final List<Requirement> requirements;
    private final Set<String> ruled;

    /**
     * @param requirements of one court
     * @param rules in force in that court
     */
    public Verdicts(List<Requirement> requirements, Collection<RuleRef> rules) {
        this.requirements = requirements;
        this.ruled = rules.stream().map(RuleRef::requirement).collect(Collectors.toSet());
    }

    /**
     * One verdict for each subject, in the same order.
     *
     * @param certain what rules said of the subjects as they are
     * @param possible what they said of the {@linkplain Subject#sceptical() sceptical} reading
     */
    public <S extends Subject> List<Verdict<S>> of(
            List<S> subjects, Collection<Ground> certain, Collection<Ground> possible) {
        Map<String, List<Ground>> sure = bySubject(certain.stream());
        Map<String, List<Ground>> open = bySubject(possible.stream().filter(Verdicts::speaksAgainst));
        return subjects.stream()
                .map(s -> of(s, sure.getOrDefault(s.id(), List.of()), open.getOrDefault(s.id(), List.of())))
                .toList();
    }

    private <S extends Subject> Verdict<S> of(S subject, List<Ground> certain, List<Ground> possible) {
        List<Ground> merits = filter(certain, g -> g.says(Merit.class));
        List<Ground> all = new ArrayList<>(filter(certain, g -> !g.says(Merit.class)));
        all.addAll(doubts(all, possible));
        List<Answer> answers = requirements.stream()
                .map(r -> answer(
                        subject, r, filter(all, g -> g.finding().requirement().equals(r.id()))))
                .toList();
        List<Ground> others = filter(all, g -> !isAnswered(g));
        return new Verdict<>(subject, outcome(answers, others), answers, others, merits);
    }

    /**
     * The verdict with other answers to the requirements of these verdicts; those to all others stay.
     *
     * @param partial on the same subject, on these requirements only
     */
    public <S extends Subject> Verdict<S> replaced(Verdict<S> before, Verdict<S> partial) {
        Map<String, Answer> other = partial.answers().stream()
                .collect(Collectors.toMap(a -> a.requirement().id(), a -> a));
        List<Answer> answers = before.answers().stream()
                .map(a -> other.getOrDefault(a.requirement().id(), a))
                .toList();
        List<Ground> merits = Stream.concat(
                        before.merits().stream().filter(g -> !isAnswered(g)),
                        partial.merits().stream().filter(this::isAnswered))
                .sorted(Ground.ORDER)
                .toList();
        return new Verdict<>(before.subject(), outcome(answers, before.others()), answers, before.others(), merits);
    }

    private boolean isAnswered(Ground ground) {
        return requirements.stream()
                .anyMatch(r -> r.id().equals(ground.finding().requirement()));
    }

    /** A rule that could speak against the subject, and does not for certain. */
    private static List<Ground> doubts(List<Ground> certain, List<Ground> possible) {
        return possible.stream()
                .filter(p -> certain.stream().noneMatch(c -> sameClaim(c, p)))
                .map(p -> new Ground(doubt(p.finding()), p.rule(), p.facts()))
                .toList();
    }

    private static boolean sameClaim(Ground a, Ground b) {
        return a.rule().equals(b.rule())
                && a.finding().requirement().equals(b.finding().requirement());
    }

    private static Doubt doubt(Finding f) {
        return new Doubt(f.subject(), f.requirement(), f.sentence());
    }

    private Answer answer(Subject subject, Requirement r, List<Ground> grounds) {
        return new Answer(r, status(r, grounds), subject.measure(r.measure()), grounds);
    }

    private Status status(Requirement r, List<Ground> grounds) {
        return Stream.of(
                        Map.entry(Rejection.class, Status.REJECTED),
                        Map.entry(Doubt.class, Status.DOUBT),
                        Map.entry(Caution.class, Status.CAUTION),
                        Map.entry(Remark.class, Status.REMARK))
                .filter(e -> grounds.stream().anyMatch(g -> g.says(e.getKey())))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(ruled.contains(r.id()) ? Status.MET : Status.NOT_JUDGED);
    }

    /** A doubt counts where the requirement is a must, or where a rule without requirement raises it. */
    private static Outcome outcome(List<Answer> answers, List<Ground> others) {
        if (answers.stream().anyMatch(a -> a.status() == Status.REJECTED)
                || others.stream().anyMatch(g -> g.says(Rejection.class))) {
            return Outcome.REJECTED;
        }
        boolean open = answers.stream()
                        .anyMatch(a ->
                                a.status() == Status.DOUBT && a.requirement().level() == Level.MUST)
                || others.stream().anyMatch(g -> g.says(Doubt.class));
        return open ? Outcome.UNDECIDED : Outcome.ACCEPTED;
    }

    private static boolean speaksAgainst(Ground ground) {
        return !ground.says(Merit.class);
    }

    private static Map<String, List<Ground>> bySubject(Stream<Ground> grounds) {
        return grounds.sorted(Ground.ORDER)
                .collect(Collectors.groupingBy(g -> g.finding().subject()));
    }

    private static List<Ground> filter(List<Ground> grounds, Predicate<Ground> test) {
        return grounds.stream().filter(test).toList();
    }
}
