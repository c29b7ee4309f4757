package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What the program says of the shipped facts, word for word. Where a change is meant, {@code mvn test
 * -Dtest=GoldenAdviceTest -Dgolden.update=true} writes it down; the diff is then read like any other.
 */
class GoldenAdviceTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Changes with any cell, whether it matters here or not. */
    private static final Pattern REVISION = Pattern.compile("\\b([0-9a-f]{32}|(?<=(facts|case|rules) )[0-9a-f]{8})\\b");

    @ParameterizedTest
    @CsvSource({
        "advice.txt, advise",
        "advice-all.txt, advise --all",
        "why-not.txt, why-not asus-gx10-1tb",
        "change-accepted.txt, change diy-pro6000ws-am5",
        "change-undecided.txt, change hp-zgx-fury",
        "change-rejected.txt, change mac-studio-m3u-60c-96gb",
        "change-offer-in-doubt.txt, change diy-pro6000maxq-am5",
        "why-offer.txt, why of-006"
    })
    void isWhatItWas(String file, String command) throws IOException {
        assertGolden(file, command);
    }

    /** Accepted, undecided and rejected ones of all platforms. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "diy-pro6000ws-am5",
                "diy-pro6000ws-am5-plus-gx10",
                "asus-gx10-x3",
                "rect-ws8829c-1xpro6000maxq",
                "hp-zgx-fury",
                "mac-studio-m3u-80c-512gb",
                "diy-2x-a6000-trx50",
                "diy-4x-3090-mining-frame",
                "diy-2x-a100-am5",
                "diy-pro6000ws-plus-5090",
                "mac-studio-m3u-60c-96gb",
                "framework-desktop-395-128gb",
                "lenovo-thinkstation-px"
            })
    void whyIsWhatItWas(String build) throws IOException {
        assertGolden("why/" + build + ".txt", "why " + build);
    }

    /** One with each outcome. */
    @ParameterizedTest
    @ValueSource(strings = {"diy-pro6000ws-am5", "hp-zgx-fury", "diy-4x-3090-mining-frame"})
    void whyInShortIsWhatItWas(String build) throws IOException {
        assertGolden("why/" + build + ".short.txt", "why --level short " + build);
    }

    @Test
    void aTraceIsTheFullTextWithTheConditionsBetween() throws IOException {
        String full = Terminal.run("why", "hp-zgx-fury").out();
        List<String> traced = Terminal.run("why", "hp-zgx-fury", "--level", "trace")
                .out()
                .lines()
                .toList();
        assertThat(traced).containsSubsequence(full.lines().toList());
        assertThat(traced)
                .containsSubsequence(
                        "    NOISE-1 \"Too loud under load\" may fire for hp-zgx-fury: not known precisely enough to decide",
                        "    ?   $b : Build( noiseUnderLoad.low > $r.limit )");
    }

    private static void assertGolden(String file, String command) throws IOException {
        Terminal run = Terminal.run(command.split(" "));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        String said = REVISION.matcher(run.out()).replaceAll("REVISION");
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.createDirectories(golden.getParent());
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }
}
