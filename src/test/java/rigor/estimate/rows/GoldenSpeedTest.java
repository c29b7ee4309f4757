package rigor.estimate.rows;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Guess;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.RoundTime;
import rigor.facts.Facts;
import rigor.facts.Measurement.Split;

/** Speeds and their bands stay what they were, but for what somebody looked at and wrote down. */
class GoldenSpeedTest {
    private static final Facts FACTS = Shipped.facts();
    private static final double TOLERANCE = 1e-3;

    static Stream<Map<String, String>> rows() {
        return Golden.rows("speed.csv").stream();
    }

    @BeforeAll
    static void update() {
        if (Boolean.getBoolean("golden.update")) {
            Golden.write("speed.csv", rows().map(GoldenSpeedTest::computed).toList());
        }
    }

    private static Map<String, String> computed(Map<String, String> row) {
        Guess guess = Estimator.of(FACTS).guess(query(row));
        Map<String, String> anew = new LinkedHashMap<>(row);
        anew.put("weights_s", six(guess.round().weights()));
        anew.put("overhead_s", six(guess.round().overhead()));
        anew.put("kv_s", six(guess.round().context()));
        anew.put("estimate", six(guess.speed()));
        anew.put("low", six(guess.low()));
        anew.put("high", six(guess.high()));
        return anew;
    }

    private static String six(double value) {
        return new BigDecimal(value).round(new MathContext(6)).toPlainString();
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
                Golden.text(row, "kv_format"),
                Golden.whole(row, "depth_tokens"),
                Golden.whole(row, "gen_tokens"),
                (int) Golden.number(row, "streams"),
                false,
                Golden.text(row, "source_date"),
                false,
                false);
    }
}
