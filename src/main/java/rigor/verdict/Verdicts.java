package rigor.verdict;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.terms.Subject;

/** From what rules said to verdicts: met and doubtful follow from the same rules as rejected. */
public final class Verdicts {
    private final List<Requirement> requirements;
    private final Set<String> required;
    private final Set<String> ruled;

    /**
     * @param requirements of one court
     * @param rules in force in that court
     */
    public Verdicts(List<Requirement> requirements, Collection<RuleRef> rules) {
        this.requirements = requirements;
        this.required = requirements.stream().map(Requirement::id).collect(Collectors.toSet());
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
        Map<String, List<Ground>> sure = bySubject(certain);
        Map<String, List<Ground>> open = bySubject(possible);
        return subjects.stream()
                .map(s -> of(s, sure.getOrDefault(s.id(), List.of()), open.getOrDefault(s.id(), List.of())))
                .toList();
    }

    /** The verdict on one subject, of which all grounds speak. */
    public <S extends Subject> Verdict<S> of(S subject, List<Ground> certain, List<Ground> possible) {
        List<Ground> merits = new ArrayList<>();
        List<Ground> others = new ArrayList<>();
        Map<String, List<Ground>> answering = new HashMap<>();
        for (Ground ground : withDoubts(certain, possible)) {
            String requirement = ground.finding().requirement();
            if (ground.says(Merit.class)) {
                merits.add(ground);
            } else if (required.contains(requirement)) {
                answering.computeIfAbsent(requirement, r -> new ArrayList<>(2)).add(ground);
            } else {
                others.add(ground);
            }
        }
        List<Answer> answers = requirements.stream()
                .map(r -> answer(subject, r, answering.getOrDefault(r.id(), List.of())))
                .toList();
        return new Verdict<>(subject, outcome(answers, others), answers, List.copyOf(others), List.copyOf(merits));
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
        return required.contains(ground.finding().requirement());
    }

    /** What is certain, then as doubts what could speak against the subject and does not for certain. */
    private static List<Ground> withDoubts(List<Ground> certain, List<Ground> possible) {
        List<Ground> all = new ArrayList<>(certain);
        all.sort(Ground.ORDER);
        possible.stream()
                .filter(p -> !p.says(Merit.class) && certain.stream().noneMatch(c -> sameClaim(c, p)))
                .sorted(Ground.ORDER)
                .map(p -> new Ground(doubt(p.finding()), p.rule(), p.facts()))
                .forEach(all::add);
        return all;
    }

    /** A merit does not speak against the subject, whoever grants it. */
    private static boolean sameClaim(Ground certain, Ground possible) {
        return !certain.says(Merit.class)
                && certain.finding().requirement().equals(possible.finding().requirement())
                && certain.rule().equals(possible.rule());
    }

    private static Doubt doubt(Finding f) {
        return new Doubt(f.subject(), f.requirement(), f.sentence());
    }

    private Answer answer(Subject subject, Requirement r, List<Ground> grounds) {
        return new Answer(r, status(r, grounds), subject.measure(r.measure()), List.copyOf(grounds));
    }

    /** The gravest that is said; met if nothing is, and a rule would have. */
    private Status status(Requirement r, List<Ground> grounds) {
        return grounds.stream()
                .map(g -> status(g.finding()))
                .min(Status::compareTo)
                .orElse(ruled.contains(r.id()) ? Status.MET : Status.NOT_JUDGED);
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

    private static Map<String, List<Ground>> bySubject(Collection<Ground> grounds) {
        return grounds.stream().collect(Collectors.groupingBy(g -> g.finding().subject()));
    }
}
