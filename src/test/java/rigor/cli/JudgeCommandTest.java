package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A machine in words on the command line. */
class JudgeCommandTest {
    private static final String WORDS = "2x rtx-3090, epyc-7302p, 1200 W, USD 3900 used";

    @TempDir
    Path folder;

    @Test
    void tellsWhatItUnderstoodWhatItAssumedAndWhy() {
        Terminal run = Terminal.run("judge", WORDS);
        assertThat(run.exit()).as(run.err()).isZero();
        assertThat(run.out())
                .startsWith("Understood\n    2x rtx-3090 = gpu-rtx-3090: NVIDIA GeForce RTX 3090")
                .contains("Assumed from the nearest host, epyc-sp3-tower")
                .contains("Supermicro H12SSL-i")
                .contains("2x rtx-3090, epyc-7302p, 1200 W is out")
                .contains("MEM-1")
                .contains("2 x gpu-rtx-3090: in the price of own-2x-rtx-3090-epyc-7302p-1200-w-bundle")
                .contains("Shop price, USD 3,900:");
    }

    @Test
    void whatMayBeSeveralThingsIsAsked() {
        Terminal run = Terminal.run("judge", "rtx pro 6000");
        assertThat(run.exit()).isEqualTo(Main.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).startsWith("\"rtx pro 6000\" may be gpu-rtx-pro-6000-blackwell-max-q");
    }

    @Test
    void whatIsSavedIsABuildOfTheCaseWithTheSameVerdict() throws Exception {
        Path own = Files.createDirectories(folder.resolve("case"));
        Files.writeString(own.resolve("case.csv"), "key,value,note\nbased_on,swiss-home-office,\n");
        String place = own.toString();
        String judged = Terminal.run("judge", WORDS, "--case", place).out();
        assertThat(own.resolve("builds.csv")).doesNotExist();

        Terminal saved = Terminal.run("judge", WORDS, "--case", place, "--save");
        assertThat(saved.exit()).as(saved.err()).isZero();
        assertThat(saved.out()).contains("rigor why own-2x-rtx-3090-epyc-7302p-1200-w");
        String why = Terminal.run("why", "own-2x-rtx-3090-epyc-7302p-1200-w", "--case", place)
                .out();
        assertThat(verdict(why)).isEqualTo(verdict(judged));
        assertThat(Terminal.run("facts", "check", "--case", place).exit()).isZero();

        Terminal.run("judge", WORDS.replace("3900", "3800"), "--case", place, "--save");
        assertThat(own.resolve("offers.csv")).content().hasLineCount(2).contains(",3800,USD,");
        assertThat(own.resolve("builds.csv")).content().hasLineCount(10);
    }

    /** The signs and first lines of all requirements. */
    private static String verdict(String why) {
        return String.join(
                "\n", why.lines().filter(line -> line.matches("[+x?!i>] .*")).toList());
    }
}
