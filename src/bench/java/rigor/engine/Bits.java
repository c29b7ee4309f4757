package rigor.engine;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.Doubt;
import rigor.verdict.Ground;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/**
 * All that the rules of a court say of a subject in one number, which is as little as a peer can be asked to give: bit
 * {@code i} if the rule {@code i} applies for certain, bit {@code 32 + i} if it applies in the sceptical reading.
 */
record Bits<S extends Subject>(List<Check<S>> checks, List<Check.Asked> asked) {
    static final int POSSIBLE = 32;

    static <S extends Subject> Bits<S> of(List<Check<S>> checks, Facts facts) {
        return new Bits<>(
                checks,
                checks.stream()
                        .map(c -> Check.Asked.of(facts.get(Requirement.class, c.requirement())))
                        .toList());
    }

    /** Places of rules by their id. */
    Map<String, Integer> places() {
        return IntStream.range(0, checks.size())
                .boxed()
                .collect(Collectors.toMap(i -> checks.get(i).rule(), Function.identity()));
    }

    boolean applies(int rule, S subject) {
        return checks.get(rule).applies().test(subject, asked.get(rule));
    }

    /** What follows: doubts count only of a must, as cautions never reject. */
    Outcome outcome(long said) {
        boolean open = false;
        for (int i = 0; i < checks.size(); i++) {
            boolean certain = (said >> i & 1) != 0;
            boolean possible = (said >> POSSIBLE + i & 1) != 0;
            if (asked.get(i).must() && (certain || possible)) {
                if (certain && !checks.get(i).doubts()) {
                    return Outcome.REJECTED;
                }
                open = true;
            }
        }
        return open ? Outcome.UNDECIDED : Outcome.ACCEPTED;
    }

    /** Rigor's verdict in the same form; what is certain is no doubt beside. */
    long of(Verdict<S> verdict, Map<String, Integer> places) {
        return Stream.concat(verdict.grounds(), verdict.merits().stream())
                .filter(g -> places.containsKey(g.rule().id()))
                .mapToLong(g -> bit(g, Objects.requireNonNull(places.get(g.rule().id())), verdict))
                .reduce(0, (a, b) -> a | b);
    }

    private long bit(Ground ground, int rule, Verdict<S> verdict) {
        boolean possible = ground.finding() instanceof Doubt && !isDoubt(rule, verdict);
        return 1L << rule + (possible ? POSSIBLE : 0);
    }

    /** Whether a doubt of that rule is its own word, said for certain. */
    private boolean isDoubt(int rule, Verdict<S> verdict) {
        return checks.get(rule).doubts() && applies(rule, verdict.subject());
    }

    /** The same without what is possible beside what is certain. */
    long plain(long said) {
        long certain = said & (1L << POSSIBLE) - 1;
        return said & ~(certain << POSSIBLE);
    }
}
