package rigor.facts.csv;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Measurement;
import rigor.facts.Offer;
import rigor.facts.Problem;
import rigor.facts.Progress;
import rigor.facts.Rate;
import rigor.facts.Table;
import rigor.facts.Warning;
import rigor.facts.Weights;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.Cells;

/** Each kind of fault, put into the shipped tables. */
class FactsReaderTest {
    private static final String LOADOUTS = "cases/swiss-home-office/loadouts.csv";
    private static final String OFFER =
            "x-1,gpu-rtx-5090,digitec,2500,CHF,included,new,24,30,,,CH,in-stock,,,2026-02-17,"
                    + "high,https://example.invalid,";

    private static final Facts SHIPPED = FactsReader.read(Shipped.files());

    private FactFiles files = Shipped.files();

    @Test
    void goodRowsPass() {
        append("offers.csv", OFFER);
        assertThat(FactsReader.read(files).get(Offer.class, "x-1").price()).isEqualByComparingTo("2500");
    }

    @Test
    void aWrongAmountIsToldAtItsCharacter() {
        int line = append("offers.csv", OFFER.replace("2500", "12.99x"));
        assertThat(problems()).containsExactly("facts/offers.csv:" + line + ":26 price: \"12.99x\" is not an amount");
    }

    @Test
    void numbersDatesTruthsAndCurrenciesAreStrict() {
        int offer = append("offers.csv", OFFER.replace("24,30", "2.5,1e1").replace("2026-02-17", "2026-02-30"));
        int rate = append("rates.csv", "XYZ,NaN,17.2.2026,https://example.invalid,");
        int loadout = append(LOADOUTS, "x,main,gpt-oss-120b,MXFP4,1,8192,f16,,,yes,");
        assertThat(problems())
                .containsExactly(
                        "facts/" + LOADOUTS + ":" + loadout + ":40 assumed: \"yes\" is neither true nor false",
                        "facts/offers.csv:" + offer + ":48 warranty_months: \"2.5\" is not a whole number",
                        "facts/offers.csv:" + offer + ":52 return_days: \"1e1\" is not a whole number",
                        "facts/offers.csv:" + offer
                                + ":72 observed_on: \"2026-02-30\" is not a date such as 2026-02-18",
                        "facts/rates.csv:" + rate
                                + ":1 currency: \"XYZ\" is not a currency code such as CHF, EUR or USD",
                        "facts/rates.csv:" + rate + ":5 units: \"NaN\" is not a number",
                        "facts/rates.csv:" + rate + ":9 date: \"17.2.2026\" is not a date such as 2026-02-18");
    }

    @Test
    void aWrongWordIsToldWithTheListAndTheNearest() {
        append("offers.csv", OFFER.replace("included", "inclued"));
        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("vat: \"inclued\" is none of included, excluded, unknown, margin; did you mean included?");
    }

    @Test
    void aMeasureThatNobodyComputesIsToldWithTheNearest() {
        int line = edit("requirements.csv", ",accessibleMemory,", ",accesibleMemory,");
        assertThat(problems())
                .containsExactly("facts/requirements.csv:" + line
                        + ":57 measure: \"accesibleMemory\" is no measure of builds; did you mean accessibleMemory?");
    }

    @Test
    void aMeasureOfOffersIsNoneOfBuilds() {
        edit("requirements.csv", ",build,accessibleMemory,", ",offer,accessibleMemory,");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("measure: \"accessibleMemory\" is no measure of offers; there are landedPrice, warranty, ");
    }

    @Test
    void aNumberIsNotAskedToBeAWordNorAWordToBeLarge() {
        int number = edit("requirements.csv", ",accessibleMemory,at-least,", ",accessibleMemory,is,");
        int word = edit("requirements.csv", ",headless,is,true,", ",headless,at-least,1,");
        assertThat(problems())
                .containsExactly(
                        "facts/requirements.csv:" + number
                                + ":74 op: \"is\" does not go with accessibleMemory, which is a number;"
                                + " expected at-least or at-most",
                        "facts/requirements.csv:" + word
                                + ":68 op: \"at-least\" does not go with headless, which is a word;"
                                + " expected is or one-of");
    }

    @Test
    void oneWrongWordOfSeveralIsTold() {
        add(Table.NOISE_CLASSES, "noise_class=x", "form_factor=tower|rack-3u");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("form_factor: \"tower|rack-3u\" is none of desktop, tower,")
                .endsWith("did you mean rack-1u, rack-2u or rack-4u?");
    }

    @Test
    void aFigureOutOfRangeIsToldWithRangeAndUnit() {
        add(Table.NOISE_CLASSES, "noise_class=x", "high_dba=400");
        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("high_dba: \"400\" is not in the range 0 to 140 dB(A)");
    }

    @Test
    void aReferenceToNothingIsToldWithTheNearestNames() {
        append("offers.csv", OFFER.replace("gpu-rtx-5090", "gpu-rtx-9090"));
        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("hardware_id: \"gpu-rtx-9090\" is not in hardware.csv;"
                        + " did you mean gpu-rtx-3090, gpu-rtx-4090 or gpu-rtx-5090?");
    }

    @Test
    void aKeyUsedTwiceIsToldWithBothLines() {
        int first = append("offers.csv", OFFER);
        int second = append("offers.csv", OFFER);
        assertThat(problems())
                .containsExactly(
                        "facts/offers.csv:" + second + ":1 offer_id: \"x-1\" stands on line " + first + " already");
    }

    @Test
    void aKeyOfSeveralColumnsIsUniqueAsAWhole() {
        append("rates.csv", "XAF,655.957,2026-02-01,https://example.invalid,");
        append("weights.csv", "gpt-oss-120b,MY-FORMAT,60,4,,https://example.invalid,,");
        append("weights.csv", "gpt-oss-20b,MY-FORMAT,12,4,,https://example.invalid,,");
        assertThat(FactsReader.read(files).find(Weights.class, "gpt-oss-20b MY-FORMAT"))
                .isPresent();
        append("weights.csv", "gpt-oss-20b,MY-FORMAT,13,4,,https://example.invalid,,");
        assertThat(problems()).singleElement().asString().contains("\"gpt-oss-20b MY-FORMAT\" stands on line");
    }

    @Test
    void anEmptyCellIsUnknownWhereAllowedAndAFaultElsewhere() {
        append("offers.csv", OFFER.replace("24,30", ","));
        assertThat(FactsReader.read(files).get(Offer.class, "x-1").warrantyMonths())
                .isNull();
        append("offers.csv", OFFER.replace("x-1", "x-2").replace("2500", ""));
        assertThat(problems()).singleElement().asString().endsWith("price: must not be empty");
    }

    @Test
    void aWarningSpeaksOfARowThatThereIs() {
        String warning = "w-%s,%s,heat,It gets warm.,";
        append("warnings.csv", warning.formatted("1", "hardware:asus-gx10-1tb"));
        append("warnings.csv", warning.formatted("2", "builds:asus-gx10-x3"));
        append("warnings.csv", warning.formatted("3", "offers:one-that-an-upload-took-away"));
        assertThat(FactsReader.read(files).find(Warning.class, "w-3")).isPresent();
        int first = append("warnings.csv", warning.formatted("4", "hardware:asus-gx10-1bt"));
        append("warnings.csv", warning.formatted("5", "builds:asus-gx10-x4"));
        append("warnings.csv", warning.formatted("6", "hardwear:asus-gx10-1tb"));
        append("warnings.csv", warning.formatted("7", "asus-gx10-1tb"));
        assertThat(problems())
                .hasSize(4)
                .satisfiesExactly(
                        p -> assertThat(p)
                                .startsWith("facts/warnings.csv:" + first
                                        + ":5 about: \"asus-gx10-1bt\" is not in hardware.csv")
                                .contains("did you mean asus-gx10-1tb"),
                        p -> assertThat(p)
                                .contains("about: \"asus-gx10-x4\" is not in builds.csv; did you mean asus-gx10-x"),
                        p -> assertThat(p)
                                .contains("about: \"hardwear:asus-gx10-1tb\" names no row of")
                                .contains("did you mean hardware?"),
                        p -> assertThat(p).contains("about: \"asus-gx10-1tb\" names no row of accelerators, builds"));
    }

    @Test
    void aWarningIsCheckedAgainWhenTheRowThatItSpeaksOfGoes() {
        FactFiles before = files;
        Facts known = FactsReader.read(before);
        files = files.with(
                "builds.csv",
                text("builds.csv")
                        .replace("diy-pro6000ws-am5-plus-gx10", "renamed")
                        .getBytes(UTF_8));

        FactsRejected rejected = catchThrowableOfType(
                FactsRejected.class, () -> FactsReader.read(files, before, known, Progress.UNSEEN));

        assertThat(rejected).hasMessageContaining("\"diy-pro6000ws-am5-plus-gx10\" is not in builds.csv");
    }

    @Test
    void aRaggedRowIsTold() {
        int line = append("offers.csv", OFFER + ",surplus");
        assertThat(problems()).containsExactly("facts/offers.csv:" + line + " has 20 cells, the header has 19");
    }

    @Test
    void aBrokenQuoteIsToldWhereItOpensAndBlamesNoOtherTable() {
        int line = append("hardware.csv", "x,\"y");
        assertThat(problems())
                .containsExactly("facts/hardware.csv:" + line
                        + ":3 the quote that opens here is not closed just before a separator or the end of a line");
    }

    @Test
    void linesAreCountedThroughQuotedLineBreaks() {
        int first = append("offers.csv", OFFER + "\"two\nlines\"");
        append("offers.csv", OFFER.replace("2500", "x").replace("x-1", "x-2"));
        assertThat(problems()).containsExactly("facts/offers.csv:" + (first + 2) + ":26 price: \"x\" is not an amount");
    }

    @Test
    void bytesThatAreNotUtf8AreToldWhereTheyStand() {
        int line = lines("offers.csv") + 1;
        files = files.with("offers.csv", (text("offers.csv") + OFFER + "günstig\n").getBytes(ISO_8859_1));
        String problem = problems().get(0);
        assertThat(problem).startsWith("facts/offers.csv:").endsWith("the file is not UTF-8 here (byte 0xFC)");
        assertThat(problem).contains(":" + line + ":" + (OFFER.length() + 2) + " ");
    }

    @Test
    void aByteOrderMarkAndWindowsLineEndsAreFine() {
        files = files.with("rates.csv", ("\uFEFF" + text("rates.csv").replace("\n", "\r\n")).getBytes(UTF_8));
        assertThat(FactsReader.read(files).all(Rate.class)).hasSameSizeAs(SHIPPED.all(Rate.class));
    }

    @Test
    void columnsMayStandInAnyOrder() {
        files = files.with(
                "rates.csv", "note,date,currency,source_url,units\n,2026-02-01,CHF,here,0.914\n".getBytes(UTF_8));
        assertThat(FactsReader.read(files).get(Rate.class, "CHF").units()).isEqualTo(0.914);
    }

    @Test
    void unknownMissingAndDoubleColumnsAreTold() {
        files = files.with("rates.csv", "currency,currency,unit,date,note\n".getBytes(UTF_8));
        assertThat(problems())
                .containsExactly(
                        "facts/rates.csv:1 the header lacks units, source_url",
                        "facts/rates.csv:1:10 \"currency\" stands twice in the header",
                        "facts/rates.csv:1:19 \"unit\" is not a column here; did you mean units?");
    }

    @Test
    void anEmptyFileIsTold() {
        files = files.with("rates.csv", new byte[0]);
        assertThat(problems()).singleElement().asString().startsWith("facts/rates.csv:1 is empty;");
    }

    @Test
    void aMissingFileIsToldByTheNameTheUserGave(@TempDir Path folder) throws Exception {
        for (Map.Entry<String, Content> file : files.inUse().entrySet()) {
            Path copy = folder.resolve(file.getKey());
            Files.createDirectories(copy.getParent());
            Files.write(copy, file.getValue().bytes());
        }
        Files.delete(folder.resolve("hardware.csv"));
        files = FactFiles.in(folder);
        assertThat(problems()).containsExactly(folder + "/hardware.csv is missing");
    }

    @Test
    void aFolderThatIsNoneIsTold(@TempDir Path folder) {
        Path none = folder.resolve("none");
        FactsRejected rejected = catchThrowableOfType(FactsRejected.class, () -> FactFiles.in(none));
        assertThat(rejected.problems()).containsExactly(new Problem(none.toString(), 0, 0, "is not a folder"));
    }

    @Test
    void allProblemsOfAllTablesAreToldAtOnce() {
        append("rates.csv", "XAF,x,2026-02-01,https://example.invalid,");
        append("offers.csv", OFFER.replace("2500", "x").replace("digitec", "digitek"));
        append("builds.csv", "b,B,nothing,0,,,https://example.invalid,");
        assertThat(problems()).hasSize(5);
    }

    @Test
    void aRowWithAFaultStillVouchesForItsName() {
        append("hardware.csv", "x,X,,gpus" + ",".repeat(29));
        append("offers.csv", OFFER.replace("gpu-rtx-5090", "x"));
        assertThat(problems()).allMatch(problem -> problem.startsWith("facts/hardware.csv"));
    }

    @Test
    void aSpeedBeyondTheMemoryBandwidthIsRefused() {
        String row = "x,rtx-3090,1,,llama-3.3-70b,Q4_K_M,40,llama.cpp,,,0,128,%s,,%s,,,https://example.invalid,x,,%s";
        append("measurements.csv", row.formatted(1, 22, ""));
        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("decode_tok_s: 22.0 tok/s is more than memory bandwidth allows: reading the active weights"
                        + " of llama-3.3-70b limits one stream on 1 x rtx-3090 to 21.8 tok/s");
    }

    @Test
    void aPromptReadBeyondTheArithmeticIsRefused() {
        append(
                "prefill_measurements.csv",
                "x,rtx-3090,1,,llama-3.3-70b,Q4_K_M,,llama.cpp,,8192,5000,https://example.invalid,x,,");
        assertThat(problems())
                .singleElement()
                .asString()
                .endsWith("prefill_tok_s: 5000.0 tok/s is more than arithmetic allows: the active parameters of"
                        + " llama-3.3-70b limit 1 x rtx-3090 to 4034 tok/s; was a part of the prompt cached?");
    }

    @Test
    void guessingAheadAndSeveralStreamsMayGoBeyondTheMemoryBandwidth() {
        String row = "%s,rtx-3090,1,,llama-3.3-70b,Q4_K_M,40,llama.cpp,,,0,128,%s,,22,,,https://example.invalid,x,,%s";
        append("measurements.csv", row.formatted("x", 2, ""));
        append("measurements.csv", row.formatted("y", 1, "with speculative decoding"));
        assertThat(FactsReader.read(files).find(Measurement.class, "y")).isPresent();
    }

    @Test
    void columnsThatContradictEachOtherAreTold() {
        add(Table.NOISE_CLASSES, "noise_class=x", "low_dba=40", "high_dba=30", "gpu_count_min=2", "gpu_count_max=1");
        add(Table.ASSUMPTIONS, "key=x", "low=3", "high=2", "unit=W");
        add(Table.ASSUMPTIONS, "key=y", "low=2026-02-18", "high=soon", "unit=date");
        add(Table.OFFERS, "offer_id=x", "shipping=25", "shipping_currency=");
        add(Table.ACCELERATORS, "accelerator_id=x", "memory_gb=24", "gpu_accessible_gb=24", "usable_gib=25");
        add(Table.MODELS, "model_id=x", "total_params_b=3", "active_params_b=30");
        add(
                Table.HARDWARE,
                "hardware_id=x",
                "accelerator_id=",
                "accelerator_count=1",
                "voltage_min_v=240",
                "voltage_max_v=230",
                "idle_w=9",
                "load_w=8",
                "noise_idle_dba=30",
                "noise_load_dba=29",
                "noise_basis=",
                "released=2026-02-01",
                "discontinued=2026-01-31");
        add(Table.DRIFT, "drift_id=x", "from_date=2026-02-01", "to_date=2026-02-01");
        assertThat(problems().stream().map(p -> p.substring(p.indexOf(' ') + 1)))
                .containsExactlyInAnyOrder(
                        "high_dba: is below low_dba",
                        "gpu_count_max: is below gpu_count_min",
                        "high: is below low",
                        "high: \"soon\" is not a date such as 2026-02-18",
                        "shipping_currency: must say which currency shipping is in",
                        "usable_gib: is more than memory_gb",
                        "active_params_b: is more than total_params_b",
                        "accelerator_count: and accelerator_id go together: both or neither",
                        "voltage_max_v: is below voltage_min_v",
                        "load_w: is below idle_w",
                        "noise_load_dba: is below noise_idle_dba",
                        "noise_basis: must say what noise_load_dba rests on",
                        "discontinued: is before released",
                        "to_date: is not after from_date");
    }

    @Test
    void limitsOfRequirementsFitTheirComparison() {
        append("requirements.csv", "x,,x,X,build,accessibleMemory,at-least,much,more,W,must,1,?,shop,,x,true,");
        append("requirements.csv", "y,,x,X,offer,availableOn,at-most,2026-13-01,,date,must,1,?,shop,,x,true,");
        assertThat(problems().stream().map(p -> p.substring(p.indexOf(' ') + 1)))
                .containsExactly(
                        "limit: \"much\" is not a number",
                        "target: \"more\" is not a number",
                        "limit: \"2026-13-01\" is not a date such as 2026-02-18");
    }

    @Test
    void aFormatThatNoModelHasIsTold() {
        append(LOADOUTS, "x,main,gpt-oss-120b,MXFP5,1,8192,f16,,,true,");
        assertThat(problems())
                .singleElement()
                .asString()
                .contains("format: \"MXFP5\" is no format of any model in weights.csv; did you mean MXFP4");
    }

    @Test
    void anOfferInACurrencyWithoutARateIsNoFault() {
        append("offers.csv", OFFER.replace("CHF", "XAF"));
        assertThat(FactsReader.read(files).find(Offer.class, "x-1")).isPresent();
    }

    @Test
    void aFloodOfProblemsIsCountedRatherThanListed() {
        files = files.with("rates.csv", (text("rates.csv") + "x\n".repeat(12_000)).getBytes(UTF_8));
        assertThat(problems()).hasSize(10_001).contains("facts/rates.csv 2000 more problems are not listed");
    }

    @Test
    void theRevisionFollowsTheContentsAlone() {
        FactFiles same = files.with("rates.csv", text("rates.csv").getBytes(UTF_8));
        FactFiles other = files.with("rates.csv", (text("rates.csv") + "\n").getBytes(UTF_8));
        assertThat(same.revision()).isEqualTo(files.revision()).isNotEqualTo(other.revision());
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void readingOnlyWhatDiffersGivesTheSame(Table table) {
        List<String> lines = text(Tables.file(table)).lines().toList();
        String cut = String.join("\n", lines.subList(0, lines.size() - 1)) + "\n";
        files = files.with(Tables.file(table), cut.getBytes(UTF_8));
        try {
            Facts all = FactsReader.read(files);
            assertThat(readOnlyWhatDiffers().tables()).isEqualTo(all.tables());
            assertThat(readOnlyWhatDiffers().revision()).isEqualTo(all.revision());
        } catch (FactsRejected e) {
            problems();
        }
    }

    @Test
    void whatIsAsItWasIsTakenOver() {
        append("offers.csv", OFFER);
        Facts facts = readOnlyWhatDiffers();
        assertThat(facts.all(Measurement.class)).isSameAs(SHIPPED.all(Measurement.class));
        assertThat(facts.all(Offer.class)).hasSize(SHIPPED.count(Offer.class) + 1);
    }

    /** Adds a row and tells its line. */
    private int append(String table, String row) {
        int line = lines(table) + 1;
        files = files.with(table, (text(table) + row + "\n").getBytes(UTF_8));
        return line;
    }

    /** Changes the one row that holds a text. */
    private int edit(String table, String text, String other) {
        List<String> rows = text(table).lines().toList();
        int line = 1
                + IntStream.range(0, rows.size())
                        .filter(i -> rows.get(i).contains(text))
                        .findFirst()
                        .orElseThrow();
        files = files.with(table, text(table).replace(text, other).getBytes(UTF_8));
        return line;
    }

    /** Adds the table's first row once more, with some cells changed. */
    private void add(Table table, String... changes) {
        Fact first = SHIPPED.all(table.type()).get(0);
        Map<String, @Nullable Object> cells = new LinkedHashMap<>(Cells.of(first));
        for (String change : changes) {
            String[] parts = change.split("=", 2);
            assertThat(cells).containsKey(parts[0]);
            cells.put(parts[0], parts[1]);
        }
        append(
                Tables.file(table),
                cells.values().stream().map(FactsReaderTest::quoted).collect(Collectors.joining(",")));
    }

    private static String quoted(@Nullable Object cell) {
        String text = cell instanceof Double d ? BigDecimal.valueOf(d).toPlainString() : Objects.toString(cell, "");
        return '"' + text.replace("\"", "\"\"") + '"';
    }

    private int lines(String table) {
        return (int) text(table).lines().count();
    }

    private String text(String table) {
        return new String(files.content(table).orElseThrow().bytes(), UTF_8);
    }

    /** The same whether all is read or only what differs from the shipped tables. */
    private List<String> problems() {
        List<String> problems = problems(() -> FactsReader.read(files));
        assertThat(problems(this::readOnlyWhatDiffers)).isEqualTo(problems);
        return problems;
    }

    private static List<String> problems(ThrowingCallable reading) {
        FactsRejected rejected = catchThrowableOfType(FactsRejected.class, reading);
        assertThat(rejected).isNotNull();
        return rejected.problems().stream().map(Problem::toString).toList();
    }

    private Facts readOnlyWhatDiffers() {
        return FactsReader.read(files, Shipped.files(), SHIPPED, Progress.UNSEEN);
    }
}
