package rigor.explain.outlook;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rigor.engine.Judgement;
import rigor.explain.words.Objections;
import rigor.explain.words.OpenQuestions;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.verdict.Answer;
import rigor.verdict.Outcome;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/**
 * A build that does not meet every must, and what would have to be true for it to do so.
 *
 * @param text {@code if Speed of main alone turns out at least 30 tok/s, now 29.2 to 56.2 tok/s}
 */
public record Nearest(Verdict<Build> verdict, String text) {

    /**
     * The builds that only limits keep out: fewest musts that certainly fail first, then what has a price, then fewest
     * doubts, then by rank.
     *
     * @param implausible builds without a price that cannot be had for what they may cost
     */
    static List<Nearest> of(Judgement judgement, Map<String, PriceToPay> implausible) {
        OpenQuestions questions = new OpenQuestions(judgement);
        return judgement.builds().stream()
                .filter(v -> v.outcome() != Outcome.ACCEPTED)
                .filter(v -> new Objections(v).followFromLimits())
                .filter(v -> !implausible.containsKey(v.subject().id()))
                .sorted(Comparator.<Verdict<Build>>comparingInt(Nearest::failures)
                        .thenComparing(v -> !v.subject().landedPrice().isKnown())
                        .thenComparing(v -> causes(v).size()))
                .map(v -> new Nearest(v, sentence(v, questions)))
                .toList();
    }

    private static int failures(Verdict<Build> verdict) {
        return (int) causes(verdict).stream()
                .filter(a -> a.status() == Status.REJECTED)
                .count();
    }

    /** What follows from something else needs no mention of its own. */
    private static List<Answer> causes(Verdict<Build> verdict) {
        return new Objections(verdict)
                .answers().stream().filter(a -> a.cause().isEmpty()).toList();
    }

    private static String sentence(Verdict<Build> verdict, OpenQuestions questions) {
        return causes(verdict).stream()
                .map(answer -> condition(verdict.subject(), answer, questions))
                .collect(Collectors.joining(" and ", "if ", ""));
    }

    private static String condition(Build build, Answer answer, OpenQuestions questions) {
        if (questions.ofOffers(build, answer)) {
            return "the shop confirms (" + questions.of(build, answer).text() + ")";
        }
        Requirement r = answer.requirement();
        String now = answer.actual().map(m -> Figures.beside(m, r)).orElse("not measured");
        String verb = answer.status() == Status.REJECTED ? "were" : "turns out";
        return "%s %s %s (%s)".formatted(r.title(), verb, Figures.limit(r), now);
    }
}
