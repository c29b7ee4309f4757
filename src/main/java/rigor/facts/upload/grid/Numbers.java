package rigor.facts.upload.grid;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.csv.NumberStyle;
import rigor.facts.upload.draft.Amounts;
import rigor.facts.upload.draft.Dates;
import rigor.facts.upload.draft.Money;

/**
 * The cells of one table that are amounts and days.
 *
 * @param style of the amounts that are written as text
 * @param rows below the header, blank ones included
 */
record Numbers(NumberStyle style, int rows) {
    /** Days of this century, counted as spreadsheets do, for cells that lost their format. */
    private static final int FIRST_DAY = 36_526;

    private static final int LAST_DAY = 73_050;
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    /** A look at all amounts: one of them may settle what another leaves open. */
    static Numbers of(Grid grid, Header header) {
        List<Column> amounts = header.columns().stream()
                .filter(c -> c.means().isPrice() || c.means() == Target.SHIPPING)
                .toList();
        NumberStyle style = NumberStyle.PLAIN;
        int seen = 0;
        for (Row row : grid.rows()) {
            if (++seen <= header.before()) {
                continue;
            }
            for (Column column : amounts) {
                Cell cell = row.cell(column.index());
                style = cell.number() == null ? style.and(Amounts.style(cell.text())) : style;
            }
        }
        return new Numbers(style, Math.max(0, seen - header.before()));
    }

    Money money(Cell cell) {
        Money money = cell.number() == null
                ? Money.of(cell.text(), style)
                : Money.of(
                        cell.number(),
                        Amounts.currency(cell.text()).map(Money::code).orElse(null));
        return money.currency() == null && cell.currency() != null
                ? new Money(money.amount(), cell.currency(), money.code(), money.reason())
                : money;
    }

    /** A price of 0 is none, but freight of 0 is. */
    @Nullable
    BigDecimal freight(Cell cell) {
        BigDecimal amount = cell.number() == null ? Amounts.parse(cell.text().strip(), style) : cell.number();
        return amount == null || amount.signum() < 0 ? null : amount;
    }

    static @Nullable LocalDate date(Cell cell) {
        return cell.date() != null ? cell.date() : Dates.parse(cell.text());
    }

    /** A number without a format, in a column of days. */
    static @Nullable LocalDate bareDate(Cell cell) {
        String text = cell.text().strip();
        int days = text.matches("[0-9]{5}") ? Integer.parseInt(text) : 0;
        return days >= FIRST_DAY && days <= LAST_DAY ? DAY_ZERO.plusDays(days) : null;
    }
}
