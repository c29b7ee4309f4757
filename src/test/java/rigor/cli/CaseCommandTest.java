package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Cases made, listed and checked from the command line. */
class CaseCommandTest {
    private static final Path FIRST_EDITION = Path.of("src/test/resources/first-edition");

    @TempDir
    Path folder;

    private Path own = Path.of("");

    private Terminal made(String... more) {
        own = folder.resolve("own");
        String[] args = {"case", "new", "--to", own.toString(), "--date", "2026-02-18", "--run", "gpt-oss-120b"};
        String[] all = java.util.Arrays.copyOf(args, args.length + more.length);
        System.arraycopy(more, 0, all, args.length, more.length);
        return Terminal.run(all);
    }

    @Test
    void aDozenLinesMakeACaseWithItsAnswer() throws IOException {
        Terminal run = made(
                "--country",
                "DE",
                "--budget",
                "5000",
                "--users",
                "3",
                "--noise",
                "quiet",
                "--platform",
                "cuda,rocm",
                "--used",
                "shops");
        assertThat(run.exit()).isZero();
        assertThat(run.out())
                .startsWith("Wrote " + own)
                .contains("Assumed: gpt-oss-120b runs as MXFP4")
                .contains("EUR ")
                .doesNotContain("CHF ");
        assertThat(own.resolve("case.csv")).content().contains("country,DE,", "purchase_date,2026-02-18,");
        assertThat(own.resolve("requirements.csv"))
                .content()
                .contains("budget.ceiling,must,5000,", "noise.load,must,44,38,", "platform.family,must,cuda|rocm,");
        assertThat(own.resolve("loadouts.csv")).content().contains("mine,gpt-oss-120b,gpt-oss-120b,MXFP4,3,32768,");
        try (var lines = Files.walk(own).filter(Files::isRegularFile).flatMap(CaseCommandTest::lines)) {
            assertThat(lines.count()).isLessThan(16);
        }
        assertThat(Terminal.run("case", "check", "--case", own.toString()).out())
                .isEqualTo("0 points to look at.\n");
    }

    private static java.util.stream.Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file).stream();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void whoeverSharesAModelAsksForAsManyStreamsAndAUsualSpeed() throws IOException {
        assertThat(made("--country", "DE", "--users", "3").out())
                .contains(
                        "Assumed: Speed of gpt-oss-120b with all running: at least 10 tok/s, about as fast as one reads;")
                .contains("say it with --speed.");
        assertThat(own.resolve("requirements.csv"))
                .content()
                .contains("streams:gpt-oss-120b,must,3,", "speed.together:gpt-oss-120b,must,10,30,true,");
    }

    @Test
    void aSpeedThatIsSaidIsNotAssumed() throws IOException {
        assertThat(made("--country", "DE", "--speed", "25").out()).doesNotContain("--speed");
        assertThat(own.resolve("requirements.csv")).content().contains("speed.together:gpt-oss-120b,must,25,,false,");
        own = folder.resolve("any");
        assertThat(Terminal.run(
                                "case",
                                "new",
                                "--to",
                                own.toString(),
                                "--run",
                                "gpt-oss-120b",
                                "--country",
                                "DE",
                                "--speed",
                                "any",
                                "--budget",
                                "9000")
                        .exit())
                .isZero();
        assertThat(own.resolve("requirements.csv")).content().doesNotContain("speed.");
    }

    @Test
    void anotherOneIsNotWrittenOverIt() throws IOException {
        made("--country", "CH");
        String before = Files.readString(own.resolve("case.csv"));
        Terminal again = made("--country", "US");
        assertThat(again.exit()).isEqualTo(Main.UNUSABLE);
        assertThat(again.err()).contains("is there already");
        assertThat(own.resolve("case.csv")).hasContent(before);
    }

    @Test
    void halfACaseIsNone() throws IOException {
        own = folder.resolve("own");
        Path inTheWay = Files.createDirectories(own.resolve("requirements.csv").resolve("not-empty"));

        assertThat(made("--country", "CH", "--budget", "5000").exit()).isEqualTo(Main.UNUSABLE);

        assertThat(own.resolve("case.csv")).doesNotExist();
        Files.delete(inTheWay);
        Files.delete(inTheWay.getParent());
        assertThat(made("--country", "CH", "--budget", "5000").exit()).isZero();
    }

    @Test
    void whatNobodyKnowsIsToldAndNothingIsWritten() {
        assertThat(made("--country", "Atlantis").err()).contains("there is no country \"Atlantis\"");
        assertThat(made("--country", "DE", "--noise", "loud").err())
                .contains("there is no noise \"loud\"; it is one of any, audible, quiet, silent");
        assertThat(made("--country", "DE", "--budget", "much").err()).contains("\"much\" is not a number");
        assertThat(own).doesNotExist();
        assertThat(Terminal.run("case", "new", "--country", "DE").exit()).isEqualTo(Main.USAGE);
    }

    @Test
    void limitsThatExcludeEachOtherAndMinimumsBeyondEveryMachineAreFound() throws IOException {
        made("--country", "US", "--tax-rate", "8.5");
        Files.writeString(
                own.resolve("requirements.csv"),
                "requirement_id,level,limit\nbudget.ceiling,must,5000\nbudget.floor,must,9000\nmemory.accessible,must,100000\n");
        assertThat(Terminal.run("case", "check", "--case", own.toString()).out())
                .contains("budget.ceiling asks for at most USD 5,000, but budget.floor for at least USD 9,000")
                .contains(
                        "memory.accessible asks for at least 100,000 GB, but no machine in the tables is known to reach")
                .contains("2 points to look at.");
    }

    @Test
    void theTaxOfAnAddressIsAssumedUntilItIsSaid() {
        assertThat(made("--country", "US").out()).contains("Assumed: the tax at your address");
        assertThat(Terminal.run("case", "show", "--case", own.toString()).out())
                .contains("country: US", "gpt-oss-120b MXFP4", "at most 1,440 W");
    }

    @Test
    void howOldPricesMayBeIsSaidIfSomebodyDoes() {
        assertThat(made("--country", "CH", "--price-age", "soon").err())
                .contains("\"soon\" is not a whole number of days");
        made("--country", "CH", "--price-age", "30");
        assertThat(own.resolve("case.csv")).content().contains("price_age_days,30,");
    }

    @Test
    void aFolderOfTheFirstEditionBecomesACaseThatSaysWhatItSaid() throws IOException {
        Path old = folder.resolve("old");
        Files.createDirectories(old);
        try (var files = Files.list(FIRST_EDITION)) {
            for (Path file : files.toList()) {
                Files.copy(file, old.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Path to = folder.resolve("migrated");
        assertThat(Terminal.run("advise", "--facts", old.toString()).err())
                .isEqualTo(
                        "%s holds tables of the first edition, where buyer and world were one: rigor case migrate %s makes a case of them\n"
                                .formatted(old, old));
        assertThat(Terminal.run("case", "migrate", old.toString(), "--to", to.toString())
                        .exit())
                .isZero();
        assertThat(to.resolve("offers.csv")).content().hasLineCount(2).contains("of-001,", ",7000,CHF,");
        assertThat(Terminal.run("advise", "--case", to.toString()).out())
                .contains("asus-gx10-x2")
                .contains("CHF 5,004 to 5,041");
        assertThat(Terminal.run("case", "migrate", to.toString()).err()).contains("it has no import.csv");
    }

    @Test
    void theShippedCasesAreListedAndJudgedById() {
        assertThat(Terminal.run("case", "list").out().lines())
                .hasSizeGreaterThanOrEqualTo(3)
                .first()
                .asString()
                .startsWith("* swiss-home-office");
        assertThat(Terminal.run("advise", "--case", "us-company").out())
                .startsWith("Buy One RTX PRO 6000 in an AM5 host on 2026-05-15 for USD ");
        assertThat(Terminal.run("advise", "--case", "us-compny").err()).contains("did you mean us-company?");
    }
}
