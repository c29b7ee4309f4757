package rigor.facts.upload.grid;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.Offer.Vat;
import rigor.facts.upload.draft.Dates;
import rigor.facts.upload.draft.Draft.VatBasis;
import rigor.facts.upload.draft.Money;

/**
 * Which of a row's amounts is the price: a sale price while it holds, gross before net, and the seller's own currency
 * before what the buyer converted it to.
 */
final class PriceCells {
    private static final List<Target> GROSS_FIRST = List.of(Target.PRICE_INCLUDED, Target.PRICE, Target.PRICE_EXCLUDED);

    private final Header header;
    private final FileKind kind;
    private final List<Target> prices;
    private final Numbers numbers;
    private final LocalDate asOf;
    private final Set<String> taxedLater;

    PriceCells(Header header, FileKind kind, Numbers numbers, LocalDate asOf, Facts facts) {
        this.header = header;
        this.kind = kind;
        this.prices = header.columns().stream().anyMatch(c -> GROSS_FIRST.contains(c.means()))
                ? GROSS_FIRST
                : List.of(Target.SALE_PRICE);
        this.numbers = numbers;
        this.asOf = asOf;
        this.taxedLater = facts.all(Country.class).stream()
                .filter(country -> !country.pricesIncludeTax())
                .map(Country::currency)
                .collect(Collectors.toSet());
    }

    /**
     * @param money the amount or its fault
     * @param currency of the cell, of its heading or of the column of currencies; null if none says it
     * @param until the last day of a sale; null if it is none, or has no end
     */
    record Price(
            Column column,
            Cell cell,
            Money money,
            @Nullable String currency,
            @Nullable LocalDate until) {}

    /** The price; null if all its cells are blank. */
    @Nullable
    Price of(Row row) {
        Price sale = sale(row);
        if (sale != null) {
            return sale;
        }
        for (Target target : prices) {
            for (Column column : sellersFirst(header.all(target))) {
                if (!row.cell(column.index()).isBlank()) {
                    return price(row, column, null);
                }
            }
        }
        return null;
    }

    /** With a column of currencies, a heading that names one is the buyer's conversion. */
    private List<Column> sellersFirst(List<Column> columns) {
        if (columns.size() < 2 || !header.has(Target.CURRENCY)) {
            return columns;
        }
        List<Column> ordered = new ArrayList<>(columns);
        ordered.sort((a, b) -> Boolean.compare(a.currency() != null, b.currency() != null));
        return ordered;
    }

    private @Nullable Price sale(Row row) {
        Column column = header.find(Target.SALE_PRICE);
        if (column == null || row.cell(column.index()).isBlank()) {
            return null;
        }
        Price sale = price(row, column, end(row));
        LocalDate begin = begin(row);
        LocalDate end = sale.until;
        boolean holds = (begin == null || !begin.isAfter(asOf)) && (end == null || !end.isBefore(asOf));
        return holds && sale.money.amount() != null ? sale : null;
    }

    private @Nullable LocalDate begin(Row row) {
        return date(row, Target.SALE_BEGIN, 0);
    }

    private @Nullable LocalDate end(Row row) {
        return date(row, Target.SALE_END, 1);
    }

    /** From a column of its own, or from one side of {@code 2026-02-01T00:00/2026-02-28T23:59}. */
    private @Nullable LocalDate date(Row row, Target own, int side) {
        Column column = header.find(own);
        if (column != null) {
            return Numbers.date(row.cell(column.index()));
        }
        Column both = header.find(Target.SALE_DATES);
        String[] sides =
                both == null ? new String[0] : row.cell(both.index()).text().split("/");
        return sides.length == 2 ? Dates.parse(sides[side]) : null;
    }

    private Price price(Row row, Column column, @Nullable LocalDate until) {
        Cell cell = row.cell(column.index());
        Money money = numbers.money(cell);
        return new Price(column, cell, money, currency(row, column, money), until);
    }

    /** Two that differ are the caller's to refuse: it is the cell's own that is given. */
    private @Nullable String currency(Row row, Column column, Money money) {
        String own = money.currency() != null ? money.currency() : column.currency();
        return own != null ? own : columnCurrency(row);
    }

    /** What the row's column of currencies says, as written; null if there is none or it is blank. */
    @Nullable
    String columnCurrency(Row row) {
        Column column = header.find(Target.CURRENCY);
        String text = column == null ? "" : row.cell(column.index()).text().strip();
        if (text.isEmpty()) {
            return null;
        }
        String sign = Money.of(text + " 1", numbers.style()).currency();
        String code = Money.code(text);
        return code != null ? code : sign != null ? sign : text;
    }

    /** Whether the price holds the tax: by the column, else by the rule of the format. */
    Vat vat(Price price) {
        return switch (price.column.means()) {
            case PRICE_INCLUDED -> Vat.INCLUDED;
            case PRICE_EXCLUDED -> Vat.EXCLUDED;
            default ->
                kind.taxIncluded() && !taxedLater.contains(String.valueOf(price.currency)) ? Vat.INCLUDED : Vat.UNKNOWN;
        };
    }

    VatBasis vatBasis(Price price) {
        if (price.column.means() == Target.PRICE_INCLUDED || price.column.means() == Target.PRICE_EXCLUDED) {
            return VatBasis.STATED;
        }
        return vat(price) == Vat.UNKNOWN ? VatBasis.NOT_STATED : VatBasis.FORMAT_RULE;
    }
}
