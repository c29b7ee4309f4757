package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A machine that one has already. */
class OwnMachineTest {
    @TempDir
    Path folder;

    @Test
    void isABuildOfTheNewCaseThatCostsNothing() throws Exception {
        Terminal made = made("GB10, 128 GB");
        assertThat(made.exit()).isZero();
        assertThat(made.out()).contains("Keep GB10, 128 GB, which you have: 119 GB of GPU memory");
        assertThat(Files.readString(folder.resolve("case/builds.csv")))
                .contains("own-gb10-128-gb", "dell-pro-max-gb10");

        Terminal why = Terminal.run(
                "why", "own-gb10-128-gb", "--case", folder.resolve("case").toString());
        assertThat(why.out()).contains("1 x dell-pro-max-gb10: you have it");
    }

    @Test
    void canBeAddedToForThePriceOfWhatIsAdded() {
        made("GB10, 128 GB");
        Terminal upgrade = Terminal.run(
                "upgrade", "own-gb10-128-gb", "--case", folder.resolve("case").toString());
        assertThat(upgrade.out()).contains("on a cable, EUR ", "119 GB more GPU memory");
    }

    @ParameterizedTest
    @CsvSource({"no such machine, 2", "'GB10, 128 GB, EUR 3000', 2"})
    void inWordsThatMakeNoSenseLeavesNoCaseBehind(String words, int exit) {
        Terminal made = made(words);
        assertThat(made.exit()).isEqualTo(exit);
        assertThat(made.err()).isNotEmpty();
        assertThat(folder.resolve("case")).doesNotExist();
    }

    private Terminal made(String words) {
        return Terminal.run(
                "case",
                "new",
                "--to",
                folder.resolve("case").toString(),
                "--country",
                "DE",
                "--budget",
                "5000",
                "--run",
                "gpt-oss-120b",
                "--users",
                "3",
                "--date",
                "2026-05-01",
                "--own",
                words);
    }
}
