package rigor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Objects;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.FirstToken;
import rigor.estimate.speed.Query;
import rigor.facts.Measurement.Split;

class PrefillTest {
    private static final Estimator SPEEDS = Estimator.of(Shipped.facts());
    private static final Query MEASURED = Query.of("gb10", "qwen3.6-27b", "FP8").with(q -> {
        q.engine = "vllm";
        q.date = "2026-08-14";
        q.depth = 25_000;
    });

    @Test
    void aPublishedRowOfTheSetupCarriesTheEstimateAndNarrowsItsBand() {
        FirstToken known = firstToken(MEASURED);
        FirstToken unknown = firstToken(MEASURED.with(q -> q.ignoreMeasurements = true));
        assertThat(known.reason()).isEqualTo("5 published prefill speeds of this setup");
        assertThat(unknown.reason()).isEqualTo("formula and prefill speeds of like setups");
        assertThat(25_000 / 620.0).as("as published").isBetween(known.low(), known.high());
        assertThat(span(known)).isLessThan(6);
        assertThat(span(unknown)).isGreaterThan(1.5 * span(known));
    }

    @Test
    void whereNoRowIsOfItsKindTheBandIsWideAndSaysSo() {
        FirstToken first = firstToken(Query.of("arc-b580", "qwen3-8b", "Q4_K_M").with(q -> q.depth = 8192));
        assertThat(first.reason())
                .isEqualTo("formula alone: no prefill speed of such a device with this engine was published");
        assertThat(span(first)).isGreaterThan(5);
    }

    @Test
    void twiceThePromptTakesMoreThanTwiceAndAPairLess() {
        double alone = firstToken(MEASURED).seconds();
        assertThat(firstToken(MEASURED.with(q -> q.depth = 50_000)).seconds()).isGreaterThan(2 * alone);
        assertThat(firstToken(MEASURED.with(q -> {
                            q.count = 2;
                            q.split = Split.TENSOR;
                        }))
                        .seconds())
                .isLessThan(alone);
    }

    @Test
    void nobodyWaitsForAPromptThatIsNotAskedOf() {
        assertThat(SPEEDS.speed(MEASURED.with(q -> q.depth = null)).firstToken())
                .isNull();
    }

    private static FirstToken firstToken(Query query) {
        return Objects.requireNonNull(SPEEDS.speed(query).firstToken());
    }

    private static double span(FirstToken first) {
        return first.high() / first.low();
    }
}
