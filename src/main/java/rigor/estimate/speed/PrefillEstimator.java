package rigor.estimate.speed;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import rigor.estimate.Coefficients;
import rigor.facts.Accelerator;
import rigor.facts.Coefficient;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.FileFormat;
import rigor.facts.Measurement;
import rigor.facts.Model;
import rigor.facts.PrefillMeasurement;
import rigor.facts.Weights;

/**
 * Says how long a model reads a prompt, by the formula and by published prefill speeds of like setups. A pure function of
 * the facts. Safe to share between threads.
 */
public final class PrefillEstimator {
    private static final Set<Class<? extends Fact>> RESTS_ON = Set.of(
            Accelerator.class,
            Coefficient.class,
            FileFormat.class,
            Measurement.class,
            Model.class,
            PrefillMeasurement.class,
            Weights.class);

    private final Coefficients given;
    private final Kernel kernel;
    private final List<PrefillObservation> donors;
    private final ResidualModel<PrefillObservation> pull;
    private final Map<Asked, PrefillGuess> guesses = new ConcurrentHashMap<>();

    private PrefillEstimator(Facts facts) {
        this.given = Coefficients.of(facts);
        this.kernel = new PrefillKernel(given);
        this.donors = PrefillObservation.of(facts, new Workloads(facts, given), given);
        this.pull = new ResidualModel<>(kernel, donors, PrefillObservation.residuals(donors, given), given);
    }

    /** The one of these facts, made at the first call. */
    public static PrefillEstimator of(Facts facts) {
        return facts.derived(PrefillEstimator.class, RESTS_ON, Workloads.cacheShares(facts), PrefillEstimator::new);
    }

    /**
     * For a prompt of so many tokens into an empty context.
     *
     * @param ignore whether to estimate as if nobody had measured that model on that accelerator
     */
    public PrefillGuess guess(Workload w, int prompt, boolean ignore) {
        return guesses.computeIfAbsent(new Asked(w, prompt, ignore), this::guess);
    }

    private record Asked(Workload workload, int prompt, boolean ignore) {}

    private PrefillGuess guess(Asked asked) {
        Workload w = asked.workload;
        int prompt = asked.prompt;
        boolean ignore = asked.ignore;
        Traits traits = Traits.of(w, given).ofPrompt(prompt, given);
        ResidualModel.Posterior posterior = ignore ? pull.posteriorElsewhere(traits) : pull.posterior(traits);
        return new PrefillGuess(
                new Prefill(w, given).seconds(prompt) * StrictMath.exp(-posterior.shift()),
                PrefillSpread.of(traits, posterior, kernel).halfWidth(w, given),
                ignore ? List.of() : pull.measured(traits),
                donors.stream().filter(o -> o.traits().sameStack(traits)).count());
    }
}
