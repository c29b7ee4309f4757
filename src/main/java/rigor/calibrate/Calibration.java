package rigor.calibrate;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Coefficients;
import rigor.estimate.speed.Observation;
import rigor.estimate.speed.PrefillObservation;
import rigor.estimate.speed.Workloads;
import rigor.facts.Coefficient;
import rigor.facts.Facts;
import rigor.facts.MemoryMeasurement;
import rigor.facts.csv.TableWriter;
import rigor.facts.keys.CoefficientKey;

/**
 * Fits the coefficients of the formulas to the measurements, so that anybody can repeat it: a pure function of the
 * facts. Variance components and what is assumed stay as they are.
 */
public final class Calibration {
    private static final MathContext DIGITS = new MathContext(6);

    private final List<Coefficient> rows;

    private Calibration(List<Coefficient> rows) {
        this.rows = rows;
    }

    /** Takes some seconds. What the buyer has measured is left aside. */
    public static Calibration of(Facts all) {
        return ofPublished(Published.of(all));
    }

    private static Calibration ofPublished(Facts facts) {
        Coefficients given = Coefficients.of(facts);
        List<Observation> all = Observation.of(facts, new Workloads(facts, given), given);
        GaussNewton.Fitted decode = Fitting.ofDecode(facts, all, given).fromPriors();
        GaussNewton.Fitted processors =
                Fitting.ofProcessors(facts, all, given.with(decode.values())).fromPriors();
        List<PrefillObservation> prompts = PrefillObservation.of(facts, new Workloads(facts, given), given);
        Fitting<PrefillObservation> prefills = Fitting.ofPrefill(facts, prompts, given);
        GaussNewton.Fitted prefill = prefills.fromPriors();
        Map<CoefficientKey, Double> values = new EnumMap<>(CoefficientKey.class);
        values.putAll(MemoryFit.of(facts, facts.all(MemoryMeasurement.class), given));
        values.putAll(new PrefillHoldOut(prefills, prompts, prefill.values(), given).widenings());
        values.putAll(decode.values());
        values.putAll(processors.values());
        values.putAll(prefill.values());
        Map<CoefficientKey, Double> spreads = new EnumMap<>(decode.spreads());
        spreads.putAll(processors.spreads());
        spreads.putAll(prefill.spreads());
        return new Calibration(facts.all(Coefficient.class).stream()
                .map(row -> CoefficientKey.named(row.key())
                        .map(key -> fitted(row, values.get(key), spreads.get(key)))
                        .orElse(row))
                .toList());
    }

    /** All rows of {@code coefficients.csv}, with the fitted ones replaced. */
    public List<Coefficient> rows() {
        return rows;
    }

    /** The table's new content. */
    public String csv() {
        return new String(TableWriter.canonical(Coefficient.class, rows).bytes(), StandardCharsets.UTF_8);
    }

    private static Coefficient fitted(Coefficient c, @Nullable Double value, @Nullable Double spread) {
        return value == null
                ? c
                : new Coefficient(
                        c.key(),
                        c.scope(),
                        rounded(value, DIGITS),
                        c.unit(),
                        spread == null ? c.spread() : rounded(spread, new MathContext(3)),
                        c.prior(),
                        c.priorSpread(),
                        c.note(),
                        c.origin());
    }

    private static Double rounded(double value, MathContext digits) {
        return new BigDecimal(value).round(digits).doubleValue();
    }
}
