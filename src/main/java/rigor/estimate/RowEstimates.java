package rigor.estimate;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Measurement.Split;
import rigor.facts.MemoryMeasurement.Kind;
import rigor.facts.Sheet;
import rigor.facts.Words;

/**
 * Estimates for a sheet of questions, written beside them. A cell that is empty, missing or cannot be read takes what is
 * usual; a row that cannot be estimated says why.
 */
public final class RowEstimates {
    private static final List<String> ADDED = List.of("estimate", "low", "high", "basis", "reason");

    private final Facts facts;

    public RowEstimates(Facts facts) {
        this.facts = facts;
    }

    /** Columns as in {@code measurements.csv}; the results that stand in them are not looked at. */
    public Sheet speeds(Sheet rows, boolean ignoreMeasurements) {
        Estimator estimator = Estimator.of(facts);
        return rows.with(ADDED, row -> {
            SpeedEstimate e = estimator.speed(speedQuery(new Row(row), ignoreMeasurements));
            return cells(e.value(), e.low(), e.high(), e.basis(), e.reason());
        });
    }

    /** Columns as in {@code memory_measurements.csv}; the results that stand in them are not looked at. */
    public Sheet memory(Sheet rows) {
        MemoryEstimator estimator = new MemoryEstimator(facts);
        return rows.with(ADDED, row -> {
            MemoryEstimate e = estimator.memory(memoryQuery(new Row(row)));
            return cells(e.value(), e.low(), e.high(), e.basis(), e.reason());
        });
    }

    private static Query speedQuery(Row row, boolean ignoreMeasurements) {
        return new Query(
                row.text("accelerator_id").orElse(""),
                row.whole("accelerator_count").orElse(1),
                row.word("split", Split.class).orElse(null),
                row.text("model_id").orElse(""),
                row.text("format").orElse(null),
                row.size("weights_gib").orElse(null),
                row.text("engine").orElse(null),
                row.text("backend").orElse(null),
                row.whole("depth_tokens").orElse(null),
                row.whole("gen_tokens").orElse(null),
                row.whole("streams").orElse(1),
                row.text("source_date").orElse(null),
                ignoreMeasurements);
    }

    private static MemoryQuery memoryQuery(Row row) {
        return new MemoryQuery(
                row.text("model_id").orElse(""),
                row.text("format").orElse(null),
                row.text("engine").orElse(null),
                row.whole("context_tokens").orElse(null),
                row.whole("streams").orElse(1),
                row.word("kind", Kind.class).orElse(null),
                row.size("weights_gib").orElse(null));
    }

    private static List<String> cells(
            @Nullable Double value, @Nullable Double low, @Nullable Double high, Basis basis, String reason) {
        return List.of(number(value), number(low), number(high), Words.of(basis), reason);
    }

    private static String number(@Nullable Double value) {
        return value == null ? "" : String.format(Locale.ROOT, "%.3f", value);
    }

    /** Cells that may be anything. */
    private record Row(Map<String, String> cells) {

        Optional<String> text(String column) {
            return Optional.ofNullable(cells.get(column)).filter(cell -> !cell.isEmpty());
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
