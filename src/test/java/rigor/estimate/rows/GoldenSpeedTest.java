package rigor.estimate.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Guess;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.RoundTime;
import rigor.facts.Facts;
import rigor.facts.Measurement.Split;

/** The speeds are those of the program in which the formulas were researched. */
class GoldenSpeedTest {
    private static final Facts FACTS = Shipped.facts();
    private static final double TOLERANCE = 1e-3;

    static Stream<Map<String, String>> rows() {
        return Golden.rows("speed.csv").stream();
    }

    @ParameterizedTest
    @MethodSource("rows")
    void partsOfARoundTakeAsLong(Map<String, String> row) {
        RoundTime round = Estimator.of(FACTS).guess(query(row)).round();
        assertThat(round.weights()).isCloseTo(Golden.number(row, "weights_s"), percent(row, "weights_s"));
        assertThat(round.overhead()).isCloseTo(Golden.number(row, "overhead_s"), percent(row, "overhead_s"));
        assertThat(round.context()).isCloseTo(Golden.number(row, "kv_s"), percent(row, "kv_s"));
    }

    @ParameterizedTest
    @MethodSource("rows")
    void estimatesAndBandsAgree(Map<String, String> row) {
        Guess guess = Estimator.of(FACTS).guess(query(row));
        assertThat(guess.speed()).isCloseTo(Golden.number(row, "estimate"), percent(row, "estimate"));
        assertThat(guess.low()).isCloseTo(Golden.number(row, "low"), percent(row, "low"));
        assertThat(guess.high()).isCloseTo(Golden.number(row, "high"), percent(row, "high"));
    }

    private static Offset<Double> percent(Map<String, String> row, String column) {
        return within(TOLERANCE * Golden.number(row, column));
    }

    private static Query query(Map<String, String> row) {
        String gib = Golden.text(row, "weights_gib");
        String split = row.getOrDefault("split", "");
        return new Query(
                row.getOrDefault("accelerator_id", ""),
                (int) Golden.number(row, "accelerator_count"),
                split.isEmpty() ? null : Split.valueOf(split.toUpperCase(Locale.ROOT)),
                row.getOrDefault("model_id", ""),
                Golden.text(row, "format"),
                gib == null ? null : Double.valueOf(gib),
                Golden.text(row, "engine"),
                Golden.text(row, "backend"),
                Golden.whole(row, "depth_tokens"),
                Golden.whole(row, "gen_tokens"),
                (int) Golden.number(row, "streams"),
                Golden.text(row, "source_date"),
                false);
    }
}
