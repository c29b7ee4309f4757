package rigor.facts.upload.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Availability;
import rigor.facts.Offer.Condition;
import rigor.facts.Offer.Vat;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Draft.VatBasis;
import rigor.facts.upload.draft.Drafts;
import rigor.facts.upload.draft.Gtin;
import rigor.facts.upload.draft.Money;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.grid.PriceCells.Price;

/** Reads one row of a table. */
final class RowOffer {
    private static final Pattern LIST = Pattern.compile("[;,|\\s]+");
    private static final String NO_VARIANT = "default title";

    private final Header header;
    private final FileKind kind;
    private final Wording wording;
    private final PriceCells prices;
    private final ShippingCells shipping;

    RowOffer(Header header, FileKind kind, Wording wording, PriceCells prices, ShippingCells shipping) {
        this.header = header;
        this.kind = kind;
        this.wording = wording;
        this.prices = prices;
        this.shipping = shipping;
    }

    boolean isPriced(Row row) {
        return prices.of(row) != null;
    }

    /** What is sold, by the cells that name it; empty if all are blank. */
    String product(Row row) {
        List<String> parts = new ArrayList<>(texts(row, Target.PRODUCT_NAME));
        texts(row, Target.PRODUCT_MORE).stream()
                .filter(more -> !more.equalsIgnoreCase(NO_VARIANT))
                .forEach(parts::add);
        for (Target other : List.of(Target.HARDWARE_ID, Target.DESCRIPTION, Target.PART_NUMBER)) {
            if (parts.isEmpty()) {
                texts(row, other).stream().findFirst().ifPresent(parts::add);
            }
        }
        return String.join(" ", parts.stream().distinct().toList());
    }

    /** The offer; null if the row was refused. */
    @Nullable
    Draft read(Row row, Drafts drafts) {
        String product = product(row);
        Price price = prices.of(row);
        Fault fault = fault(row, product, price);
        if (fault != null || price == null || price.money().amount() == null) {
            drafts.refuse(row.at(), product.isEmpty() ? null : shortened(product), code(fault), reason(fault));
            return null;
        }
        BigDecimal amount = price.money().amount();
        return Draft.of(row.at(), product, amount, draft -> fill(draft, row, price));
    }

    private record Fault(String code, String reason) {}

    private static String code(@Nullable Fault fault) {
        return fault == null ? "no-amount" : fault.code;
    }

    private static String reason(@Nullable Fault fault) {
        return fault == null ? "has no price" : fault.reason;
    }

    private static String shortened(String product) {
        return product.length() > Texts.LONGEST_NAME ? product.substring(0, 60) + "..." : product;
    }

    private @Nullable Fault fault(Row row, String product, @Nullable Price price) {
        if (price == null) {
            return row.cells().size() < header.columns().size() / 2
                    ? new Fault(
                            "short-row",
                            row.cells().size() + " cells where the header has "
                                    + header.columns().size() + ", and no price")
                    : new Fault("no-amount", "has no price");
        }
        if (product.isEmpty()) {
            return new Fault("no-product", "a price, but no product; name it, or leave the row out");
        }
        if (product.length() > Texts.LONGEST_NAME) {
            return new Fault("too-long", "the name has " + product.length() + " characters");
        }
        Fault cell = cellFault(price);
        return cell != null ? cell : currencyFault(row, price, product);
    }

    private @Nullable Fault cellFault(Price price) {
        String fault = price.cell().fault();
        if (fault != null) {
            boolean error = fault.startsWith("#");
            return new Fault(
                    error ? "cell-error" : "formula-without-value",
                    price.column().heading() + " holds " + fault);
        }
        Money money = price.money();
        return money.code() == null ? null : new Fault(money.code(), String.valueOf(money.reason()));
    }

    private @Nullable Fault currencyFault(Row row, Price price, String product) {
        String currency = price.currency();
        String column = prices.columnCurrency(row);
        if (currency != null && Money.code(currency) == null) {
            return new Fault("currency-unknown", "\"" + Texts.line(currency) + "\" is no currency's code");
        }
        if (currency != null && column != null && price.column().currency() == null && !column.equals(currency)) {
            return new Fault("currency-conflict", "the price says " + currency + ", its column " + column);
        }
        if (currency == null && kind.namesCurrencies()) {
            return new Fault("currency-missing", "the price has no currency, which this kind of file must name");
        }
        Column day = header.find(Target.OBSERVED_ON);
        Cell seen = day == null ? Cell.EMPTY : row.cell(day.index());
        boolean bad = !seen.isBlank() && Numbers.date(seen) == null && Numbers.bareDate(seen) == null;
        return bad
                ? new Fault(
                        "bad-date", "\"" + Texts.line(seen.text()) + "\" is no date such as 2026-02-17 or 17.02.2026")
                : null;
    }

    private void fill(Draft.Builder draft, Row row, Price price) {
        draft.brand = first(row, Target.BRAND);
        draft.currency = price.currency();
        draft.vat = vat(row, price);
        draft.vatBasis = draft.vat == null || draft.vat == Vat.UNKNOWN ? VatBasis.NOT_STATED : basis(row, price);
        draft.condition = condition(row);
        draft.seller = first(row, Target.SELLER);
        draft.note = first(row, Target.NOTE);
        numbers(draft, row);
        availability(draft, row);
        address(draft, row);
        terms(draft, row);
        observed(draft, row);
        shipping.addTo(draft, row);
        if (draft.shipping != null && draft.shippingCurrency == null) {
            draft.shippingCurrency = price.currency();
        }
        warn(draft, row, price);
    }

    private @Nullable Vat vat(Row row, Price price) {
        String said = first(row, Target.VAT);
        Vat byColumn = said == null ? null : wording.vat(said);
        return byColumn != null ? byColumn : prices.vat(price);
    }

    private VatBasis basis(Row row, Price price) {
        return first(row, Target.VAT) != null ? VatBasis.STATED : prices.vatBasis(price);
    }

    private @Nullable Condition condition(Row row) {
        String said = first(row, Target.CONDITION);
        Condition condition = said == null ? null : wording.condition(said);
        return condition == null && kind.newUnlessSaid() ? Condition.NEW : condition;
    }

    private void numbers(Draft.Builder draft, Row row) {
        for (String cell : texts(row, Target.GTIN)) {
            for (String gtin : LIST.split(cell.replaceFirst("^'", ""))) {
                if (Gtin.isShaped(gtin)) {
                    draft.gtins.add(gtin);
                }
            }
        }
        for (String cell : texts(row, Target.PART_NUMBER)) {
            String part = cell.replaceFirst("^'", "").strip();
            if (!part.isEmpty() && !part.equals("0")) {
                draft.partNumbers.add(part);
            }
        }
        draft.gtins.stream()
                .filter(gtin -> !Gtin.isSound(gtin))
                .forEach(gtin -> draft.warnings.add("the check digit of GTIN " + gtin + " is wrong"));
    }

    private void availability(Draft.Builder draft, Row row) {
        String said = first(row, Target.AVAILABILITY);
        String stock = first(row, Target.STOCK);
        String text = said != null ? said : stock;
        Column day = header.find(Target.AVAILABLE_ON);
        draft.availableOn = day == null ? null : Numbers.date(row.cell(day.index()));
        draft.availabilityText = text;
        draft.availability = text == null ? null : available(text);
        boolean none = draft.availability == Availability.OUT_OF_STOCK;
        String later = first(row, Target.BACKORDERS);
        boolean comes = draft.availableOn != null || later != null && Boolean.TRUE.equals(wording.yes(later));
        if (none && comes) {
            draft.availability = Availability.ON_ORDER;
        }
    }

    private Availability available(String text) {
        Availability understood = wording.availability(text);
        return understood == null ? Availability.UNKNOWN : understood;
    }

    private void address(Draft.Builder draft, Row row) {
        for (Column column : header.all(Target.URL)) {
            Cell cell = row.cell(column.index());
            String address = Texts.address(cell.link() != null ? cell.link() : cell.text());
            if (address == null && !cell.isBlank()) {
                address = cell.text().contains(".") && !cell.text().contains(":")
                        ? Texts.address("https://" + cell.text().strip())
                        : null;
            }
            if (address != null && draft.url == null) {
                draft.url = address;
            } else if (address == null && !cell.isBlank()) {
                draft.warnings.add("the address in " + column.heading() + " is none of the web and left out");
            }
        }
        String seller = draft.seller;
        if (seller != null && Texts.address(seller) != null) {
            draft.url = draft.url == null ? Texts.address(seller) : draft.url;
            draft.seller = Texts.domain(seller);
        }
    }

    private void terms(Draft.Builder draft, Row row) {
        String months = first(row, Target.WARRANTY_MONTHS);
        String years = first(row, Target.WARRANTY_YEARS);
        draft.warrantyMonths =
                months != null ? Texts.months(months) : years != null ? Texts.months(years + " years") : null;
        String days = first(row, Target.RETURN_DAYS);
        draft.returnDays =
                days != null && days.matches("[0-9]{1,3}(?: \\p{L}+)?") ? Integer.valueOf(days.split(" ")[0]) : null;
        String to = first(row, Target.SHIPS_TO);
        if (to != null && to.matches("[A-Z]{2}(?:\\s?[,|;]\\s?[A-Z]{2})*")) {
            draft.shipsTo.addAll(List.of(LIST.split(to)));
            draft.shipsOnlyThere = true;
        }
    }

    private void observed(Draft.Builder draft, Row row) {
        Column day = header.find(Target.OBSERVED_ON);
        if (day == null) {
            return;
        }
        Cell cell = row.cell(day.index());
        LocalDate date = Numbers.date(cell);
        draft.observedOn = date != null ? date : Numbers.bareDate(cell);
        if (date == null && draft.observedOn != null) {
            draft.warnings.add("the day is a bare number, read as " + draft.observedOn);
        }
    }

    private void warn(Draft.Builder draft, Row row, Price price) {
        if (price.until() != null) {
            draft.warnings.add("sale price until " + price.until());
        }
        String origin = price.cell().origin();
        if (origin != null) {
            draft.warnings.add("the price comes from " + origin + ", as last saved");
        }
        String discount = first(row, Target.DISCOUNT);
        if (discount != null && !discount.equals("0")) {
            draft.warnings.add("a discount of " + discount + " beside it is not taken off");
        }
        String remainder = first(row, Target.REMAINDER);
        if (remainder != null && Boolean.TRUE.equals(wording.yes(remainder))) {
            draft.warnings.add("a remainder: few are left");
        }
    }

    private @Nullable String first(Row row, Target target) {
        List<String> all = texts(row, target);
        return all.isEmpty() ? null : all.get(0);
    }

    private List<String> texts(Row row, Target target) {
        List<String> texts = new ArrayList<>();
        for (Column column : header.columns()) {
            if (column.means() == target && !row.cell(column.index()).isBlank()) {
                texts.add(Texts.line(shown(row.cell(column.index()))));
            }
        }
        return texts;
    }

    /** A number that is shown as a percentage, so. */
    private static String shown(Cell cell) {
        return cell.isPercent() && cell.number() != null
                ? cell.number().movePointRight(2).stripTrailingZeros().toPlainString() + " %"
                : cell.text();
    }
}
