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
import rigor.terms.Subject;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** What two judgements decide differently. */
public final class Flips {
    private Flips() {}

    /** Builds, then offers, each sorted by id. */
    public static List<Flip> between(Judgement before, Judgement after) {
        return Stream.concat(
                        between("builds", before.builds(), after.builds()),
                        between("offers", before.offers(), after.offers()))
                .toList();
    }

    private static <S extends Subject> Stream<Flip> between(
            String court, List<Verdict<S>> before, List<Verdict<S>> after) {
        Map<String, Verdict<S>> then = byId(before);
        Map<String, Verdict<S>> now = byId(after);
        Set<String> ids = new TreeSet<>(then.keySet());
        ids.addAll(now.keySet());
        return ids.stream()
                .filter(id -> outcome(then.get(id)) != outcome(now.get(id)))
                .map(id -> flip(court, id, then.get(id), now.get(id)));
    }

    private static <S extends Subject> Flip flip(
            String court, String id, @Nullable Verdict<S> before, @Nullable Verdict<S> after) {
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

    private static <S extends Subject> Map<String, Verdict<S>> byId(List<Verdict<S>> verdicts) {
        return verdicts.stream()
                .collect(Collectors.toMap(v -> v.subject().id(), v -> v, (a, b) -> a, LinkedHashMap::new));
    }
}
