package rigor.facts.upload.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.grid.Cell;

/** Makes the cells of workbooks. */
final class Cells {
    private Cells() {}

    static Cell fault(String fault) {
        return new Cell("", null, null, null, false, null, fault, null, false);
    }

    static Cell date(LocalDate date) {
        return new Cell(date.toString(), null, date, null, false, null, null, null, false);
    }

    static Cell number(BigDecimal number, @Nullable String currency) {
        return new Cell(number.toPlainString(), number, null, currency, false, null, null, null, false);
    }

    /** Shown as so many of a hundred, so that it is not taken for an amount. */
    static Cell percent(BigDecimal number) {
        String text = Numbers.percent(number);
        return new Cell(text, number, null, null, true, null, null, null, false);
    }

    /** A stored number by its format. */
    static Cell of(BigDecimal number, Format format, boolean is1904) {
        return switch (format.kind()) {
            case NUMBER -> number(number, format.currency());
            case PERCENT -> percent(number);
            case DATE -> moment(number, number, is1904);
            case TIME -> moment(number, null, is1904);
        };
    }

    /** @param otherwise the number where no day is meant; null where a time of day is */
    private static Cell moment(BigDecimal serial, @Nullable BigDecimal otherwise, boolean is1904) {
        LocalDate date = Serials.date(serial, is1904);
        if (date != null) {
            return date(date);
        }
        return otherwise == null ? Cell.of(Serials.time(serial)) : number(otherwise, null);
    }

    static Cell with(Cell cell, @Nullable String link, @Nullable String origin, boolean isHidden) {
        return new Cell(
                cell.text(),
                cell.number(),
                cell.date(),
                cell.currency(),
                cell.isPercent(),
                link,
                cell.fault(),
                origin,
                isHidden);
    }
}
