package rigor.calibrate;

import static rigor.facts.keys.CoefficientKey.FIT_NOISE;
import static rigor.facts.keys.CoefficientKey.FIT_PF_NOISE;
import static rigor.facts.keys.CoefficientKey.FIT_PF_TOLERANCE;
import static rigor.facts.keys.CoefficientKey.FIT_ROW;
import static rigor.facts.keys.CoefficientKey.FIT_SOURCE_POWER;
import static rigor.facts.keys.CoefficientKey.FIT_TOLERANCE;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import rigor.estimate.Coefficients;
import rigor.estimate.speed.Donor;
import rigor.estimate.speed.Observation;
import rigor.estimate.speed.PrefillObservation;
import rigor.estimate.speed.RoundTime;
import rigor.facts.Facts;
import rigor.facts.keys.CoefficientKey;

/** Published rows as they are fitted: what is measured, and what a row counts. */
final class Fitting<D extends Donor> {
    private static final int ROUNDS = 25;
    private static final double ENOUGH = 1e-4;

    /** A row for generation or for prefill. */
    record FitRow<D extends Donor>(D observation, double target, double weight, Function<Coefficients, Double> formula)
            implements GaussNewton.Equation {
        @Override
        public double predicted(Coefficients c) {
            return formula.apply(c);
        }
    }

    private final List<Unknown> unknowns;
    private final List<FitRow<D>> rows;
    private final Coefficients given;
    private final GaussNewton.Settings settings;

    private Fitting(
            Facts facts, String scope, List<FitRow<D>> rows, Coefficients given, GaussNewton.Settings settings) {
        this.unknowns = Unknown.of(facts, scope);
        this.rows = rows;
        this.given = given;
        this.settings = settings;
    }

    /** Speed of generation on GPUs. */
    static Fitting<Observation> ofDecode(Facts facts, List<Observation> all, Coefficients given) {
        return ofDecode(
                facts,
                "decode",
                all.stream().filter(o -> !o.traits().isProcessor()).toList(),
                given);
    }

    /** On processors, which are few: what GPUs have in common with them stays as GPUs tell. */
    static Fitting<Observation> ofProcessors(Facts facts, List<Observation> all, Coefficients given) {
        return ofDecode(
                facts, "cpu", all.stream().filter(o -> o.traits().isProcessor()).toList(), given);
    }

    private static Fitting<Observation> ofDecode(Facts facts, String scope, List<Observation> all, Coefficients given) {
        ToDoubleFunction<Donor> weight = weight(all, given);
        List<FitRow<Observation>> rows = all.stream()
                .filter(Observation::pure)
                .map(o -> new FitRow<>(
                        o,
                        o.logSpeed(),
                        weight.applyAsDouble(o),
                        c -> RoundTime.of(o.workload(), c).logSpeed()))
                .toList();
        return new Fitting<>(facts, scope, rows, given, settings(FIT_TOLERANCE, FIT_NOISE, given));
    }

    /** Speed of reading a prompt on GPUs: what processors reach is assumed. */
    static Fitting<PrefillObservation> ofPrefill(Facts facts, List<PrefillObservation> all, Coefficients given) {
        List<PrefillObservation> told =
                all.stream().filter(o -> !o.traits().isProcessor()).toList();
        ToDoubleFunction<Donor> weight = weight(told, given);
        List<FitRow<PrefillObservation>> rows = told.stream()
                .map(o -> new FitRow<>(o, o.logSpeed(), weight.applyAsDouble(o), o::computed))
                .toList();
        return new Fitting<>(facts, "prefill", rows, given, settings(FIT_PF_TOLERANCE, FIT_PF_NOISE, given));
    }

    /** From the priors, until nothing moves. */
    GaussNewton.Fitted fromPriors() {
        return GaussNewton.fit(rows, unknowns, priors(), given, settings);
    }

    Map<CoefficientKey, Double> priors() {
        return unknowns.stream().collect(Collectors.toMap(Unknown::key, Unknown::prior));
    }

    /** From a fit of all rows, a few steps, on some of them. */
    Coefficients without(Predicate<D> left, Map<CoefficientKey, Double> start, int steps) {
        List<FitRow<D>> rest =
                rows.stream().filter(row -> !left.test(row.observation())).toList();
        GaussNewton.Settings few = new GaussNewton.Settings(
                settings.tolerance(), settings.noise(), settings.share(), steps, settings.enough());
        return given.with(GaussNewton.fit(rest, unknowns, start, given, few).values());
    }

    private static GaussNewton.Settings settings(CoefficientKey tolerance, CoefficientKey noise, Coefficients c) {
        return new GaussNewton.Settings(c.value(tolerance), c.value(noise), c.value(FIT_ROW), ROUNDS, ENOUGH);
    }

    /** One source gives hundreds of rows, another one: sources count more evenly than rows. On average 1. */
    private static ToDoubleFunction<Donor> weight(List<? extends Donor> rows, Coefficients c) {
        Map<String, Long> sizes = rows.stream().collect(Collectors.groupingBy(Donor::source, Collectors.counting()));
        ToDoubleFunction<Donor> weight =
                row -> StrictMath.pow(Objects.requireNonNull(sizes.get(row.source())), c.value(FIT_SOURCE_POWER));
        double mean = rows.stream().mapToDouble(weight).average().orElse(1);
        return row -> weight.applyAsDouble(row) / mean;
    }
}
