package rigor.facts.upload.quote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Shipped;
import rigor.facts.Facts;
import rigor.facts.column.Words;
import rigor.facts.csv.FactsReader;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Draft.VatBasis;
import rigor.facts.upload.draft.Drafts.Skipped;
import rigor.facts.upload.draft.Refusal;
import rigor.facts.upload.draft.Unusable;

class QuoteTest {
    private static final Path FOLDER = Path.of("src/test/resources/import/text");
    private static final Facts FACTS = FactsReader.read(Shipped.files());
    private static final ObjectMapper JSON = new ObjectMapper();

    private static final List<String> COLUMNS = List.of(
            "at",
            "product",
            "brand",
            "gtin",
            "mpn",
            "price",
            "currency",
            "vat",
            "vat_basis",
            "condition",
            "availability",
            "available_on",
            "shipping",
            "warranty_months",
            "return_days",
            "seller",
            "url",
            "observed_on");

    static Stream<Path> quotes() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".txt")).sorted().toList().stream();
        }
    }

    @ParameterizedTest
    @MethodSource("quotes")
    void comesOutAsExpected(Path file) throws IOException, Unusable {
        Quote quote = Quote.read(Files.readString(file), FACTS);
        JsonNode expected = JSON.readTree(
                Path.of(file.toString().replace(".txt", ".expected.json")).toFile());

        List<String> offers = new ArrayList<>();
        expected.path("rows").forEach(row -> offers.add(expected(row)));
        assertThat(quote.drafts().offers().stream().map(QuoteTest::actual)).containsExactlyElementsOf(offers);
        List<String> refused = new ArrayList<>();
        expected.path("refused")
                .forEach(row -> refused.add("%s %s %s"
                        .formatted(
                                row.path("at").asText(),
                                row.path("code").asText(),
                                row.path("product").asText())));
        assertThat(quote.drafts().refused().stream().map(QuoteTest::actual)).containsExactlyElementsOf(refused);
    }

    private static String actual(Refusal refusal) {
        return "%s %s %s".formatted(refusal.at(), refusal.code(), refusal.product());
    }

    private static String expected(JsonNode row) {
        List<String> columns = new ArrayList<>();
        for (String column : COLUMNS) {
            JsonNode value = row.path(column);
            columns.add(column + "=" + (value.isMissingNode() || value.isNull() ? "" : value.asText()));
        }
        return String.join("\n", columns);
    }

    private static String actual(Draft offer) {
        Map<String, @Nullable Object> values = new HashMap<>();
        values.put("at", offer.at());
        values.put("product", offer.product());
        values.put("brand", offer.brand());
        values.put("gtin", String.join("|", offer.gtins()));
        values.put("mpn", String.join("|", offer.partNumbers()));
        values.put("price", offer.price());
        values.put("currency", offer.currency());
        values.put("vat", word(offer.vat()));
        values.put("vat_basis", offer.vatBasis() == VatBasis.STATED ? "stated" : null);
        values.put("condition", word(offer.condition()));
        values.put("availability", word(offer.availability()));
        values.put("available_on", offer.availableOn());
        values.put("shipping", offer.shipping());
        values.put("warranty_months", offer.warrantyMonths());
        values.put("return_days", offer.returnDays());
        values.put("seller", offer.seller());
        values.put("url", offer.url());
        values.put("observed_on", offer.observedOn());
        return COLUMNS.stream()
                .map(column -> column + "=" + Objects.toString(values.get(column), ""))
                .collect(Collectors.joining("\n"));
    }

    private static @Nullable String word(@Nullable Enum<?> constant) {
        return constant == null ? null : Words.of(constant);
    }

    private static Draft only(String text) throws Unusable {
        List<Draft> offers = Quote.read(text, FACTS).drafts().offers();
        assertThat(offers).hasSize(1);
        return offers.get(0);
    }

    @Test
    void everyOfferIsWarnedOfWhatHoldsForTheWhole() throws IOException, Unusable {
        Quote quote = Quote.read(Files.readString(FOLDER.resolve("quote-mail-de.txt")), FACTS);

        assertThat(quote.drafts().offers())
                .allSatisfy(offer -> assertThat(offer.warnings())
                        .containsExactly(
                                "a discount of 3 % on the whole is not taken off",
                                "freight of 49.00 for the whole is not added", "valid until 2026-03-15"));
    }

    @Test
    void neighbouringSumsAreLeftOutAsOne() throws IOException, Unusable {
        Quote mail = Quote.read(Files.readString(FOLDER.resolve("quote-mail-de.txt")), FACTS);
        Quote cells = Quote.read(Files.readString(FOLDER.resolve("quote-pdf-broken-lines.txt")), FACTS);

        assertThat(mail.drafts().skipped())
                .containsExactly(new Skipped("lines 16-20", "a total, a discount, freight, tax"));
        assertThat(cells.drafts().skipped())
                .containsExactly(
                        new Skipped("line 21", "a total"), new Skipped("lines 23-33", "freight, a total, tax"));
    }

    @Test
    void whereTheSellerShipsToIsOnlyThereIfItSaysSo() throws Unusable {
        Draft only = only("RTX 5090  2199.00 EUR\n\nLieferung nur nach DE und AT.");
        Draft also = only("RTX 5090  2199.00 EUR\n\nLieferung nach Deutschland und Österreich.");

        assertThat(only.shipsTo()).containsExactly("AT", "DE");
        assertThat(only.shipsOnlyThere()).isTrue();
        assertThat(also.shipsTo()).containsExactly("AT", "DE");
        assertThat(also.shipsOnlyThere()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "RTX 5090 2199.-",
                "RTX 5090 CHF 2'199.00",
                "RTX 5090: Fr. 2199.\u2013",
                "RTX 5090 für 2\u202F199,00 €",
                "- RTX 5090 ... 2.199,00 EUR",
                "1x RTX 5090 = 2199.00",
                "> 2 x RTX 5090 à 2199.00 = 4398.00",
                "RTX 5090, 2 Stk. à CHF 2'199.00, total CHF 4'398.00",
                "2199.- CHF für RTX 5090",
                "RTX 5090 statt 2399.00 nur 2199.00",
                "RTX 5090 (UVP 2399.00) 2199.00",
                "RTX 5090\n2199.00 €\n",
            })
    void thePriceOfOnePieceIsFoundInALine(String text) throws Unusable {
        Draft offer = only(text);

        assertThat(offer.product()).isEqualTo("RTX 5090");
        assertThat(offer.price()).isEqualByComparingTo("2199");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2 Stk RTX 5090 4398.00 | unit-or-total",
                "RTX 5090 ab 2199.00 | range",
                "RTX 5090 2199.00 - 2399.00 | range",
                "RTX 5090 99.00 pro Monat | instalment",
                "RTX 5090 2199.00 2399.00 | several-amounts",
                "RTX 5090 CHF 0.00 | price-zero",
                "RTX 5090 CHF 2.199 | ambiguous-amount",
                "3 h Montage 450.00 | service",
            })
    void whatIsNoPriceOfOnePieceIsRefused(String text, String code) throws Unusable {
        assertThat(Quote.read(text, FACTS).drafts().refused())
                .extracting(Refusal::code)
                .containsExactly(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "Guten Tag\n\nwir melden uns. Tel. 044 000 00 00, Offerte 2026-0417",
                "IBAN CH93 0076 2011 6238 5295 7\nMwSt-Nr. CHE-123.456.789",
                "Datum 18.02.2026 10:42\n8000 Zürich\nHRB 12345, 19 % USt.",
                "RTX 5090 mit 32 GB, 575 W und PCIe 5.0, 3.50 kg",
                "Total CHF 2'199.00",
                "Das Budget liegt bei rund CHF 5'000.- und mehr geht nicht, sagt der Chef",
            })
    void aTextWithoutAProductAndItsPriceIsNone(String text) {
        assertThatThrownBy(() -> Quote.read(text, FACTS))
                .isInstanceOf(Unusable.class)
                .hasMessageContaining("no line");
    }

    @Test
    void theWholeTextSettlesTheStyle() throws Unusable {
        Quote quote = Quote.read("RTX 5090  EUR 2.199\nRTX 3090  EUR 799,50", FACTS);

        assertThat(quote.drafts().offers())
                .extracting(offer -> offer.price().toPlainString())
                .containsExactly("2199", "799.50");
    }

    @Test
    void anythingIsReadOrRefusedInAMoment() {
        String[] hostile = {
            "1 ".repeat(1 << 20),
            "a.a-".repeat(1 << 19),
            "1.".repeat(1 << 20),
            "RTX 5090 1'000.00 ".repeat(1 << 16),
            "((((\n1'1\n".repeat(1 << 17)
        };

        for (String text : hostile) {
            assertTimeoutPreemptively(Duration.ofSeconds(60), () -> {
                try {
                    Quote.read(text.substring(0, 480_000), FACTS);
                } catch (Unusable e) {
                    assertThat(e.code).isIn("no-offers", "too-large");
                }
            });
        }
    }
}
