package rigor.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.PrefillMeasurement;
import rigor.facts.Table;

/** The formula follows what was published, whatever one buyer has measured. */
class PublishedTest {
    private static final Facts WITH_OWN = Tables.shipped()
            .withCopy(
                    Table.MEASUREMENTS,
                    "llama.cpp-benches-dgx-spark-006",
                    Map.of("measurement_id", "own-1", "source_name", "own", "decode_tok_s", "1"))
            .withCopy(
                    Table.PREFILL_MEASUREMENTS,
                    "adrienbrault-015",
                    Map.of("measurement_id", "own-2", "source_name", "own", "prefill_tok_s", "1"))
            .read();

    @Test
    void ownRowsAreLeftAside() {
        Facts published = Published.of(WITH_OWN);
        assertThat(published.all(Measurement.class)).isEqualTo(Shipped.facts().all(Measurement.class));
        assertThat(published.all(PrefillMeasurement.class))
                .isEqualTo(Shipped.facts().all(PrefillMeasurement.class));
        assertThat(Published.of(Shipped.facts())).isSameAs(Shipped.facts());
    }

    @Test
    void aFitIsTheSameWithThem() {
        assertThat(Calibration.of(WITH_OWN).csv())
                .isEqualTo(Calibration.of(Shipped.facts()).csv());
    }
}
