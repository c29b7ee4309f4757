package rigor.estimate.rows;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.estimate.memory.MemoryEstimate;
import rigor.estimate.memory.MemoryEstimator;
import rigor.estimate.memory.MemoryQuery;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.SpeedEstimate;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Measurement.Split;
import rigor.facts.MemoryMeasurement.Kind;
import rigor.facts.Model;
import rigor.facts.bench.Spelling;
import rigor.facts.column.Words;
import rigor.facts.csv.Sheet;

/**
 * Estimates for a sheet of questions, written beside them. A cell that is empty, missing or cannot be read takes what is
 * usual; a row that cannot be estimated says why.
 */
public final class RowEstimates {
    private static final List<String> ADDED = List.of("estimate", "low", "high", "basis", "reason");

    private static final String ACCELERATOR = "accelerator_id";
    private static final String MODEL = "model_id";
    private static final String EITHER = "; whether it is a mixture of experts its name does not say, and models of its"
            + " size are of both kinds: the band holds both";
    private static final MathContext DIGITS = new MathContext(6);

    private final Facts facts;
    private final Spelling accelerators;
    private final Spelling models;

    public RowEstimates(Facts facts) {
        this.facts = facts;
        this.accelerators = Spelling.ofAccelerators(facts);
        this.models = Spelling.ofModels(facts);
    }

    /**
     * Columns as in {@code measurements.csv}; the results that stand in them are not looked at.
     *
     * @throws rigor.facts.FactsRejected if a column that says what is asked about is missing
     */
    public Sheet speeds(Sheet rows, boolean ignoreMeasurements) {
        rows.require(ACCELERATOR, MODEL);
        Facts known = known(rows);
        Estimator estimator = Estimator.of(known);
        return rows.with(ADDED, row -> cells(speedQuery(new Row(row), ignoreMeasurements), estimator, known));
    }

    private List<String> cells(Query query, Estimator estimator, Facts known) {
        SpeedEstimate e = estimator.speed(query);
        SpeedEstimate other = NamedModels.otherwise(query.modelId(), known)
                .map(id -> estimator.speed(query.with(q -> q.modelId = id)))
                .orElse(e);
        return cells(
                e.value(),
                least(e.low(), other.low()),
                most(e.high(), other.high()),
                e.basis(),
                e == other ? e.reason() : e.reason() + EITHER,
                query.modelId());
    }

    private static @Nullable Double least(@Nullable Double a, @Nullable Double b) {
        return a == null || b == null ? null : Double.valueOf(Math.min(a, b));
    }

    private static @Nullable Double most(@Nullable Double a, @Nullable Double b) {
        return a == null || b == null ? null : Double.valueOf(Math.max(a, b));
    }

    /**
     * Columns as in {@code memory_measurements.csv}; the results that stand in them are not looked at.
     *
     * @throws rigor.facts.FactsRejected if there is no column of models
     */
    public Sheet memory(Sheet rows) {
        rows.require(MODEL);
        MemoryEstimator estimator = new MemoryEstimator(known(rows));
        return rows.with(ADDED, row -> {
            MemoryEstimate e = estimator.memory(memoryQuery(new Row(row)));
            return cells(
                    e.value(),
                    e.low(),
                    e.high(),
                    e.basis(),
                    e.reason(),
                    e.query().modelId());
        });
    }

    /** The facts, with the models of the sheet that only their names tell of. */
    private Facts known(Sheet rows) {
        int column = rows.columns().indexOf(MODEL);
        return NamedModels.joining(facts, rows.rows().stream().map(row -> models.id(row.get(column))));
    }

    private String guessed(@Nullable Double value, String modelId) {
        return value == null || facts.find(Model.class, modelId).isPresent()
                ? ""
                : "; the model is not in models.csv, its size is that of its name";
    }

    private Query speedQuery(Row row, boolean ignoreMeasurements) {
        return new Query(
                row.text(ACCELERATOR).map(accelerators::id).orElse(""),
                row.whole("accelerator_count").orElse(1),
                row.word("split", Split.class).orElse(null),
                row.text(MODEL).map(models::id).orElse(""),
                row.text("format").orElse(null),
                row.size("weights_gib").orElse(null),
                row.text("engine").orElse(null),
                row.text("backend").orElse(null),
                row.text("kv_format").orElse(null),
                row.whole("depth_tokens").orElse(null),
                row.whole("gen_tokens").orElse(null),
                row.whole("streams").orElse(1),
                row.isTrue("same_prompt"),
                row.text("source_date").orElse(null),
                ignoreMeasurements,
                false);
    }

    private MemoryQuery memoryQuery(Row row) {
        return new MemoryQuery(
                row.text(MODEL).map(models::id).orElse(""),
                row.text("format").orElse(null),
                row.text("engine").orElse(null),
                row.whole("context_tokens").orElse(null),
                row.whole("streams").orElse(1),
                row.word("kind", Kind.class).orElse(null),
                row.size("weights_gib").orElse(null));
    }

    private List<String> cells(
            @Nullable Double value,
            @Nullable Double low,
            @Nullable Double high,
            Basis basis,
            String reason,
            String modelId) {
        return List.of(number(value), number(low), number(high), Words.of(basis), reason + guessed(value, modelId));
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : new BigDecimal(value).round(DIGITS).toPlainString();
    }

    /** Cells that may be anything. */
    private record Row(Map<String, String> cells) {

        Optional<String> text(String column) {
            return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isEmpty());
        }

        boolean isTrue(String column) {
            return text(column).filter("true"::equalsIgnoreCase).isPresent();
        }

        Optional<Double> size(String column) {
            return text(column).flatMap(Row::parsed).filter(value -> value > 0);
        }

        Optional<Integer> whole(String column) {
            return text(column)
                    .flatMap(Row::parsed)
                    .filter(value -> value >= 0 && value <= Integer.MAX_VALUE)
                    .map(value -> (int) Math.round(value));
        }

        <E extends Enum<E>> Optional<E> word(String column, Class<E> type) {
            return text(column)
                    .flatMap(word -> List.of(type.getEnumConstants()).stream()
                            .filter(constant -> Words.of(constant).equalsIgnoreCase(word))
                            .findFirst());
        }

        private static Optional<Double> parsed(String text) {
            try {
                return Optional.of(Double.valueOf(text)).filter(Double::isFinite);
            } catch (NumberFormatException e) {
                return Optional.empty();
            }
        }
    }
}
