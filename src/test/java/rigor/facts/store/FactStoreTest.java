package rigor.facts.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;

class FactStoreTest {
    @TempDir
    private Path folder;

    private FactStore store;

    @BeforeEach
    void copyTheShippedTables() throws IOException {
        for (Table table : Table.values()) {
            Files.write(
                    folder.resolve(table.file()),
                    FactFiles.bundled().content(table.file()).orElseThrow().bytes());
        }
        store = FactStore.at(folder);
    }

    @Test
    void aWriteReplacesTheTableAndKeepsTheVersionBefore() throws IOException {
        FactFiles before = store.files();
        FactFiles after = store.write(Table.RATES, content("one"), before.revision());
        assertThat(folder.resolve("rates.csv")).hasContent("one");
        assertThat(after.revision()).isEqualTo(store.files().revision()).isNotEqualTo(before.revision());
        assertThat(store.versions()).containsExactly(new Version(1, before.revision(), Table.RATES));
        assertThat(store.content(1).orElseThrow().bytes())
                .isEqualTo(before.content("rates.csv").orElseThrow().bytes());
        try (Stream<Path> left = Files.list(folder.resolve("history"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".lock", "000001-" + before.revision() + "-rates.csv");
        }
    }

    @Test
    void versionsAreListedNewestFirstAndRestored() {
        String first = store.files().revision();
        String second = store.write(Table.RATES, content("one"), first).revision();
        String third = store.write(Table.OFFERS, content("two"), second).revision();
        assertThat(store.versions())
                .containsExactly(new Version(2, second, Table.OFFERS), new Version(1, first, Table.RATES));
        String fourth = store.restore(2, third).orElseThrow().revision();
        assertThat(fourth).isEqualTo(second);
        assertThat(store.restore(1, fourth).orElseThrow().revision()).isEqualTo(first);
        assertThat(store.files().revision()).isEqualTo(first);
        assertThat(store.versions()).hasSize(4);
    }

    @Test
    void aVersionThatIsNotKeptIsNotRestored() {
        assertThat(store.restore(7, store.files().revision())).isEmpty();
        assertThat(store.content(7)).isEmpty();
    }

    @Test
    void aWriterThatHasNotSeenTheLatestRevisionIsTold() {
        String seen = store.files().revision();
        String actual = store.write(Table.RATES, content("one"), seen).revision();
        StaleRevision stale =
                catchThrowableOfType(StaleRevision.class, () -> store.write(Table.RATES, content("two"), seen));
        assertThat(stale).hasMessage("the facts are at revision " + actual + ", no longer at " + seen);
        assertThat(folder.resolve("rates.csv")).hasContent("one");
        assertThatThrownBy(() -> store.restore(1, seen)).isInstanceOf(StaleRevision.class);
    }

    @Test
    void aWriteOfTheSameContentLeavesNoVersion() {
        FactFiles files = store.files();
        store.write(Table.RATES, files.content("rates.csv").orElseThrow(), files.revision());
        assertThat(store.versions()).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyIsHeldOnce() {
        FactFiles known = store.files();
        store.write(Table.RATES, content("one"), known.revision());
        FactFiles now = FactStore.at(folder, known).files();
        assertThat(now.content("offers.csv").orElseThrow())
                .isSameAs(known.content("offers.csv").orElseThrow());
        assertThat(now.content("rates.csv").orElseThrow().bytes())
                .asString(UTF_8)
                .isEqualTo("one");
        assertThat(now.revision()).isEqualTo(store.files().revision());
    }

    @Test
    void onlyTheLastHundredVersionsAreKept() {
        String revision = store.files().revision();
        for (int i = 0; i < FactStore.KEPT + 3; i++) {
            revision = store.write(Table.RATES, content("write " + i), revision).revision();
        }
        assertThat(store.versions())
                .hasSize(FactStore.KEPT)
                .last()
                .extracting(Version::number)
                .isEqualTo(4);
    }

    @Test
    void ofManyWritersAtOnceNoneLosesItsWrite() throws Exception {
        int writers = 4;
        int writesEach = 10;
        ExecutorService pool = Executors.newFixedThreadPool(writers);
        List<Callable<Integer>> tasks = IntStream.range(0, writers)
                .<Callable<Integer>>mapToObj(writer -> () -> appendLines(writer, writesEach))
                .toList();
        int conflicts = 0;
        for (Future<Integer> outcome : pool.invokeAll(tasks)) {
            conflicts += outcome.get();
        }
        pool.shutdown();
        assertThat(conflicts).isPositive();
        assertThat(lines()).hasSize(3 + 1 + writers * writesEach);
    }

    @Test
    void whatAStoppedWriterLeftIsSweptAway() throws IOException {
        store.write(Table.RATES, content("one"), store.files().revision());
        Path left = Files.writeString(folder.resolve("history/offers.csv.tmp"), "half a ta");
        store.write(Table.RATES, content("two"), store.files().revision());
        assertThat(left).doesNotExist();
    }

    /** Adds lines, each on top of what is there; tells how often another one was faster. */
    private int appendLines(int writer, int count) {
        FactStore own = writer % 2 == 0 ? store : FactStore.at(folder);
        int conflicts = 0;
        for (int i = 0; i < count; ) {
            FactFiles seen = own.files();
            String text = new String(seen.content("rates.csv").orElseThrow().bytes(), UTF_8);
            try {
                own.write(Table.RATES, content(text + "writer " + writer + " line " + i + "\n"), seen.revision());
                i++;
            } catch (StaleRevision e) {
                conflicts++;
            }
        }
        return conflicts;
    }

    private List<String> lines() throws IOException {
        return Files.readAllLines(folder.resolve("rates.csv")).stream()
                .distinct()
                .toList();
    }

    private static Content content(String text) {
        return Content.of(text);
    }
}
