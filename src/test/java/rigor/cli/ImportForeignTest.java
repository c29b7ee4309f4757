package rigor.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.facts.Progress;
import rigor.live.Folders;
import rigor.live.InForce;
import rigor.live.Live;

/** Files in the formats of others, from the command line into a case and back. */
class ImportForeignTest {
    private static final Path FILES = Path.of("src/test/resources/import");
    private static final InForce SHIPPED = Live.once(Folders.here(), List.of(), Progress.UNSEEN);

    @TempDir
    private Path folder;

    @BeforeEach
    void begin() throws IOException {
        Files.writeString(folder.resolve("case.csv"), "key,value,note\nbased_on,swiss-home-office,\n");
    }

    @Test
    void aSavedPageMakesTheAnswerCheaperOnceItIsTaken() {
        String page = "src/site/offers/rtx-pro-6000.html";
        Terminal preview = run("offers", "import", page);
        assertThat(preview.out()).contains("(CHF 692 to 704 less)", "a preview");
        assertThat(folder.resolve("offers.csv")).doesNotExist();

        assertThat(run("offers", "import", page, "--yes").out()).contains("In force.");
        assertThat(run("advise").out()).contains("CHF 8,793 to 8,889");

        assertThat(run("offers", "import", page, "--yes").out()).contains("0 new, 0 changed", "nothing new to take");
    }

    @Test
    void whatIsTakenIsTakenBackByAnEarlierVersion() {
        run("offers", "import", "src/site/offers/rtx-pro-6000.html", "--yes");
        run("offers", "import", "src/site/offers/angebote.xlsx", "--tax", "included", "--yes");
        assertThat(own("offers.csv")).hasSize(4);

        String number = run("offers", "history").out().strip().split("\\s+", 2)[0];
        run("offers", "restore", number);

        assertThat(own("offers.csv")).hasSize(2);
    }

    @Test
    void columnsAndNamesThatSomebodyExplainsAreRemembered() throws IOException {
        Path list = folder.resolve("mine.csv");
        Files.writeString(list, "Ding;Wert;Laden\nGX10 4 TB (ASUS);CHF 2999;digitec\nKabel;CHF 9;digitec\n");
        assertThat(run("offers", "import", list.toString()).out())
                .contains("say which columns hold them", "of no use: Ding, Wert");

        Terminal taken = run(
                "offers",
                "import",
                list.toString(),
                "--map",
                "Ding=product_name",
                "--map",
                "Wert=price",
                "--accept",
                "line 2=asus-gx10-4tb",
                "--yes");
        assertThat(taken.out()).contains("asus-gx10-4tb (as you say)", "no table knows, left out: 1", "In force.");
        assertThat(own("phrases.csv")).hasSize(3);
        assertThat(own("aliases.csv")).hasSize(2);

        assertThat(run("offers", "import", list.toString()).out())
                .contains("Ding = product_name", "by a name agreed to before", "1 unchanged");
    }

    @Test
    void aProductThatNoTableHasIsAddedAndJudged() throws IOException {
        Path list = folder.resolve("mine.csv");
        Files.writeString(list, "Produkt;Preis;Händler\nWonderbox AI 128;CHF 1650;digitec\n");

        Terminal added = run(
                "offers",
                "import",
                list.toString(),
                "--add",
                "line 2=system, accelerator gb10, power 240, form mini",
                "--yes");

        assertThat(added.out()).contains("own-wonderbox-ai-128 (added as new)", "own-wonderbox-ai-128 absent ->");
        assertThat(run("why", "own-wonderbox-ai-128").out()).contains("CHF 1,650");
    }

    @Test
    void whoSellsIsAskedWhereNothingTells() throws IOException {
        Path list = folder.resolve("mine.csv");
        Files.writeString(list, "Product;Price\nASUS Ascent GX10 1 TB;2499.00\n");
        assertThat(run("offers", "import", list.toString(), "--yes").out())
                .contains("the seller of 1 offer; these are not taken until --seller says it", "say what is asked");
        assertThat(folder.resolve("offers.csv")).doesNotExist();

        assertThat(run("offers", "import", list.toString(), "--seller", "Digitec", "--yes")
                        .out())
                .contains("digitec-asus-gx10-1tb absent -> ");
    }

    @ParameterizedTest
    @CsvSource({
        "--map, Preis, does not name a column",
        "--map, Preis=prize, is nothing that a column holds",
        "--currency, Franken, is no currency",
        "--tax, maybe, is no tax: it is one of included",
        "--condition, old, is no condition",
        "--date, yesterday, is no day",
        "--add, line 2=toaster, is none of system",
        "--add, 'line 2=system, colour red', is no figure of a product"
    })
    void anAnswerThatIsNoneIsRefused(String option, String value, String why) {
        Terminal run = run("offers", "import", "src/site/offers/rtx-pro-6000.html", option, value);
        assertThat(run.exit()).isEqualTo(Main.USAGE);
        assertThat(run.err()).contains(why);
    }

    @ParameterizedTest
    @CsvSource({
        "html/captcha.html, whether a person is there",
        "hostile/encrypted.xlsx, protected by a password",
        "hostile/plain-zip.xlsx, no xlsx or ods",
        "hostile/feed-xxe.xml, DOCTYPE"
    })
    void aFileWithoutOffersIsSaidInOneSentence(String file, String why) {
        Terminal run = run("offers", "import", FILES.resolve(file).toString(), "--yes");
        assertThat(run.exit()).isEqualTo(Main.FAULTS);
        assertThat(run.out() + run.err()).contains(why).doesNotContain("Exception");
        assertThat(folder.resolve("offers.csv")).doesNotExist();
    }

    @ParameterizedTest
    @CsvSource({"%PDF-1.7 x, PDF", "GIF89a x, picture", "'', empty"})
    void otherFilesAreSaidToBeWhatTheyAre(String begin, String what) throws IOException {
        Path file = folder.resolve("file.bin");
        Files.writeString(file, begin);
        assertThat(run("offers", "import", file.toString()).out()).contains(what);
    }

    @Test
    void aDamagedByteIsToldByItsPlace() throws IOException {
        Path list = folder.resolve("mine.csv");
        Files.write(
                list,
                "Händler;Produkt;Preis\nZürich Böse;GX10;1\n"
                        .replace('ö', '\u00A7')
                        .getBytes(UTF_8));
        byte[] bytes = Files.readAllBytes(list);
        bytes[bytes.length - 12] = (byte) 0xFF;
        Files.write(list, bytes);
        assertThat(run("offers", "import", list.toString()).out()).contains("the file is UTF-8, but not in line 2");
    }

    private List<String> own(String table) {
        try (Stream<String> lines = Files.lines(folder.resolve(table))) {
            return lines.toList();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Terminal run(String... words) {
        List<String> all = new ArrayList<>(List.of(words));
        all.addAll(List.of("--case", folder.toString()));
        return Terminal.run(SHIPPED, all.toArray(String[]::new));
    }
}
