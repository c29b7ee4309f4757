package rigor.facts.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.facts.Table;
import rigor.facts.csv.CaseChoice;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;

/**
 * Kills real processes in the middle of writing. {@code -Drigor.kills=1000} for the long run.
 */
class FactStoreKillTest {
    private static final int KILLS = Integer.getInteger("rigor.kills", 6);
    private static final int ROWS = 20_000;

    @TempDir
    private Path folder;

    @Test
    void aKilledWriterLeavesTheOldTableOrTheNewOneWhole() throws Exception {
        Files.writeString(folder.resolve("case.csv"), "key,value,note\nbased_on,swiss-home-office,\n");
        Files.write(folder.resolve("offers.csv"), generation(0));
        Random random = new Random(17);
        int writes = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            writes += killWhileWriting(random.nextInt(400));
            assertWhole(folder.resolve("offers.csv"));
            assertKeptVersionsAreWhole();
        }
        assertThat(writes).as("writes that were finished before a kill").isPositive();
    }

    /** Starts a process that writes one table after the other, and kills it some time after its first write. */
    private int killWhileWriting(int delayMs) throws Exception {
        int before = generationOf(Files.readAllBytes(folder.resolve("offers.csv")));
        Process writer = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Writer.class.getName(),
                        folder.toString())
                .redirectErrorStream(true)
                .start();
        assertThat(writer.inputReader().readLine()).isEqualTo("writing");
        Thread.sleep(delayMs);
        writer.destroyForcibly().waitFor();
        return generationOf(Files.readAllBytes(folder.resolve("offers.csv"))) - before;
    }

    private void assertKeptVersionsAreWhole() throws IOException {
        for (Version version : store(folder).versions()) {
            assertWhole(folder.resolve("history").resolve(version.fileName()));
        }
    }

    private static FactStore store(Path folder) {
        return FactStore.at(folder, () -> CaseChoice.usual(FactFiles.bundled().withOwn(folder)));
    }

    private static void assertWhole(Path file) throws IOException {
        byte[] content = Files.readAllBytes(file);
        assertThat(content).isEqualTo(generation(generationOf(content)));
    }

    private static byte[] generation(int number) {
        return ("generation " + number + "\n").repeat(ROWS).getBytes(UTF_8);
    }

    private static int generationOf(byte[] content) {
        try (Stream<String> lines = new String(content, UTF_8).lines()) {
            return Integer.parseInt(lines.findFirst().orElseThrow().substring("generation ".length()));
        }
    }

    /** The process that is killed. */
    static final class Writer {
        private Writer() {}

        public static void main(String[] args) {
            FactStore store = store(Path.of(args[0]));
            FactFiles files = store.files();
            int next =
                    generationOf(files.content("case/offers.csv").orElseThrow().bytes()) + 1;
            System.out.println("writing");
            while (true) {
                files = store.write(Table.OFFERS, Content.of(generation(next++)), files.caseRevision());
            }
        }
    }
}
