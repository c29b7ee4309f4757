package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one has measured becomes a part of one's case, or nothing of it does. */
class MeasurementsCommandTest {
    private static final Path BENCH = Path.of("src/test/resources/bench");

    @TempDir
    Path folder;

    private Path buyersCase;

    @BeforeEach
    void beginACase() throws IOException {
        buyersCase = Files.createDirectories(folder.resolve("case"));
        Files.writeString(buyersCase.resolve("case.csv"), "key,value,note\nbased_on,swiss-home-office,\n");
    }

    @Test
    void anImportTellsWhatItUnderstoodAndWhichBandsMoveAndIsKept() throws IOException {
        Terminal run = imported("llama-bench-6524.md");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .contains("\"NVIDIA GB10\" is the accelerator gb10")
                .contains("Rows: 3; 3 new, 0 there already.")
                .containsPattern(
                        "asus-gx10-1tb Speed of main alone: about [0-9.]+\\s+tok/s \\([0-9.]+\\s+to\\s+[0-9.]+\\)\\s+-> about")
                .contains("In force, as your own measurements");
        assertThat(Files.readString(buyersCase.resolve("measurements.csv"))).contains("51.23", ",own,");
        assertThat(Files.readString(buyersCase.resolve("prefill_measurements.csv")))
                .contains("1689.47", ",own,");

        String[] kept = buyersCase.resolve("history").toFile().list();
        Terminal again = imported("llama-bench-6524.md");
        assertThat(again.out()).contains("3 there already", "all of it is there already");
        assertThat(buyersCase.resolve("history").toFile().list()).containsExactlyInAnyOrder(kept);
    }

    @Test
    void theTablesBeforeAreKept() {
        imported("llama-bench-6524.md");
        imported("own-columns.csv");
        assertThat(buyersCase.resolve("history").toFile().list()).anyMatch(name -> name.endsWith("-measurements.csv"));
    }

    @Test
    void aDryRunChangesNothing() {
        assertThat(imported("llama-bench-6524.md", "--dry-run").out()).contains("Nothing was changed: a dry run.");
        assertThat(buyersCase.toFile().list()).containsExactly("case.csv");
    }

    @Test
    void aFaultyFileChangesNothing() throws IOException {
        Path file = folder.resolve("faulty.jsonl");
        String lines = Files.readString(BENCH.resolve("llama-bench-4500.jsonl"));
        Files.writeString(file, lines.replace("2023.4", "-2023.4"));
        Terminal run = run(file.toString(), "--accelerator", "m2-ultra-192gb");
        assertThat(run.exit()).isEqualTo(1);
        assertThat(run.out())
                .contains("faulty.jsonl:2:", "avg_ts: \"-2023.4\" is not in the range")
                .contains("Nothing was changed");
        assertThat(buyersCase.toFile().list()).containsExactly("case.csv");
    }

    @Test
    void aShippedCaseIsNotWrittenTo() {
        Terminal run = Terminal.run(
                "measurements", "import", BENCH.resolve("llama-bench-6524.md").toString(), "--case", "us-company");
        assertThat(run.exit()).isEqualTo(3);
        assertThat(run.err()).contains("is a shipped one and not written to");
    }

    @Test
    void whatIsWantedIsNamedByWhatItSettles() {
        Terminal run = Terminal.run("measurements", "wanted", "--case", "us-dense-coder", "--limit", "1");
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out()).contains("settles 2 builds", "rejected then: ");
        assertThat(Terminal.run("measurements", "wanted", "--limit", "0").exit())
                .isEqualTo(2);
    }

    private Terminal imported(String file, String... options) {
        return run(BENCH.resolve(file).toString(), options);
    }

    private Terminal run(String file, String... options) {
        String[] words = {"measurements", "import", file, "--case", buyersCase.toString()};
        return Terminal.run(java.util.stream.Stream.of(words, options)
                .flatMap(java.util.Arrays::stream)
                .toArray(String[]::new));
    }
}
