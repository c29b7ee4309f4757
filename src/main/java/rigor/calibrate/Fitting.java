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
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import rigor.estimate.Coefficients;
import rigor.estimate.math.Quantiles;
import rigor.estimate.speed.Observation;
import rigor.estimate.speed.Prefill;
import rigor.estimate.speed.RoundTime;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.keys.CoefficientKey;

/** The rows of {@code measurements.csv} as they are fitted: what is measured, and what a row counts. */
final class Fitting {
    private static final int ROUNDS = 25;
    private static final double ENOUGH = 1e-4;

    /** A row for generation or for prefill. */
    record FitRow(Observation observation, double target, double weight, Function<Coefficients, Double> formula)
            implements GaussNewton.Equation {
        @Override
        public double predicted(Coefficients c) {
            return formula.apply(c);
        }
    }

    private final List<Unknown> unknowns;
    private final List<FitRow> rows;
    private final Coefficients given;
    private final GaussNewton.Settings settings;

    private Fitting(Facts facts, String scope, List<FitRow> rows, Coefficients given, GaussNewton.Settings settings) {
        this.unknowns = Unknown.of(facts, scope);
        this.rows = rows;
        this.given = given;
        this.settings = settings;
    }

    /** Speed of generation on GPUs. */
    static Fitting ofDecode(Facts facts, List<Observation> all, Coefficients given) {
        return ofDecode(
                facts,
                "decode",
                all.stream().filter(o -> !o.traits().isProcessor()).toList(),
                given);
    }

    /** On processors, which are few: what GPUs have in common with them stays as GPUs tell. */
    static Fitting ofProcessors(Facts facts, List<Observation> all, Coefficients given) {
        return ofDecode(
                facts, "cpu", all.stream().filter(o -> o.traits().isProcessor()).toList(), given);
    }

    private static Fitting ofDecode(Facts facts, String scope, List<Observation> all, Coefficients given) {
        Map<String, Long> sizes = sizes(all);
        double mean =
                all.stream().mapToDouble(o -> weight(o, sizes, given)).average().orElse(1);
        List<FitRow> rows = all.stream()
                .filter(Observation::pure)
                .map(o -> new FitRow(
                        o,
                        o.logSpeed(),
                        weight(o, sizes, given) / mean,
                        c -> RoundTime.of(o.workload(), c).logSpeed()))
                .toList();
        return new Fitting(facts, scope, rows, given, settings(FIT_TOLERANCE, FIT_NOISE, given));
    }

    /** Speed of reading a prompt, where a row tells it. */
    static Fitting ofPrefill(Facts facts, List<Observation> all, Coefficients given) {
        List<Observation> told = all.stream()
                .filter(o -> o.row().prefillTokS() != null && !o.traits().isProcessor())
                .toList();
        Map<String, Long> sizes = sizes(told);
        double mean = told.stream()
                .mapToDouble(o -> weight(o, sizes, given))
                .average()
                .orElse(1);
        List<FitRow> rows = told.stream()
                .map(o -> new FitRow(
                        o,
                        StrictMath.log(prefill(o)),
                        weight(o, sizes, given) / mean,
                        c -> -StrictMath.log(new Prefill(o.workload(), c).perToken(depth(o.row())))))
                .toList();
        return new Fitting(facts, "prefill", rows, given, settings(FIT_PF_TOLERANCE, FIT_PF_NOISE, given));
    }

    List<FitRow> rows() {
        return rows;
    }

    /** From the priors, until nothing moves. */
    GaussNewton.Fitted fromPriors() {
        return GaussNewton.fit(rows, unknowns, priors(), given, settings);
    }

    Map<CoefficientKey, Double> priors() {
        return unknowns.stream().collect(Collectors.toMap(Unknown::key, Unknown::prior));
    }

    /** From a fit of all rows, a few steps, on some of them. */
    Coefficients without(Predicate<Observation> left, Map<CoefficientKey, Double> start, int steps) {
        List<FitRow> rest =
                rows.stream().filter(row -> !left.test(row.observation())).toList();
        GaussNewton.Settings few = new GaussNewton.Settings(
                settings.tolerance(), settings.noise(), settings.share(), steps, settings.enough());
        return given.with(GaussNewton.fit(rest, unknowns, start, given, few).values());
    }

    /** The 90th percentile of the error on sources that a fit has not seen. */
    double unseen(Map<CoefficientKey, Double> start, int steps) {
        double[] errors =
                rows.stream()
                        .collect(Collectors.groupingBy(row -> row.observation().source()))
                        .entrySet()
                        .stream()
                        .flatMapToDouble(e ->
                                errors(e.getValue(), without(o -> o.source().equals(e.getKey()), start, steps)))
                        .toArray();
        return Quantiles.of(errors).at(0.9);
    }

    private static DoubleStream errors(List<FitRow> rows, Coefficients c) {
        return rows.stream().mapToDouble(row -> Math.abs(row.target() - row.predicted(c)));
    }

    private static GaussNewton.Settings settings(CoefficientKey tolerance, CoefficientKey noise, Coefficients c) {
        return new GaussNewton.Settings(c.value(tolerance), c.value(noise), c.value(FIT_ROW), ROUNDS, ENOUGH);
    }

    /** One source gives hundreds of rows, another one: sources count more evenly than rows. */
    private static double weight(Observation o, Map<String, Long> sizes, Coefficients c) {
        return StrictMath.pow(Objects.requireNonNull(sizes.get(o.source())), c.value(FIT_SOURCE_POWER));
    }

    private static Map<String, Long> sizes(List<Observation> rows) {
        return rows.stream().collect(Collectors.groupingBy(Observation::source, Collectors.counting()));
    }

    private static double prefill(Observation o) {
        return Objects.requireNonNull(o.row().prefillTokS());
    }

    private static double depth(Measurement m) {
        return m.depthTokens() == null ? 0 : m.depthTokens();
    }
}
