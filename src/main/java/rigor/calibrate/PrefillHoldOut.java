package rigor.calibrate;

import static rigor.facts.keys.CoefficientKey.BAND_Z;
import static rigor.facts.keys.CoefficientKey.PF_LONG;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rigor.estimate.Coefficients;
import rigor.estimate.math.Quantiles;
import rigor.estimate.speed.Kernel;
import rigor.estimate.speed.PrefillGroup;
import rigor.estimate.speed.PrefillKernel;
import rigor.estimate.speed.PrefillObservation;
import rigor.estimate.speed.PrefillSpread;
import rigor.estimate.speed.ResidualModel;
import rigor.estimate.speed.Workloads;
import rigor.facts.Facts;
import rigor.facts.keys.CoefficientKey;

/**
 * Estimates prefill rows as if their source had published nothing: the formula is fitted anew without it, and its rows
 * pull nothing.
 */
final class PrefillHoldOut {
    private static final int STEPS = 5;
    private static final double PROMISED = 0.9;
    /** Fewer rows or sources than these do not tell how wide a band must be. */
    private static final int ENOUGH_ROWS = 10;

    private static final int ENOUGH_SOURCES = 2;
    /** Few sources may agree by chance. */
    private static final double LEAST = 0.5;

    private final Coefficients given;
    private final List<Held> rows;

    /** @param start a fit of all rows */
    PrefillHoldOut(
            Fitting<PrefillObservation> fitting,
            List<PrefillObservation> all,
            Map<CoefficientKey, Double> start,
            Coefficients given) {
        this.given = given;
        this.rows = all.stream().map(PrefillObservation::source).distinct().sorted().toList().parallelStream()
                .flatMap(source ->
                        fold(all, source, fitting.without(o -> o.source().equals(source), start, STEPS)))
                .toList();
    }

    static PrefillHoldOut of(Facts facts) {
        Coefficients given = Coefficients.of(facts);
        List<PrefillObservation> all = PrefillObservation.of(facts, new Workloads(facts, given), given);
        Fitting<PrefillObservation> fitting = Fitting.ofPrefill(facts, all, given);
        return new PrefillHoldOut(fitting, all, fitting.fromPriors().values(), given);
    }

    /**
     * A row and what the others say of it.
     *
     * @param error natural logarithm of the truth over the estimate
     * @param measured whether another source has the same setup
     */
    record Held(PrefillObservation row, double error, PrefillSpread spread, boolean measured) {
        PrefillGroup group() {
            return PrefillGroup.of(row.workload());
        }

        Score.Held scored(Coefficients c) {
            return new Score.Held(row.workload(), row.logSpeed(), error, spread.halfWidth(row.workload(), c));
        }
    }

    private static Stream<Held> fold(List<PrefillObservation> all, String source, Coefficients fitted) {
        List<PrefillObservation> rest =
                all.stream().filter(o -> !o.source().equals(source)).toList();
        Kernel kernel = new PrefillKernel(fitted);
        ResidualModel<PrefillObservation> pull =
                new ResidualModel<>(kernel, rest, PrefillObservation.residuals(rest, fitted), fitted);
        return all.stream()
                .filter(o -> o.source().equals(source))
                .map(o -> held(o, pull.posterior(o.traits()), kernel, fitted, pull.isMeasured(o.traits())));
    }

    private static Held held(
            PrefillObservation o,
            ResidualModel.Posterior posterior,
            Kernel kernel,
            Coefficients fitted,
            boolean measured) {
        double error = o.logSpeed() - o.computed(fitted) - posterior.shift();
        return new Held(o, error, PrefillSpread.of(o.traits(), posterior, kernel), measured);
    }

    List<Held> rows() {
        return rows;
    }

    /** Those that the bands are set on: prompts read on a GPU, by an engine that a buyer is advised of, and long ones only. */
    List<Held> counted() {
        return longOnes(advised(held -> held.group() != PrefillGroup.PROCESSORS));
    }

    private List<Held> advised(Predicate<Held> which) {
        return rows.stream()
                .filter(held -> !held.row().workload().ollama() && which.test(held))
                .toList();
    }

    private List<Held> longOnes(List<Held> some) {
        double shortest = given.value(PF_LONG);
        return some.stream().filter(held -> held.row().end() >= shortest).toList();
    }

    /** Those of a group: its long prompts, or prompts of any length where those are too few to tell. */
    List<Held> of(PrefillGroup group) {
        List<Held> own = advised(held -> held.group() == group);
        List<Held> longOnes = longOnes(own);
        return isEnough(longOnes) ? longOnes : own;
    }

    /**
     * What widens each group's band until it holds what it promises; what widens all where too few rows tell. That of
     * processors is assumed, as is the share that they reach.
     */
    Map<CoefficientKey, Double> widenings() {
        Map<CoefficientKey, Double> values = new EnumMap<>(CoefficientKey.class);
        for (PrefillGroup group : PrefillGroup.values()) {
            if (group != PrefillGroup.PROCESSORS) {
                List<Held> own = of(group);
                values.put(group.widening(), widening(isEnough(own) ? own : counted()));
            }
        }
        return values;
    }

    private static boolean isEnough(List<Held> rows) {
        long sources = rows.stream().map(held -> held.row().source()).distinct().count();
        return rows.size() >= ENOUGH_ROWS && sources >= ENOUGH_SOURCES;
    }

    private double widening(List<Held> rows) {
        double z = given.value(BAND_Z);
        Quantiles needed = Quantiles.of(rows.stream()
                .mapToDouble(held -> held.spread().neededFor(held.error(), z))
                .toArray());
        return Math.max(LEAST, needed.at(PROMISED));
    }
}
