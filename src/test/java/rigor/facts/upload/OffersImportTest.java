package rigor.facts.upload;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Shipped;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.FactFiles;
import rigor.facts.upload.OffersImport.CellChange;
import rigor.facts.upload.OffersImport.Mode;
import rigor.facts.upload.OffersImport.RowChange;

class OffersImportTest {
    private static final String HEADER =
            "offer_id;hardware_id;retailer_id;price;currency;vat;condition;ships_to_ch;availability;observed_on;confidence";
    private static final String ROW = "up-1;gpu-rtx-5090;digitec;2500;CHF;included;new;yes;listed;2026-02-17;high";

    private static final FactFiles FILES = Shipped.files();
    private static final Facts FACTS = FactsReader.read(FILES);

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "plain.csv                          | UTF-8                          | ,                               | decimal point",
                "excel-ch-cp1252.csv                | Windows-1252                   | ;                               | decimal point",
                "excel-ch-sep-cp1252.csv            | Windows-1252                   | ; (declared in the first line)  | decimal point",
                "excel-ch-utf8-bom.csv              | UTF-8 with byte order mark     | ;                               | decimal point",
                "excel-unicode-text-utf16le-tab.csv | UTF-16LE with byte order mark  | tab                             | decimal point",
                "sep-utf16le.csv                    | UTF-16LE with byte order mark  | ; (declared in the first line)  | decimal point",
                "german-decimal-comma.csv           | UTF-8                          | ;                               | decimal comma",
                "typographic-apostrophe-utf8.csv    | UTF-8                          | ;                               | decimal point",
                "swiss-price-tags.csv               | UTF-8                          | ;                               | whole numbers",
            })
    void aFileIsReadInTheLayoutItComesIn(String name, String encoding, String separator, String numbers) {
        OffersImport plan = plan(fixture(name), Mode.MERGE);
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.reading()).isEqualTo(new UploadReading(encoding, separator, numbers, List.of()));
        Facts after = FactsReader.read(plan.files());
        assertThat(after.all(Offer.class).subList(FACTS.count(Offer.class), after.count(Offer.class)))
                .extracting(
                        Offer::offerId,
                        offer -> offer.price().doubleValue(),
                        offer -> offer.observedOn().toString(),
                        Offer::note)
                .containsExactly(
                        tuple("up-1", 7691.0, "2026-02-17", "günstigster Preis"),
                        tuple("up-2", 2477.0, "2026-02-17", "128 GB; 1 TB"),
                        tuple("up-3", name.startsWith("swiss") ? 5900.0 : 5899.5, "2026-02-18", "Händler \"Apple\""));
    }

    @Test
    void anAmbiguousAmountIsRefusedAtItsPlace() {
        OffersImport plan = plan(fixture("ambiguous-number.csv"), Mode.MERGE);
        assertThat(plan.refused())
                .extracting(RefusedCell::line, RefusedCell::column, RefusedCell::name, RefusedCell::value)
                .containsExactly(
                        tuple(2, 46, "price", "7.691"), tuple(3, 30, "price", "2.477"), tuple(4, 40, "price", "5.899"));
        assertThat(plan.refused().get(0).reason()).isEqualTo("is ambiguous: 7691 or 7.691? Write 7691.00 or 7691");
        assertThat(plan.isSound()).isFalse();
        assertThat(plan.files()).isSameAs(FILES);
    }

    @Test
    void anotherAmountOfTheFileSettlesAnAmbiguousOne() {
        OffersImport plan = plan(upload(ROW.replace("2500", "2.500"), row("up-2", "99,90")), Mode.MERGE);
        assertThat(plan.isSound()).isTrue();
        assertThat(plan.reading().numberStyle()).isEqualTo("decimal comma");
        assertThat(offer(plan, "up-1").price()).isEqualByComparingTo("2500");
    }

    @Test
    void threeDecimalsAreRefusedEvenWhereTheStyleIsKnown() {
        OffersImport plan = plan(upload(ROW.replace("2500", "2.500"), row("up-2", "99.90")), Mode.MERGE);
        assertThat(plan.refused())
                .extracting(RefusedCell::reason)
                .containsExactly("has three decimals: the file's other amounts are written with a decimal point");
    }

    @Test
    void allFaultsAreToldWithLineColumnValueAndReason() {
        OffersImport plan = plan(fixture("many-faults.csv"), Mode.MERGE);
        assertThat(plan.refused().stream()
                        .map(refusal -> refusal.in("many-faults.csv").toString()))
                .containsExactly(
                        "many-faults.csv:2:6 hardware_id: \"gpu-rtx-9090\" is no id, name or part number of hardware.csv;"
                                + " did you mean gpu-rtx-3090, gpu-rtx-4090 or gpu-rtx-5090?",
                        "many-faults.csv:3:1 offer_id: \"up-1\" stands on line 2 already",
                        "many-faults.csv:3:20 retailer_id: \"nowhere\" is not in retailers.csv",
                        "many-faults.csv:3:28 price: \"-5.00\" is negative",
                        "many-faults.csv:3:34 currency: \"XYZ\" is not a currency code such as CHF, EUR or USD",
                        "many-faults.csv:3:38 vat: \"maybe\" is none of included, excluded, unknown, margin",
                        "many-faults.csv:3:59 observed_on: \"2026-02-31\" is not a date such as 2026-02-17 or 17.02.2026");
    }

    @Test
    void formulaCellsAreTakenAsText() {
        OffersImport plan = plan(fixture("formula-cells.csv"), Mode.MERGE);
        assertThat(offer(plan, "up-1").note()).isEqualTo("=HYPERLINK(\"http://example.invalid\";\"x\")");
        assertThat(offer(plan, "up-2").note()).isEqualTo("@SUM(1)");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "NVIDIA GeForce RTX 5090 Founders Edition (card)",
                "nvidia geforce-rtx 5090, founders edition card",
                "NVIDIA GeForce RTX5090 Founders Edition (card)"
            })
    void aProductIsFoundByItsExactNameBlindToCaseAndPunctuation(String name) {
        OffersImport plan = plan(products(name), Mode.MERGE);
        assertThat(offer(plan, "up-1").hardwareId()).isEqualTo("gpu-rtx-5090-fe");
    }

    @ParameterizedTest
    @ValueSource(strings = {"900-5G144-2200-000", "9005g1442200000", "VCNRTXPRO6000-PB"})
    void aProductIsFoundByAPartNumber(String partNumber) {
        assertThat(offer(plan(products(partNumber), Mode.MERGE), "up-1").hardwareId())
                .isEqualTo("gpu-rtx-pro-6000-blackwell-ws");
    }

    @Test
    void aPartOfANameIsNotEnoughButBringsSuggestions() {
        OffersImport plan = plan(products("RTX PRO 6000 Blackwell"), Mode.MERGE);
        assertThat(plan.refused())
                .containsExactly(new RefusedCell(
                        2,
                        6,
                        "product_name",
                        "RTX PRO 6000 Blackwell",
                        "is no id, name or part number of hardware.csv; did you mean"
                                + " gpu-rtx-pro-6000-blackwell-server or gpu-rtx-pro-6000-blackwell-ws"
                                + " or gpu-rtx-pro-4000-blackwell?"));
    }

    @Test
    void columnsComeInAnyOrderAndUnknownOnesAreTold() {
        byte[] upload = ("EAN;Confidence;OBSERVED_ON;availability;ships to ch;condition;vat;currency;price;retailer_id;"
                        + "hardware_id;offer_id;;\n123;high;17.2.2026;In Stock;YES;New;included;chf;2'500.-;digitec;"
                        + "gpu-rtx-5090;up-1;;\n;;;;;;;;;;;;;\n")
                .getBytes(UTF_8);
        OffersImport plan = plan(upload, Mode.MERGE);
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.read()).isEqualTo(1);
        assertThat(plan.reading().ignoredColumns()).containsExactly("EAN");
        assertThat(offer(plan, "up-1").availability()).isEqualTo(Offer.Availability.IN_STOCK);
    }

    @ParameterizedTest
    @CsvSource({
        "ships_to, CH, CH",
        "ships_to, NO|EU, NO|EU",
        "ships_to, none, none",
        "ships_to, '', ",
        "ships_to_ch, yes, CH",
        "ships_to_ch, No, none",
        "ships_to_ch, unknown, ",
        "ships_to_ch, '', ",
        "Ships to NO, yes, NO"
    })
    void whereAnOfferIsShippedIsReadFromPlacesAndFromYesOrNo(String column, String answer, @Nullable String places) {
        String upload = HEADER.replace("ships_to_ch", column) + "\n" + ROW.replace(";yes;", ";" + answer + ";") + "\n";
        OffersImport plan = plan(upload.getBytes(UTF_8), Mode.MERGE);
        assertThat(plan.refused()).isEmpty();
        assertThat(offer(plan, "up-1").shipsTo()).isEqualTo(places);
    }

    @ParameterizedTest
    @CsvSource({
        "ships_to, yes",
        "ships_to, Switzerland",
        "ships_to, NO;EU",
        "ships_to_ch, perhaps",
        "ships_to_ch, no|yes"
    })
    void whatIsNoPlaceIsRefusedWhereItStands(String column, String answer) {
        String upload =
                HEADER.replace("ships_to_ch", column) + "\n" + ROW.replace(";yes;", ";\"" + answer + "\";") + "\n";
        assertThat(plan(upload.getBytes(UTF_8), Mode.MERGE).refused())
                .singleElement()
                .satisfies(refused -> {
                    assertThat(refused.line()).isEqualTo(2);
                    assertThat(refused.column()).isEqualTo(ROW.indexOf("yes") + 1);
                    assertThat(refused.reason()).contains("names no countries or trade areas such as NO|EU");
                });
    }

    @Test
    void placesAndAnAnswerForOneCountryDoNotGoTogether() {
        String upload = HEADER + ";ships_to\n" + ROW + ";CH\n";
        assertThat(plan(upload.getBytes(UTF_8), Mode.MERGE).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).isEqualTo("stands twice in the header"));
    }

    @Test
    void anUploadWithoutPlacesKeepsThoseOfTheOfferItChanges() {
        String upload = HEADER.replace(";ships_to_ch", "") + "\n"
                + ROW.replace(";yes;", ";").replace("up-1;gpu-rtx-5090", "of-005;gpu-rtx-pro-6000-blackwell-ws") + "\n";
        OffersImport plan = plan(upload.getBytes(UTF_8), Mode.MERGE);
        assertThat(plan.refused()).isEmpty();
        assertThat(offer(plan, "of-005").shipsTo()).isEqualTo("CH");
    }

    @Test
    void onlyTheCasesOwnOffersAreWritten() {
        OffersImport plan = plan(upload(ROW), Mode.MERGE);
        assertThat(new String(
                                Objects.requireNonNull(plan.changed(FILES).get(Table.OFFERS))
                                        .bytes(),
                                UTF_8)
                        .lines())
                .hasSize(2)
                .last()
                .asString()
                .startsWith("up-1,");
        assertThat(plan.files().content("offers.csv")).isEqualTo(FILES.content("offers.csv"));
        assertThat(plan.files().revision()).isEqualTo(FILES.revision());
    }

    @Test
    void requiredColumnsAreNamedAndSlipsAreRefused() {
        OffersImport plan = plan("offer_id;retailer_id;prize;currency;currency\n".getBytes(UTF_8), Mode.MERGE);
        assertThat(plan.refused().stream().map(refusal -> refusal.in("x.csv").toString()))
                .contains(
                        "x.csv:1:22 prize: \"prize\" is not a column of offers; did you mean price?",
                        "x.csv:1:37 currency: \"currency\" stands twice in the header",
                        "x.csv:1 the header lacks hardware_id (or product_name), vat, condition, availability,"
                                + " observed_on, confidence");
    }

    @Test
    void anAmountInAnotherCurrencyThanItsColumnSaysIsRefused() {
        OffersImport plan = plan(upload(ROW.replace("2500", "€ 2500.-")), Mode.MERGE);
        assertThat(plan.refused())
                .containsExactly(new RefusedCell(2, 27, "price", "€ 2500.-", "but currency says CHF"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "digitec\u00a0 | no-break space",
                "dig\u202eitec | right-to-left override",
                "dig\u200bitec | zero width space",
                "dig\u001b[31mitec | escape"
            })
    void aSignThatNobodySeesIsRefusedByItsName(String retailer, String name) {
        assertThat(plan(upload(ROW.replace("digitec", retailer)), Mode.MERGE).refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason())
                        .startsWith("contains a sign that cannot be seen, U+")
                        .contains("(" + name + ")")
                        .endsWith(": remove it"));
    }

    @Test
    void aQuoteBehindASpaceIsNamedAsTheCause() {
        assertThat(plan(upload(ROW.replace("digitec", " \"digitec\"")), Mode.MERGE)
                        .refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).startsWith("is in quotes behind a space"));
        assertThat(plan(upload(ROW.replace("digitec", " \"digi;tec\"")), Mode.MERGE)
                        .refused())
                .singleElement()
                .satisfies(refused -> assertThat(refused.reason()).contains("is in quotes behind a space"));
    }

    @Test
    void emptyCellsAtTheEndMayBeLeftOutButSurplusOnesAreRefused() {
        byte[] upload =
                (HEADER + ";note;url\n" + ROW + "\n" + ROW.replace("up-1", "up-2") + ";a;b;c\n").getBytes(UTF_8);
        assertThat(plan(upload, Mode.MERGE).refused())
                .containsExactly(new RefusedCell(3, 80, null, "c", "has no column in the header"));
    }

    @Test
    void linesAreCountedWithTheDeclarationAndThroughLineBreaks() {
        byte[] upload = ("sep=;\r\n" + HEADER + ";note\r\n" + ROW + ";\"two\r\nlines\"\r\n\r\n" + row("up-2", "x;")
                        + "\r\n")
                .getBytes(UTF_8);
        assertThat(plan(upload, Mode.MERGE).refused())
                .extracting(RefusedCell::line)
                .containsOnly(6);
    }

    @Test
    void utf16WithoutAMarkIsRecognised() {
        OffersImport plan = plan(new String(upload(ROW), UTF_8).getBytes(UTF_16BE), Mode.MERGE);
        assertThat(plan.reading().encoding()).isEqualTo("UTF-16BE");
        assertThat(plan.added().ids()).containsExactly("up-1");
    }

    @Test
    void bytesThatAreInNoEncodingAreRefused() {
        byte[] upload = new String(upload(ROW + ";", "\u0081"), UTF_8).getBytes(Charset.forName("ISO-8859-1"));
        assertThat(plan(upload, Mode.MERGE).refused())
                .containsExactly(new RefusedCell(3, 1, null, null, "the file is not Windows-1252 here"));
    }

    @Test
    void mergingAddsAndChangesAndKeepsTheColumnsThatTheFileLacks() {
        Offer old = FACTS.get(Offer.class, "of-001");
        String changed = "of-001;%s;%s;7'500.00;CHF;included;new;yes;listed;2026-02-17;high"
                .formatted(old.hardwareId(), old.retailerId());
        OffersImport plan = plan(upload(ROW, changed), Mode.MERGE);
        assertThat(plan.added().ids()).containsExactly("up-1");
        assertThat(plan.changed().offers())
                .containsExactly(new RowChange("of-001", List.of(new CellChange("price", "7691", "7500.00"))));
        assertThat(plan.gone().count()).isZero();
        assertThat(offer(plan, "of-001").note()).isEqualTo(old.note()).isNotNull();
        assertThat(FactsReader.read(plan.files()).count(Offer.class)).isEqualTo(FACTS.count(Offer.class) + 1);
    }

    @Test
    void replacingTellsWhatIsGone() {
        FactFiles before = plan(upload(row("up-1", "2500"), row("up-2", "2600")), Mode.MERGE)
                .files();
        OffersImport plan = OffersImport.plan(
                read(upload(row("up-2", "2600"), row("up-3", "2700"))),
                Mode.REPLACE,
                before,
                FactsReader.read(before),
                UploadLimits.DEFAULT,
                Progress.UNSEEN);
        assertThat(plan.gone().ids()).containsExactly("up-1");
        assertThat(plan.added().ids()).containsExactly("up-3");
        assertThat(plan.unchanged()).isEqualTo(1);
        assertThat(FactsReader.read(plan.files()).all(Offer.class))
                .as("what the case does not bring itself stays")
                .hasSize(FACTS.count(Offer.class) + 2)
                .extracting(Offer::offerId)
                .contains("up-2", "up-3", "of-001");
    }

    @Test
    void anExportThatIsUploadedAgainChangesNothing() throws IOException {
        var out = new java.io.ByteArrayOutputStream();
        TableWriter.forSpreadsheet(Offer.class, FACTS.all(Offer.class), out);
        OffersImport plan = plan(out.toByteArray(), Mode.REPLACE);
        assertThat(plan.refused()).isEmpty();
        assertThat(plan.unchanged()).isEqualTo(FACTS.count(Offer.class));
        assertThat(plan.files()).isSameAs(FILES);
    }

    @Test
    void anEmptyFileAndOneWithoutOffersAreRefused() {
        assertThat(plan(new byte[0], Mode.REPLACE).refused())
                .extracting(RefusedCell::reason)
                .containsExactly("the file is empty");
        assertThat(plan(HEADER.getBytes(UTF_8), Mode.REPLACE).refused())
                .extracting(RefusedCell::reason)
                .containsExactly("the file has a header, but no offers");
    }

    @Test
    void aSpreadsheetsOwnFileIsRefusedWithAdvice() {
        assertThat(plan("PK\003\004...".getBytes(UTF_8), Mode.MERGE).refused())
                .extracting(RefusedCell::reason)
                .containsExactly("the file is a spreadsheet's own (xlsx or ods): save it as CSV");
    }

    @Test
    void cellsMadeToBeSlowAreRefusedLikeOthers() {
        String blanks = "5" + " ".repeat(60_000) + "5";
        String words = "a b ".repeat(15_000);
        byte[] upload = (HEADER.replace("hardware_id", "product_name") + "\n"
                        + row("up-1", blanks).replace("gpu-rtx-5090", words))
                .getBytes(UTF_8);
        assertThat(plan(upload, Mode.MERGE).refused())
                .extracting(RefusedCell::reason)
                .containsExactly(
                        "is too long for an id, name or part number",
                        "is not an amount such as 7691.00, 7'691.00 or 7.691,00");
    }

    @Test
    void boundsAreKept() {
        byte[] upload = upload(ROW, row("up-2", "1"), row("up-3", "1"));
        assertThat(limited(upload, new UploadLimits(100, 10, Duration.ofMinutes(1))))
                .contains("larger than 0 MiB");
        assertThat(limited(upload, new UploadLimits(10_000, 2, Duration.ofMinutes(1))))
                .contains("more than 2 rows");
        byte[] wide = upload(row("up-2", "9".repeat(70_000)));
        assertThat(limited(wide, UploadLimits.DEFAULT)).contains("longer than 65536 characters");
    }

    @Test
    void theTimeIsBoundAndProgressIsTold() {
        List<String> rows = new ArrayList<>();
        for (int i = 0; i < 3_000; i++) {
            rows.add(row("up-" + i, "100"));
        }
        byte[] upload = upload(rows.toArray(String[]::new));
        List<Long> progress = new ArrayList<>();
        OffersImport.plan(read(upload), Mode.MERGE, FILES, FACTS, UploadLimits.DEFAULT, (what, done, all) -> {
            assertThat(all).isBetween(done, 6_000L);
            progress.add(done);
        });
        assertThat(progress).containsExactly(1_000L, 2_000L, 3_000L, 3_000L);
        assertThat(limited(upload, new UploadLimits(1 << 20, 10_000, Duration.ZERO)))
                .contains("took longer than 0 s");
    }

    private String limited(byte[] upload, UploadLimits limits) {
        OffersImport plan = OffersImport.plan(read(upload), Mode.MERGE, FILES, FACTS, limits, Progress.UNSEEN);
        assertThat(plan.files()).isSameAs(FILES);
        return plan.refused().get(0).reason();
    }

    private static UploadBytes read(byte[] upload) {
        UploadBytes bytes = new UploadBytes();
        bytes.write(upload, 0, upload.length);
        return bytes;
    }

    private OffersImport plan(byte[] upload, Mode mode) {
        return OffersImport.plan(read(upload), mode, FILES, FACTS, UploadLimits.DEFAULT, Progress.UNSEEN);
    }

    private static Offer offer(OffersImport plan, String id) {
        assertThat(plan.refused()).isEmpty();
        return FactsReader.read(plan.files()).get(Offer.class, id);
    }

    private static String row(String id, String price) {
        return ROW.replace("up-1", id).replace("2500", price);
    }

    private static byte[] upload(String... rows) {
        return (HEADER + "\n" + String.join("\n", rows)).getBytes(UTF_8);
    }

    private static byte[] products(String name) {
        return (HEADER.replace("hardware_id", "product_name") + "\n" + ROW.replace("gpu-rtx-5090", name))
                .getBytes(UTF_8);
    }

    private static byte[] fixture(String name) {
        try (InputStream in = OffersImportTest.class.getResourceAsStream("/uploads/" + name)) {
            return Objects.requireNonNull(in, name).readAllBytes();
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
