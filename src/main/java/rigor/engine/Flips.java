package rigor.engine;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.terms.Build;
import rigor.terms.Subject;
import rigor.verdict.Court;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** The subjects on which two judgements decide differently. */
public final class Flips {
    /** There may be a million offers, more than anybody reads. */
    public static final int OFFERS_LISTED = 1_000;

    private Flips() {}

    /**
     * Builds, then offers, each sorted by id; at most {@link #OFFERS_LISTED} offers.
     */
    public static List<Flip> between(Judgement before, Judgement after) {
        return Stream.concat(builds(before.builds(), after.builds()), offers(before.offers(), after.offers()))
                .toList();
    }

    private static Stream<Flip> offers(OfferVerdicts before, OfferVerdicts after) {
        return after.flippedSince(before)
                .sorted()
                .limit(OFFERS_LISTED)
                .map(id -> flip(
                        Court.OFFERS,
                        id,
                        before.find(id).orElse(null),
                        after.find(id).orElse(null)));
    }

    private static Stream<Flip> builds(List<Verdict<Build>> before, List<Verdict<Build>> after) {
        Map<String, Verdict<Build>> then = byId(before);
        Map<String, Verdict<Build>> now = byId(after);
        Set<String> ids = new TreeSet<>(then.keySet());
        ids.addAll(now.keySet());
        return ids.stream()
                .filter(id -> outcome(then.get(id)) != outcome(now.get(id)))
                .filter(id -> isTold(then.get(id), now.get(id)))
                .map(id -> flip(Court.BUILDS, id, then.get(id), now.get(id)));
    }

    /** A composition that only comes to mind or is given up is told where it is one to buy, before or after. */
    private static boolean isTold(@Nullable Verdict<Build> before, @Nullable Verdict<Build> after) {
        Verdict<Build> only = before == null ? after : after == null ? before : null;
        return only == null || only.subject().machine().host().isEmpty() || only.outcome() == Outcome.ACCEPTED;
    }

    private static <S extends Subject> Flip flip(
            Court court, String id, @Nullable Verdict<S> before, @Nullable Verdict<S> after) {
        Verdict<S> either = after != null ? after : Objects.requireNonNull(before);
        return new Flip(
                court,
                id,
                either.subject().name(),
                outcome(before),
                outcome(after),
                before == null ? List.of() : Reason.of(before),
                after == null ? List.of() : Reason.of(after));
    }

    private static @Nullable Outcome outcome(@Nullable Verdict<?> verdict) {
        return verdict == null ? null : verdict.outcome();
    }

    private static Map<String, Verdict<Build>> byId(List<Verdict<Build>> verdicts) {
        return verdicts.stream()
                .collect(Collectors.toMap(v -> v.subject().id(), v -> v, (a, b) -> a, LinkedHashMap::new));
    }
}
