package rigor.engine.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.facts.Problem;

class RuleFilesTest {
    private static final RuleFiles SHIPPED = RuleFiles.in(Path.of("rules"));

    @TempDir
    Path folder;

    @Test
    void followLinks() throws IOException {
        Path link = Files.createSymbolicLink(
                folder.resolve("linked"), Path.of("rules").toAbsolutePath());
        assertThat(RuleFiles.in(link).texts()).isEqualTo(SHIPPED.texts());
    }

    @Test
    void followLinksToOneCourt() throws IOException {
        for (String court : new String[] {"builds", "offers"}) {
            Files.createSymbolicLink(
                    folder.resolve(court), Path.of("rules", court).toAbsolutePath());
        }
        assertThat(RuleFiles.in(folder).texts()).isEqualTo(SHIPPED.texts());
    }

    /** Without rules the cheapest machine would win, whatever it is. */
    @Test
    void areReportedMissingWhereThereAreNone() {
        assertThat(problems())
                .containsExactly(
                        folder + "/builds holds no rule, so all builds would be accepted",
                        folder + "/offers holds no rule, so all offers would be accepted");
    }

    @Test
    void areReportedMissingInEachCourt() throws IOException {
        write("offers/a.drl", "");
        assertThat(problems()).containsExactly(folder + "/builds holds no rule, so all builds would be accepted");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "builds/.history/noise_20260218.drl",
                "builds/.stversions/noise~20260218-101010.drl",
                "..2026_02_18/builds/noise.drl",
                ".git/x.drl",
                "builds/~$noise.drl",
                "builds/.~lock.noise.drl#",
                "builds/.noise.drl.swp",
                "builds/._noise.drl",
                "builds/noise.drl~",
                "builds/noise.sync-conflict-20260218-101010-ABCDEFG.drl",
                "builds/README.md",
                "builds/noise.tests.csv"
            })
    void skipWhatEditorsAndSyncToolsLeaveBehind(String path) throws IOException {
        courts();
        RuleFiles before = RuleFiles.in(folder);
        write(path, "rule \"Noise\" is here twice");
        assertThat(RuleFiles.in(folder)).isEqualTo(before);
    }

    /** A mounted config map: each file a link through {@code ..data}, which is swapped as a whole. */
    @Test
    void areReadWhereAConfigMapIsMounted() throws IOException {
        write("..2026_02_18/a.drl", "a");
        Files.createSymbolicLink(folder.resolve("..data"), Path.of("..2026_02_18"));
        for (String court : new String[] {"builds", "offers"}) {
            Files.createDirectory(folder.resolve(court));
            Files.createSymbolicLink(folder.resolve(court + "/a.drl"), Path.of("../..data/a.drl"));
        }
        assertThat(RuleFiles.in(folder).texts()).containsOnlyKeys("builds/a.drl", "offers/a.drl");
    }

    @ParameterizedTest
    @ValueSource(strings = {"noise.DRL", "noise.Drl", "noise.drl.txt", "noise.drl.TXT", "noise.drl.text"})
    void reportAFileThatWasProbablyMeant(String name) throws IOException {
        courts();
        write("builds/" + name, "");
        assertThat(problems())
                .containsExactly(folder + "/builds/" + name
                        + " is not read as a rule because its name does not end in .drl; rename it or move it away");
    }

    @Test
    @Timeout(20)
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void areNeverReadFromPipesAndDevices() throws Exception {
        courts();
        Files.createSymbolicLink(folder.resolve("builds/zero.drl"), Path.of("/dev/zero"));
        assertThat(new ProcessBuilder("mkfifo", folder + "/builds/pipe.drl")
                        .start()
                        .waitFor())
                .isZero();
        assertThat(problems())
                .containsExactly(
                        folder + "/builds/pipe.drl is a device or a pipe, not a file, so it is not opened",
                        folder + "/builds/zero.drl is a device or a pipe, not a file, so it is not opened");
    }

    @Test
    @Timeout(20)
    void refuseBrokenAndCircularLinks() throws IOException {
        courts();
        Files.createSymbolicLink(folder.resolve("builds/again"), folder);
        Files.createSymbolicLink(folder.resolve("builds/gone.drl"), folder.resolve("nothing"));
        Files.createSymbolicLink(folder.resolve("builds/self"), Path.of("self"));
        assertThat(problems())
                .containsExactly(
                        folder + "/builds/again is a link to a folder that contains it",
                        folder + "/builds/gone.drl is a broken link",
                        folder + "/builds/self is a broken link");
    }

    @Test
    void haveTheSameTextWhateverEditorSavedThem() throws IOException {
        courts();
        write("builds/a.drl", "rule\n  when\nend\n");
        RuleFiles plain = RuleFiles.in(folder);
        for (String saved :
                new String[] {"\uFEFFrule\n  when\nend\n", "rule\r\n  when\r\nend\r\n", "rule\r  when\rend\r"}) {
            write("builds/a.drl", saved);
            assertThat(RuleFiles.in(folder)).isEqualTo(plain);
            assertThat(plain.with("builds/a.drl", saved)).isEqualTo(plain);
        }
    }

    @Test
    void reportWhereAFileIsNotUtf8() throws IOException {
        courts();
        Files.write(folder.resolve("builds/a.drl"), "rule\n\"Zürich\"".getBytes(StandardCharsets.ISO_8859_1));
        Files.write(folder.resolve("offers/a.drl"), "\uFEFFrule".getBytes(StandardCharsets.UTF_16LE));
        assertThat(problems())
                .containsExactly(
                        folder + "/builds/a.drl:2:3 is not UTF-8; save it as UTF-8",
                        folder + "/offers/a.drl:1:1 is not UTF-8 but UTF-16; save it as UTF-8");
    }

    @Test
    void reportAFileThatIsTooLarge() throws IOException {
        courts();
        write("builds/a.drl", "/".repeat((1 << 20) + 1));
        assertThat(problems()).containsExactly(folder + "/builds/a.drl is larger than 1048576 bytes");
    }

    @Test
    @Timeout(60)
    void areNotSearchedOnAWholeDisk() throws IOException {
        Path disk = Files.createDirectory(folder.resolveSibling(folder.getFileName() + "-disk"));
        for (int i = 0; i <= 10_000; i++) {
            Files.createFile(disk.resolve("f" + i));
        }
        courts();
        Files.createSymbolicLink(folder.resolve("builds/disk"), disk);
        assertThat(problems())
                .containsExactly(folder + " holds more than 10000 files and folders, so it is not a folder of rules");
    }

    private void courts() throws IOException {
        write("builds/a.drl", "a");
        write("offers/a.drl", "b");
    }

    private void write(String path, String text) throws IOException {
        Path file = folder.resolve(path);
        Files.createDirectories(file.resolve("..").normalize());
        Files.writeString(file, text);
    }

    private List<String> problems() {
        return catchThrowableOfType(RulesRejected.class, () -> RuleFiles.in(folder)).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
