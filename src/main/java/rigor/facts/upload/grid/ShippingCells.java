package rigor.facts.upload.grid;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.csv.NumberStyle;
import rigor.facts.upload.draft.Amounts;
import rigor.facts.upload.draft.Draft;

/** What a row says of freight: one amount, one for each way of sending, or one for each country. */
final class ShippingCells {
    private static final Pattern COUNTRY = Pattern.compile("[A-Za-z]{2}");

    /** One heading does not say that its cells are lists. */
    private static final Pattern LISTED = Pattern.compile("\\s*[A-Z]{2}:");

    private final Header header;
    private final Numbers numbers;
    private final String country;

    /** @param country of the buyer, two letters */
    ShippingCells(Header header, Numbers numbers, String country) {
        this.header = header;
        this.numbers = numbers;
        this.country = country;
    }

    void addTo(Draft.Builder draft, Row row) {
        Column list = header.find(Target.SHIPPING_LIST);
        if (list != null && !row.cell(list.index()).isBlank()) {
            addList(draft, row.cell(list.index()).text());
            return;
        }
        for (Column column : header.all(Target.SHIPPING)) {
            String text = row.cell(column.index()).text();
            if (LISTED.matcher(text).lookingAt()) {
                addList(draft, text);
                return;
            }
        }
        header.all(Target.SHIPPING).stream()
                .filter(column -> numbers.freight(row.cell(column.index())) != null)
                .min(Comparator.comparing(column -> Objects.requireNonNull(numbers.freight(row.cell(column.index())))))
                .ifPresent(column -> add(draft, row, column));
    }

    private void add(Draft.Builder draft, Row row, Column column) {
        Cell cell = row.cell(column.index());
        draft.shipping = numbers.freight(cell);
        Column named = header.find(Target.SHIPPING_CURRENCY);
        draft.shippingCurrency = Amounts.currency(cell.text())
                .or(() -> Optional.ofNullable(cell.currency()))
                .or(() -> Optional.ofNullable(column.currency()))
                .orElse(
                        named == null
                                ? null
                                : blankToNull(row.cell(named.index()).text()));
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text.strip().toUpperCase(Locale.ROOT);
    }

    /** Such as {@code CH:::9.00 CHF,DE:::0 EUR}: country, region, service and price. */
    private void addList(Draft.Builder draft, String text) {
        List<String> elsewhere = new ArrayList<>();
        for (String each : text.split("[,|](?=\\s*[A-Za-z]{2}:)")) {
            String[] parts = each.strip().split(":");
            String price = parts[parts.length - 1].strip();
            if (parts.length < 2 || !COUNTRY.matcher(parts[0].strip()).matches()) {
                continue;
            }
            if (!parts[0].strip().equalsIgnoreCase(country)) {
                elsewhere.add(parts[0].strip().toUpperCase(Locale.ROOT));
                continue;
            }
            BigDecimal amount = Amounts.parse(price, NumberStyle.POINT);
            if (amount != null && (draft.shipping == null || amount.compareTo(draft.shipping) < 0)) {
                draft.shipping = amount;
                draft.shippingCurrency = Amounts.currency(price).orElse(null);
            }
            draft.shipsTo.add(country);
        }
        if (draft.shipping == null && !elsewhere.isEmpty()) {
            draft.warnings.add("freight is stated for " + String.join(", ", elsewhere) + " only");
        }
    }
}
