package rigor.calibrate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import rigor.Shipped;

/** What the estimates promise, on sources and accelerators that they have not seen. */
class AccuracyTest {
    private static final Accuracy ACCURACY = Accuracy.of(Shipped.facts());
    private static final Pattern ROW =
            Pattern.compile("(?m)^(\\| (?:author|source|accelerator|nothing)[^|]*\\|[^|]*\\|)(.*)$");
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final double TOLERANCE = 0.1;

    @Test
    void estimatesOfOneStreamKeepTheirPromises() {
        assertThat(ACCURACY.lines().stream().filter(line -> line.group().equals("one stream")))
                .hasSize(3)
                .allSatisfy(line -> {
                    assertThat(line.score().within30()).isGreaterThan(0.85);
                    assertThat(line.score().medianFactor()).isLessThan(1.13);
                    assertThat(line.score().covered()).isBetween(0.87, 0.95);
                    assertThat(line.score().halfWidth()).isLessThan(0.42);
                });
        assertThat(ACCURACY.lines().stream().filter(line -> line.group().equals("one stream, MoE")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.score().within30()).isGreaterThan(0.79));
    }

    @Test
    void estimatesOfSeveralStreamsKeepTheirPromise() {
        assertThat(ACCURACY.lines().stream().filter(line -> line.group().equals("several streams")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.score().within35()).isGreaterThan(0.80));
        assertThat(ACCURACY.lines().stream().filter(line -> line.group().equals("tensor split")))
                .hasSize(3)
                .allSatisfy(line -> assertThat(line.score().within35()).isGreaterThan(0.70));
    }

    /** Who says "with a chance of 80 %" is right in about four of five cases. */
    @Test
    void whatIsSaidWithAChanceComesTrueAsOften() {
        assertThat(ACCURACY.statements()).hasSize(3).allSatisfy(line -> {
            Statements eighty = line.statements().get(2);
            assertThat(eighty.count()).isGreaterThan(100);
            assertThat(eighty.said()).isBetween(0.79, 0.81);
            assertThat(eighty.trueShare()).isBetween(0.75, 0.88);
            assertThat(line.brier()).isLessThan(0.12);
        });
    }

    /** Few rows, of processors that differ in much: the band is wide, and holds those it has not seen. */
    @Test
    void theBandOfProcessorsHoldsWhatWasMeasured() {
        assertThat(ACCURACY.lines().stream().filter(line -> line.group().equals("one stream, processors")))
                .hasSize(2)
                .allSatisfy(line -> {
                    assertThat(line.score().covered()).isGreaterThanOrEqualTo(0.9);
                    assertThat(line.score().halfWidth()).isLessThan(0.8);
                });
    }

    @Test
    void promptsKeepTheirPromise() {
        assertThat(prompts("long prompts").covered()).isBetween(0.85, 0.95);
        assertThat(prompts("long prompts, setup known from another source").span())
                .isLessThan(3.5);
        for (String group : List.of("CUDA cards, vLLM", "Metal", "ROCm cards")) {
            assertThat(prompts(group).covered()).as(group).isBetween(0.85, 0.95);
            assertThat(prompts(group).span()).as(group).isLessThan(3);
        }
    }

    /** Two of them, on either side of what is assumed of all. */
    @Test
    void theBandOfPromptsHoldsTheProcessorsThatWereMeasured() {
        assertThat(prompts("processors").covered()).isEqualTo(1);
        assertThat(prompts("processors").span()).isBetween(7.0, 8.0);
    }

    private static Score prompts(String group) {
        return ACCURACY.prefill().stream()
                .filter(line -> line.group().equals(group))
                .findFirst()
                .orElseThrow()
                .score();
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
        for (String heldOut : List.of("author", "accelerator")) {
            assertThat(ACCURACY.lines().stream().filter(line -> line.heldOut().equals(heldOut)))
                    .extracting(Accuracy.Line::group)
                    .contains(
                            "one stream, Metal",
                            "one stream, ROCm, unified memory",
                            "one stream, CUDA, unified memory",
                            "2 to 4 streams");
        }
        assertThat(ACCURACY.lines())
                .allSatisfy(line -> assertThat(line.score().rows()).isPositive());
    }

    /** A row more among the measurements moves each figure a little, and is no reason to write the table anew. */
    @Test
    void theReadmeShowsTheTables() throws IOException {
        String readme = Files.readString(Path.of("README.md"));
        Map<String, List<Double>> shown = figures(readme);
        Map<String, List<Double>> computed =
                figures(ACCURACY.table() + ACCURACY.prefillTable() + ACCURACY.memoryTable());
        assertThat(shown).containsOnlyKeys(computed.keySet());
        computed.forEach((row, figures) -> assertThat(shown.get(row))
                .as(row)
                .usingElementComparator((a, b) -> isNear(a, b) ? 0 : 1)
                .containsExactlyElementsOf(figures));
    }

    private static boolean isNear(double shown, double computed) {
        return Math.abs(shown - computed) <= TOLERANCE * computed + TOLERANCE;
    }

    /** The figures of each row of the tables, by its two words. */
    private static Map<String, List<Double>> figures(String text) {
        return ROW.matcher(text)
                .results()
                .collect(Collectors.toMap(m -> m.group(1), m -> numbers(m.group(2)), (a, b) -> a, LinkedHashMap::new));
    }

    private static List<Double> numbers(String text) {
        return NUMBER.matcher(text)
                .results()
                .map(m -> Double.valueOf(m.group()))
                .toList();
    }
}
