package rigor.estimate.speed;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Coefficients;
import rigor.estimate.size.InferenceEngine;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Coefficient;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.FileFormat;
import rigor.facts.Measurement;
import rigor.facts.Model;
import rigor.facts.PrefillMeasurement;
import rigor.facts.SpeculativeMeasurement;
import rigor.facts.Weights;

/**
 * Says how fast a model generates, by the formula and the measurements that the package documentation describes. A pure
 * function of the facts; each answer is computed once. Safe to share between threads.
 */
public final class Estimator {
    private static final Set<Class<? extends Fact>> RESTS_ON = Set.of(
            Accelerator.class,
            Coefficient.class,
            FileFormat.class,
            Measurement.class,
            Model.class,
            PrefillMeasurement.class,
            SpeculativeMeasurement.class,
            Weights.class);
    private static final int SHOWN = 20;

    private final Facts facts;
    private final Coefficients given;
    private final Workloads workloads;
    private final ResidualModel<Observation> pull;
    private final Map<Query, Guess> guesses = new ConcurrentHashMap<>();

    private Estimator(Facts facts) {
        this.facts = facts;
        this.given = Coefficients.of(facts);
        this.workloads = new Workloads(facts, given);
        List<Observation> donors = Observation.of(facts, workloads, given).stream()
                .filter(Observation::pure)
                .toList();
        this.pull = new ResidualModel<>(new DecodeKernel(given), donors, Observation.residuals(donors, given), given);
    }

    private Estimator(Estimator like, ResidualModel<Observation> pull) {
        this.facts = like.facts;
        this.given = like.given;
        this.workloads = like.workloads;
        this.pull = pull;
    }

    /**
     * These facts as if the buyer had measured a speed and found what is estimated: likely values stay, bands get narrower.
     *
     * @param measured without an {@linkplain #obstacle obstacle}
     */
    public static Facts supposing(Facts facts, Query measured) {
        Estimator now = of(facts);
        Traits setup = Traits.of(now.workloads.of(measured), now.given);
        Estimator then = new Estimator(now, now.pull.supposing(setup));
        Facts supposed = new Facts(facts.tables(), facts.revision(), facts.caseRevision());
        supposed.derived(Estimator.class, RESTS_ON, Workloads.cacheShares(facts), same -> then);
        PrefillEstimator prompts = PrefillEstimator.of(facts);
        supposed.derived(PrefillEstimator.class, RESTS_ON, Workloads.cacheShares(facts), same -> prompts);
        return supposed;
    }

    /** The one of these facts, made at the first call. */
    public static Estimator of(Facts facts) {
        return facts.derived(Estimator.class, RESTS_ON, Workloads.cacheShares(facts), Estimator::new);
    }

    /** Never fails: what cannot be estimated comes with the reason and without a value. */
    public SpeedEstimate speed(Query query) {
        String obstacle = workloads.obstacle(query);
        return obstacle.isEmpty() ? speed(query, guess(query)) : SpeedEstimate.none(query, obstacle);
    }

    private SpeedEstimate speed(Query query, Guess guess) {
        boolean sound = guess.low() > 0 && Double.isFinite(guess.high());
        return sound ? explained(query, guess) : SpeedEstimate.none(query, "the figures are beyond any machine");
    }

    /** Why there is no {@link #guess}; empty if there is one. */
    public String obstacle(Query query) {
        return workloads.obstacle(query);
    }

    public Guess guess(Query query) {
        Guess known = guesses.get(query);
        return known != null ? known : Objects.requireNonNull(guesses.merge(query, compute(query), (a, b) -> a));
    }

    public Workloads workloads() {
        return workloads;
    }

    public Coefficients coefficients() {
        return given;
    }

    private Guess compute(Query query) {
        Workload w = workloads.of(query);
        Traits traits = Traits.of(w, given);
        RoundTime round = RoundTime.of(w, given);
        boolean ignore = query.ignoreMeasurements();
        ResidualModel.Posterior posterior = ignore ? pull.posteriorElsewhere(traits) : pull.posterior(traits);
        List<Observation> measured = ignore ? List.of() : pull.measured(traits);
        return new Guess(
                w,
                round,
                round.logSpeed() + posterior.shift(),
                Spread.of(w, posterior, given),
                posterior.known(),
                measured);
    }

    private SpeedEstimate explained(Query query, Guess guess) {
        return new SpeedEstimate(
                query,
                guess.speed(),
                guess.low(),
                guess.high(),
                guess.measured().isEmpty() ? Basis.ESTIMATED : Basis.MEASURED,
                reason(query, guess),
                firstToken(query, guess),
                query.speculation()
                        ? SpeculativeGain.of(guess.workload(), facts, workloads).orElse(null)
                        : null,
                new Terms(facts, workloads, given).of(query, guess),
                evidence(query, guess));
    }

    private @Nullable FirstToken firstToken(Query query, Guess guess) {
        Integer prompt = query.depth();
        return prompt == null || prompt == 0
                ? null
                : FirstToken.of(
                        prompt,
                        PrefillEstimator.of(facts).guess(guess.workload(), prompt, query.ignoreMeasurements()),
                        guess);
    }

    private String reason(Query query, Guess guess) {
        String formula = "formula, corrected by what was measured on like setups";
        String how = !guess.measured().isEmpty()
                ? guess.rows() + " of this very setup"
                : query.ignoreMeasurements()
                        ? formula + ", as if this model had never been measured on this accelerator"
                        : formula;
        return Stream.of(how, uncertain(guess), wrapped(query, guess), held(guess))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; "));
    }

    private static String uncertain(Guess guess) {
        Workload w = guess.workload();
        return guess.known()
                ? ""
                : "nobody has published a speed of %s on %s, so the band is wide"
                        .formatted(w.engine().word(), w.device().kind().title());
    }

    private String wrapped(Query query, Guess guess) {
        if (!guess.workload().ollama()) {
            return "";
        }
        Query itself = query.with(q -> q.engine = InferenceEngine.LLAMA_CPP.word());
        return String.format(
                Locale.ROOT,
                "ollama wraps llama.cpp, which runs %.1f times as fast",
                guess(itself).speed() / guess.speed());
    }

    private static String held(Guess guess) {
        return guess.workload().isHeld() ? "" : "the weights alone are more than the memory";
    }

    private List<Evidence> evidence(Query query, Guess guess) {
        if (query.ignoreMeasurements()) {
            return List.of();
        }
        Stream<Evidence> same = guess.measured().stream().map(o -> Evidence.of(o.row(), true));
        Stream<Evidence> near = pull.ofPair(Traits.of(guess.workload(), given)).stream()
                .filter(o -> !guess.measured().contains(o))
                .map(o -> Evidence.of(o.row(), false));
        return Stream.concat(same, near).limit(SHOWN).toList();
    }
}
