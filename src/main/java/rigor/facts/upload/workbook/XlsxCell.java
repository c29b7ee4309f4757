package rigor.facts.upload.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Cell;

/** A cell of an xlsx file in the making. */
final class XlsxCell {
    private static final int LONGEST_FAULT = 40;

    private final String type;
    private final int style;

    /** As stored; null if nothing is. */
    @Nullable
    String value;

    /** Null if the cell holds none. */
    @Nullable
    String formula;

    @Nullable
    String origin;

    XlsxCell(String type, int style) {
        this.type = type;
        this.style = style;
    }

    Value finish(XlsxShared shared, String sheet, int row, int column) throws Unusable {
        if (type.equals("s") && value != null) {
            int index = Integers.parse(value, -1);
            if (!shared.strings().has(index)) {
                throw Refusals.broken("cell %s of sheet %s points to a text that does not exist"
                        .formatted(Address.name(row, column), sheet));
            }
            return formula == null && origin == null
                    ? Value.shared(index)
                    : Value.of(traced(Cell.of(shared.strings().get(index))));
        }
        return Value.of(traced(content(shared)));
    }

    private Cell traced(Cell cell) {
        String link = formula == null ? null : Formula.link(formula);
        return link == null && origin == null ? cell : Cells.with(cell, link, origin, false);
    }

    private Cell content(XlsxShared shared) {
        if (value == null || value.isBlank() && !type.equals("str") && !type.equals("inlineStr")) {
            return formula == null ? Cell.EMPTY : Formula.unsaved(formula);
        }
        return switch (type) {
            case "b" -> Cell.of(value.strip().equals("1") || value.strip().equals("true") ? "true" : "false");
            case "e" -> Cells.fault(Texts.line(value.substring(0, Math.min(LONGEST_FAULT, value.length()))));
            case "d" -> date(value.strip());
            case "n" -> number(value, shared);
            default -> Cell.of(RichText.unescaped(value));
        };
    }

    private static Cell date(String iso) {
        LocalDate date = Serials.iso(iso);
        return date == null ? Cell.of(iso) : Cells.date(date);
    }

    private Cell number(String stored, XlsxShared shared) {
        BigDecimal number = Numbers.parse(stored);
        return number == null
                ? Cell.of(stored)
                : Cells.of(number, shared.styles().get(style), shared.is1904());
    }
}
