package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.verdict.Outcome;

/** People who published what they bought and how it went: their machine is judged as it turned out, or left open. */
class BuyersTest {
    @ParameterizedTest
    @CsvSource({
        "us-dense-coder, framework-desktop-395-128gb, REJECTED",
        "us-batch-32b, us-2x-3090, ACCEPTED",
        "us-home-lab, us-4x-5060-ti, ACCEPTED",
        "us-team-of-eight, us-8x-4090-d, UNDECIDED",
        "us-gx10-owner, asus-gx10-1tb, REJECTED",
        "us-edge, us-3060, ACCEPTED",
        "us-one-trillion, us-2x-m3u, UNDECIDED",
        "us-small-company, us-2x-pro6000, ACCEPTED",
        "us-no-graphics-card, us-ryzen-7700x-64gb, UNDECIDED",
        "de-research-rack, de-4x-4090, ACCEPTED"
    })
    void whatABuyerBoughtIsJudgedAsItTurnedOut(String buyer, String build, Outcome outcome) {
        Judgement judgement = judged(buyer);

        assertThat(judgement.build(build).orElseThrow().outcome()).isEqualTo(outcome);
        assertThat(judgement
                        .answer()
                        .filter(v -> v.subject().id().equals(build))
                        .isPresent())
                .isEqualTo(outcome == Outcome.ACCEPTED);
    }

    /** All but the first, whose brief is longer. */
    @ParameterizedTest
    @MethodSource("buyers")
    void fifteenLinesAreEnough(Path folder) throws IOException {
        int lines = 0;
        for (String table : List.of("case.csv", "requirements.csv", "loadouts.csv")) {
            lines += Files.readAllLines(folder.resolve(table)).size() - 1;
        }

        assertThat(lines).isLessThanOrEqualTo(15);
    }

    static Stream<Path> buyers() {
        return CaseChoice.ids(FactFiles.bundled()).stream().skip(1).map(Path.of("facts/cases")::resolve);
    }

    private static Judgement judged(String buyer) {
        FactFiles files = CaseChoice.shipped(FactFiles.bundled(), buyer);
        return Judge.judge(FactsReader.read(files), Shipped.rules());
    }
}
