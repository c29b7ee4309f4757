package rigor.facts.store;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.Shipped;
import rigor.facts.Rate;
import rigor.facts.Table;
import rigor.facts.csv.CaseChoice;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;

class FactStoreTest {
    @TempDir
    private Path folder;

    private FactStore store;

    @BeforeEach
    void beginACase() throws IOException {
        Files.writeString(folder.resolve("case.csv"), "key,value,note\nbased_on,swiss-home-office,\n");
        for (String file : List.of("rates.csv", "offers.csv")) {
            Files.write(
                    folder.resolve(file),
                    FactFiles.bundled().content(file).orElseThrow().bytes());
        }
        store = FactStore.at(folder, this::read);
    }

    private FactFiles read(FactFiles... known) {
        return CaseChoice.usual(FactFiles.bundled().withOwn(folder, known));
    }

    @Test
    void aWriteReplacesTheTableAndKeepsTheVersionBefore() throws IOException {
        FactFiles before = store.files();
        FactFiles after = store.write(Table.RATES, content("one"), before.caseRevision());
        assertThat(folder.resolve("rates.csv")).hasContent("one");
        assertThat(after.caseRevision()).isEqualTo(store.files().caseRevision()).isNotEqualTo(before.caseRevision());
        assertThat(store.versions()).containsExactly(new Version(1, before.caseRevision(), Table.RATES));
        assertThat(store.content(1).orElseThrow().bytes())
                .isEqualTo(before.content("case/rates.csv").orElseThrow().bytes());
        try (Stream<Path> left = Files.list(folder.resolve("history"))) {
            assertThat(left.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder(".lock", "000001-" + before.caseRevision() + "-rates.csv");
        }
    }

    @Test
    void severalTablesAreWrittenInOneGoAndEachVersionIsKept() throws IOException {
        FactFiles before = store.files();
        FactFiles after =
                store.write(Map.of(Table.RATES, content("one"), Table.OFFERS, content("two")), before.caseRevision());
        assertThat(folder.resolve("rates.csv")).hasContent("one");
        assertThat(folder.resolve("offers.csv")).hasContent("two");
        assertThat(after.caseRevision()).isEqualTo(store.files().caseRevision());
        assertThat(store.versions())
                .containsExactly(
                        new Version(2, before.caseRevision(), Table.OFFERS),
                        new Version(1, before.caseRevision(), Table.RATES));
        try (Stream<Path> left = Files.list(folder.resolve("history"))) {
            assertThat(left).hasSize(3);
        }
    }

    @Test
    void whatAWriterOfSeveralTablesHadReadyWhenItWasStoppedIsPutInPlaceByTheNext() throws IOException {
        Path history = Files.createDirectories(folder.resolve("history"));
        Files.writeString(folder.resolve("rates.csv"), "one"); // was put in place already
        Files.writeString(history.resolve("offers.csv.tmp"), "two");
        Files.writeString(history.resolve("ready"), "offers.csv\nrates.csv");
        assertThatThrownBy(() -> store.write(Table.RATES, content("three"), "0".repeat(32)))
                .isInstanceOf(StaleRevision.class);
        assertThat(folder.resolve("offers.csv")).hasContent("two");
        assertThat(history.resolve("ready")).doesNotExist();
        assertThat(folder.resolve("rates.csv")).hasContent("one");
    }

    @Test
    void whatAWriterOfSeveralTablesHadNotReadyIsTakenAway() throws IOException {
        Path history = Files.createDirectories(folder.resolve("history"));
        Files.writeString(history.resolve("offers.csv.tmp"), "tw");
        store.write(Table.RATES, content("one"), store.files().caseRevision());
        assertThat(history.resolve("offers.csv.tmp")).doesNotExist();
        assertThat(folder.resolve("offers.csv"))
                .hasBinaryContent(
                        FactFiles.bundled().content("offers.csv").orElseThrow().bytes());
    }

    @Test
    void versionsAreListedNewestFirstAndRestored() {
        String first = store.files().caseRevision();
        String second = store.write(Table.RATES, content("one"), first).caseRevision();
        String third = store.write(Table.OFFERS, content("two"), second).caseRevision();
        assertThat(store.versions())
                .containsExactly(new Version(2, second, Table.OFFERS), new Version(1, first, Table.RATES));
        String fourth = store.restore(2, third).orElseThrow().caseRevision();
        assertThat(fourth).isEqualTo(second);
        assertThat(store.restore(1, fourth).orElseThrow().caseRevision()).isEqualTo(first);
        assertThat(store.files().caseRevision()).isEqualTo(first);
        assertThat(store.versions()).hasSize(4);
    }

    @Test
    void theFirstWriteBeginsACaseThatIsBasedOnTheOneInForce() {
        Path begun = folder.resolve("case");
        FactStore first = FactStore.at(
                begun,
                () -> CaseChoice.usual(
                        Files.isDirectory(begun) && Files.exists(begun.resolve("case.csv"))
                                ? FactFiles.bundled().withOwn(begun)
                                : FactFiles.bundled()));
        FactFiles after = first.write(Table.RATES, content("one"), first.files().caseRevision());
        assertThat(begun.resolve("case.csv")).hasContent("key,value,note\nbased_on,swiss-home-office,");
        assertThat(begun.resolve("rates.csv")).hasContent("one");
        assertThat(after.layers()).containsExactly("cases/swiss-home-office/", "case/");
        assertThat(first.versions()).extracting(Version::table).containsExactly(Table.RATES);
    }

    @Test
    void aTableThatWasNewGoesWhenItsWriteIsTakenBack() {
        String before = store.files().caseRevision();
        String after = store.write(Table.MODELS, content("one"), before).caseRevision();
        assertThat(folder.resolve("models.csv")).hasContent("one");
        FactFiles back = store.takeBack(1, after).orElseThrow();
        assertThat(folder.resolve("models.csv")).doesNotExist();
        assertThat(back.caseRevision()).isEqualTo(before);
        store.takeBack(2, before);
        assertThat(folder.resolve("models.csv")).hasContent("one");
    }

    @Test
    void ofAWriteAllTablesAreTakenBackInOneGo() {
        String before = store.files().caseRevision();
        Map<Table, Content> tables = Map.of(Table.RATES, content("one"), Table.MODELS, content("two"));
        String after = store.write(tables, before).caseRevision();
        assertThat(store.steps()).singleElement().satisfies(step -> {
            assertThat(step.versions()).hasSize(2);
            assertThat(step.revision()).isEqualTo(before);
        });
        assertThat(store.takeBack(1, after).orElseThrow().caseRevision()).isEqualTo(before);
        assertThat(folder.resolve("models.csv")).doesNotExist();
        assertThat(store.steps()).hasSize(2);
        assertThat(store.takeBack(9, before)).isEmpty();
    }

    @Test
    void whatWasToGoWhenAWriterOfSeveralTablesWasStoppedIsTakenAwayByTheNext() throws IOException {
        Path history = Files.createDirectories(folder.resolve("history"));
        Files.writeString(history.resolve("offers.csv.tmp"), "");
        Files.writeString(history.resolve("ready"), "offers.csv\nrates.csv");
        assertThatThrownBy(() -> store.write(Table.MODELS, content("one"), "0".repeat(32)))
                .isInstanceOf(StaleRevision.class);
        assertThat(folder.resolve("offers.csv")).doesNotExist();
        assertThat(history.resolve("offers.csv.tmp")).doesNotExist();
    }

    @Test
    void aRefusedFirstWriteLeavesNothingBehind() {
        Path none = folder.resolve("none");
        FactStore first = FactStore.at(none, () -> CaseChoice.usual(FactFiles.bundled()));
        assertThatThrownBy(() -> first.write(Table.OFFERS, content("one"), "another"))
                .isInstanceOf(StaleRevision.class);
        assertThat(first.restore(1, first.files().caseRevision())).isEmpty();
        assertThat(none).doesNotExist();
    }

    @Test
    void aVersionThatIsNotKeptIsNotRestored() {
        assertThat(store.restore(7, store.files().caseRevision())).isEmpty();
        assertThat(store.content(7)).isEmpty();
    }

    @Test
    void aWriterThatHasNotSeenTheLatestRevisionIsTold() {
        String seen = store.files().caseRevision();
        String actual = store.write(Table.RATES, content("one"), seen).caseRevision();
        StaleRevision stale =
                catchThrowableOfType(StaleRevision.class, () -> store.write(Table.RATES, content("two"), seen));
        assertThat(stale).hasMessage("the tables of the case are at revision " + actual + ", no longer at " + seen);
        assertThat(folder.resolve("rates.csv")).hasContent("one");
        assertThatThrownBy(() -> store.restore(1, seen)).isInstanceOf(StaleRevision.class);
    }

    @Test
    void aWriteOfTheSameContentLeavesNoVersion() {
        FactFiles files = store.files();
        store.write(Table.RATES, files.content("case/rates.csv").orElseThrow(), files.caseRevision());
        assertThat(store.versions()).isEmpty();
    }

    @Test
    void whatIsKnownAlreadyIsHeldOnce() {
        FactFiles known = store.files();
        store.write(Table.RATES, content("one"), known.caseRevision());
        FactFiles now = read(known);
        assertThat(now.content("case/offers.csv").orElseThrow())
                .isSameAs(known.content("case/offers.csv").orElseThrow());
        assertThat(now.content("case/rates.csv").orElseThrow().bytes())
                .asString(UTF_8)
                .isEqualTo("one");
        assertThat(now.caseRevision()).isEqualTo(store.files().caseRevision());
    }

    @Test
    void onlyTheLastHundredVersionsAreKept() {
        String revision = store.files().caseRevision();
        for (int i = 0; i < FactStore.KEPT + 3; i++) {
            revision = store.write(Table.RATES, content("write " + i), revision).caseRevision();
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
        int before = Shipped.facts().count(Rate.class) + 1;
        for (Future<Integer> outcome : pool.invokeAll(tasks)) {
            conflicts += outcome.get();
        }
        pool.shutdown();
        assertThat(conflicts).isPositive();
        assertThat(lines()).hasSize(before + writers * writesEach);
    }

    @Test
    void whatAStoppedWriterLeftIsSweptAway() throws IOException {
        store.write(Table.RATES, content("one"), store.files().caseRevision());
        Path left = Files.writeString(folder.resolve("history/offers.csv.tmp"), "half a ta");
        store.write(Table.RATES, content("two"), store.files().caseRevision());
        assertThat(left).doesNotExist();
    }

    /** Adds lines, each on top of what is there; tells how often another one was faster. */
    private int appendLines(int writer, int count) {
        FactStore own = writer % 2 == 0 ? store : FactStore.at(folder, this::read);
        int conflicts = 0;
        for (int i = 0; i < count; ) {
            FactFiles seen = own.files();
            String text =
                    new String(seen.content("case/rates.csv").orElseThrow().bytes(), UTF_8);
            try {
                own.write(Table.RATES, content(text + "writer " + writer + " line " + i + "\n"), seen.caseRevision());
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
