package rigor.estimate.speed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Table;

/** What the buyer has measured stands before what others have published. */
class OwnMeasurementsTest {
    private static final Query ASKED = Query.of("gb10", "gpt-oss-120b", "MXFP4").with(q -> {
        q.engine = "llama.cpp";
        q.depth = 0;
        q.genTokens = 32;
    });
    private static final SpeedEstimate PUBLISHED = Estimator.of(Shipped.facts()).speed(ASKED);

    @Test
    void anOwnRowDecidesTheEstimateAndItsBand() {
        double measured = 0.8 * value(PUBLISHED);
        SpeedEstimate own =
                Estimator.of(with(Map.of("decode_tok_s", text(measured)))).speed(ASKED);
        assertThat(value(own)).isCloseTo(measured, within(0.03 * measured));
        assertThat(width(own)).isLessThan(0.6 * width(PUBLISHED)).isGreaterThan(0.05);
        assertThat(own.basis()).isEqualTo(Basis.MEASURED);
        assertThat(own.reason()).isEqualTo("1 measurement of your own of this very setup");
        assertThat(own.measurements().get(0).sourceName()).isEqualTo("own");
    }

    @Test
    void anotherPublishedRowMovesItLess() {
        double measured = 0.8 * value(PUBLISHED);
        Map<String, String> cells = Map.of("decode_tok_s", text(measured), "source_name", "somebody");
        SpeedEstimate published = Estimator.of(with(cells)).speed(ASKED);
        assertThat(value(published)).isGreaterThan(0.85 * value(PUBLISHED));
    }

    @Test
    void anOwnRowFarFromAllOthersIsNoOutlier() {
        double measured = value(PUBLISHED) / 3;
        SpeedEstimate own =
                Estimator.of(with(Map.of("decode_tok_s", text(measured)))).speed(ASKED);
        assertThat(value(own)).isCloseTo(measured, within(0.12 * measured));
    }

    @Test
    void ofAnotherSetupItIsARowOfOneMoreSource() {
        Map<String, String> cells = new HashMap<>(Map.of("decode_tok_s", text(0.8 * value(PUBLISHED))));
        Query deep = ASKED.with(q -> q.depth = 65_536);
        double before = value(Estimator.of(Shipped.facts()).speed(deep));
        SpeedEstimate own = Estimator.of(with(cells)).speed(deep);
        cells.put("source_name", "somebody");
        SpeedEstimate published = Estimator.of(with(cells)).speed(deep);
        assertThat(own.reason()).doesNotContain("your own");
        assertThat(value(own)).isCloseTo(value(published), within(0.03 * before));
    }

    @Test
    void asIfNobodyHadMeasuredThereIsNoOwnRowEither() {
        Query blind = ASKED.with(q -> q.ignoreMeasurements = true);
        double before = value(Estimator.of(Shipped.facts()).speed(blind));
        double measured = before / 2;
        assertThat(value(Estimator.of(with(Map.of("decode_tok_s", text(measured))))
                        .speed(blind)))
                .isCloseTo(before, within(0.01 * before));
    }

    @Test
    void aSupposedRowMovesNoEstimateAndNarrowsAsARealOneDoes() {
        double likely = value(PUBLISHED);
        SpeedEstimate supposed =
                Estimator.of(Estimator.supposing(Shipped.facts(), ASKED)).speed(ASKED);
        SpeedEstimate real =
                Estimator.of(with(Map.of("decode_tok_s", text(likely)))).speed(ASKED);
        assertThat(value(supposed)).isEqualTo(likely);
        assertThat(width(supposed)).isCloseTo(width(real), within(0.01));
        Query other = ASKED.with(q -> q.depth = 32_768);
        assertThat(width(Estimator.of(Estimator.supposing(Shipped.facts(), ASKED))
                        .speed(other)))
                .isLessThan(width(Estimator.of(Shipped.facts()).speed(other)));
    }

    @Test
    void manyOwnRowsLeaveTheProcessSound() {
        Tables tables = Tables.shipped();
        for (int i = 0; i < 40; i++) {
            tables = tables.withCopy(
                    Table.MEASUREMENTS,
                    "llama.cpp-benches-dgx-spark-001",
                    Map.of("measurement_id", "own-" + i, "source_name", "own", "decode_tok_s", text(80 + i % 3)));
        }
        Query asked = Query.of("gb10", "gpt-oss-20b", "MXFP4").with(q -> {
            q.engine = "llama.cpp";
            q.depth = 0;
            q.genTokens = 32;
        });
        SpeedEstimate own = Estimator.of(tables.read()).speed(asked);
        assertThat(List.of(own.low(), own.value(), own.high())).isSorted();
        assertThat(value(own)).isCloseTo(81, within(1.0));
    }

    private static Facts with(Map<String, String> cells) {
        Map<String, String> all =
                new HashMap<>(Map.of("measurement_id", "own-1", "source_name", "own", "depth_tokens", "0"));
        all.putAll(cells);
        String like = "llama.cpp-benches-dgx-spark-006";
        return Tables.shipped().withCopy(Table.MEASUREMENTS, like, all).read();
    }

    private static double value(SpeedEstimate estimate) {
        return Objects.requireNonNull(estimate.value());
    }

    /** The logarithm of the factor between the ends of the band. */
    private static double width(SpeedEstimate estimate) {
        return Math.log(Objects.requireNonNull(estimate.high()) / Objects.requireNonNull(estimate.low()));
    }

    private static String text(double speed) {
        return String.format(Locale.ROOT, "%.3f", speed);
    }
}
