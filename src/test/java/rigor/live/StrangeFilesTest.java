package rigor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInfo;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RulesRejected;

/** Whatever stands in the folders, the watcher lives, the status is true, and the next sound edit comes into force. */
@Timeout(180)
class StrangeFilesTest {
    private static final int DEPTH = 3_000;
    private static final String TRUSTED = "trusted";

    @TempDir
    Path folder;

    private final BlockingQueue<Event> events = new LinkedBlockingQueue<>();
    private Path noise;
    private Folders folders;
    private Live live;

    @BeforeEach
    void open(TestInfo test) {
        folders = Copies.in(folder);
        noise = folder.resolve("rules/builds/noise.drl");
        start(test.getTags().contains(TRUSTED) ? folders.allowing(RuleTrust.TRUSTED) : folders);
    }

    @AfterEach
    void close() {
        live.close();
    }

    /** Each ended the watcher for good. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "declare Wide extends Narrow end_of_years : int end",
                "import accumulate foo.Bar baz",
                "NESTED",
                "\u0000\u0001\u0002",
                "rule \"",
                "/*"
            })
    @Tag(TRUSTED)
    void whateverAFileHoldsIsItsFault(String text) {
        assertThat(live.status().trust()).isEqualTo(RuleTrust.TRUSTED);
        String held = text.equals("NESTED")
                ? "rule \"Deep\" when eval( " + "(".repeat(DEPTH) + "true" + ")".repeat(DEPTH) + " ) then end"
                : text;
        Path own = Copies.write(
                folder.resolve("rules/builds/own.drl"),
                ("package rigor.rules\n" + held + "\n").getBytes(StandardCharsets.UTF_8));
        Event.Faulty faulty = (Event.Faulty) next();
        assertThat(faulty.faults()).allSatisfy(fault -> {
            assertThat(fault.file()).isEqualTo(own.toString());
            assertThat(fault.message()).doesNotContain("\tat ").doesNotContain("org.drools");
        });
        assertThat(live.status().sound()).isFalse();
        mended(own);
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void pipesAndDevicesAreFaultsInBothFolders() throws Exception {
        Path pipe = folder.resolve("rules/builds/pipe.drl");
        assertThat(new ProcessBuilder("mkfifo", pipe.toString()).start().waitFor())
                .isZero();
        assertThat(((Event.Faulty) next()).faults())
                .singleElement()
                .satisfies(fault -> assertThat(fault.file()).isEqualTo(pipe.toString()));
        mended(pipe);

        Path rates = folder.resolve("facts/rates.csv");
        byte[] before = Files.readAllBytes(rates);
        Files.delete(rates);
        assertThat(new ProcessBuilder("mkfifo", rates.toString()).start().waitFor())
                .isZero();
        Event told = next();
        while (!told.text().contains("is a device or a pipe")) {
            told = next();
        }
        Files.delete(rates);
        Files.write(rates, before);
        assertThat(nextBut(Event.Faulty.class)).isInstanceOf(Event.Mended.class);
    }

    @Test
    void anEditOfEqualSizeAndTimeIsSeen() throws IOException, InterruptedException {
        FileTime time = Files.getLastModifiedTime(noise);
        edit(text -> text.replace("noiseUnderLoad.low > $r.limit", "noiseUnderLoad.low < $r.limit"), time);
        assertThat(next()).isInstanceOf(Event.Changed.class);
        // within one step of the file system's clock
        for (int i = 0; i < 5; i++) {
            edit(text -> text.replace("low < $r", "low > $r"), time);
            assertThat(next()).isInstanceOf(Event.Changed.class);
            edit(text -> text.replace("low > $r", "low < $r"), time);
            assertThat(next()).isInstanceOf(Event.Changed.class);
        }
    }

    @Test
    void marksAndLineEndsOfOtherSystemsChangeNothing() {
        Copies.edit(noise, text -> "\uFEFF" + text.replace("\n", "\r\n"));
        Copies.edit(noise, text -> text.replace("noiseUnderLoad.low > $r.limit", "noiseUnderLoad.low > $r.limitt"));
        Event.Faulty faulty = (Event.Faulty) next();
        assertThat(faulty.faults()).singleElement().satisfies(fault -> {
            assertThat(fault.line()).isEqualTo(8);
            assertThat(fault.text()).doesNotContain("\r");
        });
        Copies.edit(noise, text -> text.replace("limitt", "limit"));
        assertThat(next()).isInstanceOf(Event.Mended.class);
    }

    @Test
    void aCourtWithoutRulesIsAFault() throws IOException {
        InForce good = live.inForce();
        Path builds = folder.resolve("rules/builds");
        Path away = folder.resolve("away");
        Files.move(builds, away);
        assertThat(next().text()).startsWith(builds + " holds no rule, so all builds would be accepted");
        assertThat(live.inForce()).isSameAs(good);
        Files.move(away, builds);
        assertThat(next()).isInstanceOf(Event.Mended.class);
    }

    @Test
    void aCourtWhoseFilesHoldNoRuleIsAFault() throws IOException {
        Path offers = folder.resolve("rules/offers");
        try (var files = Files.newDirectoryStream(offers)) {
            for (Path file : files) {
                Files.writeString(file, "package rigor.rules\n");
            }
        }
        live.refresh();
        assertThat(live.status().sound()).isFalse();
        assertThat(live.status().faults())
                .extracting(Fault::message)
                .contains("holds no rule, so all offers would be accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"empty", "noise", "cut", "other entries", "no tables"})
    void aDamagedLastGoodVersionIsToldAndPassedOver(String damage) throws IOException {
        live.close();
        Path kept = folder.resolve("facts/.last-good.zip");
        byte[] whole = Files.readAllBytes(kept);
        Copies.edit(noise, text -> text.replaceFirst("when", "whne"));
        Files.write(
                kept,
                switch (damage) {
                    case "empty" -> new byte[0];
                    case "noise" -> "not a zip at all".getBytes(StandardCharsets.UTF_8);
                    case "cut" -> java.util.Arrays.copyOf(whole, whole.length / 3);
                    case "other entries" -> zip("x");
                    default -> zip("rules/builds/a.drl");
                });
        assertThatThrownBy(() -> Live.open(folders))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining(noise + ":6")
                .hasMessageContaining(kept + " is damaged or of another version, so it is passed over");

        Copies.edit(noise, text -> text.replaceFirst("whne", "when"));
        start(folders);
        assertThat(live.status().sound()).isTrue();
    }

    private static byte[] zip(String entry) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(entry));
        }
        return bytes.toByteArray();
    }

    private void start(Folders opened) {
        live = Live.open(opened);
        live.listen(events::add);
        live.watching();
    }

    private void edit(UnaryOperator<String> edit, FileTime time) throws IOException {
        Copies.edit(noise, edit);
        Files.setLastModifiedTime(noise, time);
    }

    private void mended(Path file) {
        try {
            Files.delete(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        assertThat(nextBut(Event.Faulty.class)).isInstanceOf(Event.Mended.class);
        assertThat(live.status().sound()).isTrue();
        Copies.edit(noise, text -> text + "// the end\n");
        assertThat(next()).isInstanceOf(Event.Changed.class);
        Copies.edit(noise, text -> text.replace("// the end\n", ""));
        assertThat(next()).isInstanceOf(Event.Changed.class);
    }

    private Event nextBut(Class<? extends Event> other) {
        Event event = next();
        while (other.isInstance(event)) {
            event = next();
        }
        return event;
    }

    private Event next() {
        try {
            Event event = events.poll(30, TimeUnit.SECONDS);
            assertThat(event).as("an event within 30 s").isNotNull();
            return event;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
