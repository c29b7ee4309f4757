package rigor.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;

/** What the estimates promise, on sources and accelerators that they have not seen. */
class AccuracyTest {
    private static final Accuracy ACCURACY = Accuracy.of(Shipped.facts());

    @Test
    void estimatesOfOneStreamKeepTheirPromises() {
        assertThat(ACCURACY.lines().stream().filter(line -> line.group().equals("one stream")))
                .hasSize(3)
                .allSatisfy(line -> {
                    assertThat(line.score().within30()).isGreaterThan(0.85);
                    assertThat(line.score().medianFactor()).isLessThan(1.13);
                    assertThat(line.score().covered()).isBetween(0.85, 0.97);
                    assertThat(line.score().halfWidth()).isLessThan(0.35);
                });
        assertThat(ACCURACY.lines().stream().filter(line -> line.group().equals("one stream, MoE")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.score().within30()).isGreaterThan(0.80));
    }

    @Test
    void estimatesOfSeveralStreamsKeepTheirPromise() {
        assertThat(ACCURACY.lines().stream().filter(line -> line.group().equals("several streams")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.score().within35()).isGreaterThan(0.75));
    }

    @Test
    void memoryKeepsItsPromise() {
        assertThat(ACCURACY.memory().stream().filter(line -> line.group().equals("all")))
                .extracting(Accuracy.MemoryLine::heldOut)
                .containsExactly("source", "nothing");
        assertThat(ACCURACY.memory()).allSatisfy(line -> {
            assertThat(line.score().median()).isLessThan(0.03);
            assertThat(line.score().p90()).isLessThan(0.10);
            assertThat(line.score().covered()).isGreaterThan(0.85);
        });
    }

    @Test
    void everyPlatformWithRowsAndEveryCrowdIsScored() {
        for (String heldOut : List.of("source", "accelerator")) {
            assertThat(ACCURACY.lines().stream().filter(line -> line.heldOut().equals(heldOut)))
                    .extracting(Accuracy.Line::group)
                    .contains("one stream, Apple", "one stream, Strix Halo", "one stream, GB10", "2 to 4 streams");
        }
        assertThat(ACCURACY.lines())
                .allSatisfy(line -> assertThat(line.score().rows()).isPositive());
    }

    @Test
    void theReadmeShowsTheTableAndTheSeeds() {
        assertThat(Path.of("README.md")).content().contains(ACCURACY.table(), ACCURACY.memoryTable(), ACCURACY.seeds());
    }
}
