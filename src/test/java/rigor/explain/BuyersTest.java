package rigor.explain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.explain.words.Sentences;
import rigor.facts.CaseEntry;
import rigor.facts.column.Words;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.FactsReader;
import rigor.facts.csv.Sheet;
import rigor.facts.files.FactFiles;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.terms.Subject;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/**
 * People who published what they bought and how it went: their machine is judged as it turned out, or left open, and what
 * they measured lies in the bands. {@code mvn test -Dtest=BuyersTest -Dgolden.update=true} writes the page that tells it.
 */
class BuyersTest {
    private static final Path PAGE = Path.of("src/site/markdown/gallery.md");
    private static final Map<String, Judgement> JUDGED = new ConcurrentHashMap<>();

    static List<Map<String, String>> buyers() throws IOException {
        Path table = Path.of("src/test/resources/buyers.csv");
        return Sheet.read(table.toString(), Files.readAllBytes(table)).named();
    }

    static Stream<Map<String, String>> readings() throws IOException {
        return buyers().stream().filter(buyer -> !cell(buyer, "reading_of").isEmpty());
    }

    @ParameterizedTest
    @MethodSource("buyers")
    void whatABuyerBoughtIsJudgedAsItTurnedOut(Map<String, String> buyer) {
        Outcome outcome = Words.find(Outcome.class, cell(buyer, "outcome")).orElseThrow();

        assertThat(bought(buyer).outcome()).isEqualTo(outcome);
        assertThat(judged(buyer)
                        .answer()
                        .filter(v -> v.subject().id().equals(cell(buyer, "build")))
                        .isPresent())
                .isEqualTo(outcome == Outcome.ACCEPTED);
    }

    @ParameterizedTest
    @MethodSource("readings")
    void whatTheyMeasuredLiesInTheBand(Map<String, String> buyer) {
        Band band = figure(buyer);

        assertThat(Double.parseDouble(cell(buyer, "low"))).isBetween(band.low(), band.high());
        assertThat(Double.parseDouble(cell(buyer, "high"))).isBetween(band.low(), band.high());
    }

    @ParameterizedTest
    @MethodSource("buyers")
    void fifteenLinesAreEnough(Map<String, String> buyer) throws IOException {
        int lines = 0;
        for (String table : List.of("case.csv", "requirements.csv", "loadouts.csv")) {
            Path file = Path.of("facts/cases", cell(buyer, "case_id"), table);
            lines += Files.readAllLines(file).size() - 1;
        }

        assertThat(lines).isLessThanOrEqualTo(15);
    }

    @Test
    void thePageTellsWhatRigorSaysToThem() throws IOException {
        String page = "# What Rigor says to buyers who told what happened\n\n"
                + "Each is a case that comes with Rigor: `rigor advise --case ID`. Prices that they did not tell are set for the"
                + " case.\n\n"
                + buyers().stream().map(BuyersTest::section).collect(Collectors.joining("\n"));
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(PAGE, page);
        }
        assertThat(page).isEqualTo(Files.readString(PAGE));
    }

    private static String section(Map<String, String> buyer) {
        Judgement judged = judged(buyer);
        Advice advice = new Explainer(judged).advice();
        String title = judged.facts().get(CaseEntry.class, "title").value();
        String picks = advice.shortList().stream()
                .filter(pick -> !pick.build().equals(advice.build()))
                .map(BuyersTest::line)
                .collect(Collectors.joining());
        return """
                ## %s

                `%s`, [source](%s)

                **Asked.** %s

                **Rigor says.** %s

                %s
                **What happened.** %s

                **Of that machine.** %s%s
                """.formatted(
                        title,
                        cell(buyer, "case_id"),
                        cell(buyer, "source_url"),
                        cell(buyer, "question"),
                        advice.answer(),
                        picks,
                        cell(buyer, "happened"),
                        Sentences.shortly(bought(buyer)),
                        reading(buyer));
    }

    private static String line(ShortList.Pick pick) {
        String named = pick.text().startsWith(pick.name()) ? pick.text() : pick.name() + ", " + pick.text();
        return "- %s: %s\n".formatted(pick.role().replace('-', ' '), named);
    }

    private static String reading(Map<String, String> buyer) {
        if (cell(buyer, "reading_of").isEmpty()) {
            return "";
        }
        String unit = cell(buyer, "reading_of").equals("wallPower") ? "W" : "tok/s";
        String range = cell(buyer, "low").equals(cell(buyer, "high"))
                ? cell(buyer, "low")
                : cell(buyer, "low") + " to " + cell(buyer, "high");
        return " Measured: %s %s; estimated: %s.".formatted(range, unit, Figures.of(figure(buyer), unit));
    }

    private static Band figure(Map<String, String> buyer) {
        String[] named = cell(buyer, "reading_of").split(":");
        return (Band) Subject.measure(Build.class, named[0], named[named.length - 1])
                .orElseThrow()
                .apply(bought(buyer).subject());
    }

    private static Verdict<Build> bought(Map<String, String> buyer) {
        return judged(buyer).build(cell(buyer, "build")).orElseThrow();
    }

    private static Judgement judged(Map<String, String> buyer) {
        return JUDGED.computeIfAbsent(cell(buyer, "case_id"), id -> {
            FactFiles files = CaseChoice.shipped(FactFiles.bundled(), id);
            return Judge.judge(FactsReader.read(files), Shipped.rules());
        });
    }

    private static String cell(Map<String, String> buyer, String column) {
        return Objects.requireNonNull(buyer.get(column));
    }
}
