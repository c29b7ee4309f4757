package rigor.explain.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.Patience;
import rigor.estimate.fit.Machines;
import rigor.estimate.machine.Builds;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Guess;
import rigor.estimate.speed.Query;
import rigor.explain.words.Objections;
import rigor.facts.Facts;
import rigor.terms.Build;
import rigor.verdict.Outcome;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/**
 * Which single measurement would settle the most open builds. Each setup that an open build rests on is supposed to be
 * measured at what is estimated today; the bands that follow are computed as ever and judged by the rules in force.
 */
public final class WantedMeasurements {
    /** The measures that follow from speeds. */
    private static final Set<String> OF_SPEED = Set.of(
            "speedAlone", "speedTogether", "throughput", "firstToken", "streams", "concurrentStreams", "spareStreams");

    /** Those that the most open builds rest on; each takes about a fifth of a second. */
    private static final int TRIED = 32;

    private final Judgement inForce;
    private final Facts facts;
    private final Estimator estimator;
    private final Builds builds;
    private final List<Verdict<Build>> open;

    private WantedMeasurements(Judgement inForce) {
        this.inForce = inForce;
        this.facts = inForce.facts();
        this.estimator = Estimator.of(facts);
        this.builds = new Builds(facts);
        this.open = inForce.builds(Outcome.UNDECIDED).stream()
                .filter(WantedMeasurements::hangsOnSpeed)
                .toList();
    }

    /**
     * Those that would settle most builds first, then most requirements of builds, then those that narrow most.
     *
     * @throws rigor.engine.TookTooLong if the rules in force are too slow
     */
    public static List<WantedMeasurement> of(Judgement inForce) {
        return Patience.USUAL.answer(
                "which measurement is wanted", inForce, () -> new WantedMeasurements(inForce).all());
    }

    private static boolean hangsOnSpeed(Verdict<Build> verdict) {
        return new Objections(verdict)
                .answers().stream()
                        .anyMatch(a -> a.status() == Status.DOUBT
                                && OF_SPEED.contains(a.requirement().measure()));
    }

    private List<WantedMeasurement> all() {
        List<WantedMeasurement> all = new ArrayList<>();
        for (Query setup : setups()) {
            Patience.checkAwaited();
            all.add(supposed(setup));
        }
        all.sort(Comparator.comparingInt((WantedMeasurement w) -> -w.settled())
                .thenComparingInt(w -> -w.answers())
                .thenComparingDouble(w -> -w.narrowing())
                .thenComparing(w -> w.setup().toString()));
        return List.copyOf(all);
    }

    /** What is asked for the open builds, first what is asked for most of them. */
    private List<Query> setups() {
        Map<Query, Integer> times = new HashMap<>();
        for (Verdict<Build> verdict : open) {
            queries(verdict.subject()).forEach(query -> times.merge(query, 1, Integer::sum));
        }
        return times.keySet().stream()
                .sorted(Comparator.comparingInt((Query query) -> -times.getOrDefault(query, 0))
                        .thenComparing(Query::toString))
                .limit(TRIED)
                .toList();
    }

    private List<Query> queries(Build build) {
        Machines machines = Machines.of(facts);
        return build.working().stream()
                .flatMap(fit -> machines.asked(fit).stream())
                .filter(query -> estimator.obstacle(query).isEmpty())
                .toList();
    }

    private WantedMeasurement supposed(Query setup) {
        Facts then = Estimator.supposing(facts, setup);
        Machines machines = Machines.of(then);
        List<Build> anew = open.stream()
                .map(Verdict::subject)
                .map(build -> builds.of(machines.again(build.machine()), build.quote()))
                .toList();
        List<Verdict<Build>> verdicts = Judge.imagined(inForce, anew);
        Guess now = estimator.guess(setup);
        Guess better = Estimator.of(then).guess(setup);
        return new WantedMeasurement(
                setup,
                now.speed(),
                now.low(),
                now.high(),
                better.low(),
                better.high(),
                with(verdicts, Outcome.ACCEPTED),
                with(verdicts, Outcome.REJECTED),
                (int) (doubts(open) - doubts(verdicts)),
                ids(verdicts.stream()
                        .filter(v -> v.outcome() == Outcome.UNDECIDED)
                        .filter(v -> queries(v.subject()).contains(setup))));
    }

    private static long doubts(List<Verdict<Build>> verdicts) {
        return verdicts.stream()
                .mapToLong(v -> v.answers(Status.DOUBT)
                        .filter(a -> OF_SPEED.contains(a.requirement().measure()))
                        .count())
                .sum();
    }

    private static List<String> with(List<Verdict<Build>> verdicts, Outcome outcome) {
        return ids(verdicts.stream().filter(v -> v.outcome() == outcome));
    }

    private static List<String> ids(Stream<Verdict<Build>> verdicts) {
        return verdicts.map(v -> v.subject().id()).sorted().toList();
    }
}
