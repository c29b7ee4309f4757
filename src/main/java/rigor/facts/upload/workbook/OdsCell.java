package rigor.facts.upload.workbook;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Objects;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.grid.Cell;

/** A cell of an ods file: its value in attributes, and what it shows in paragraphs. */
final class OdsCell {
    private static final Pattern ERROR = Pattern.compile("#(?:N/A|[A-Z0-9/]{1,10}[!?])|(?:Err|Fehler):[0-9]{3}");
    private static final String CALC = "urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0";
    private static final int MOST_BLANKS = 100;
    private static final int LONGEST_FAULT = 40;

    private final @Nullable String style;
    private @Nullable String origin;
    private @Nullable String link;

    /** @param origin of the whole sheet; null if it is from this file */
    OdsCell(@Nullable String style, @Nullable String origin) {
        this.style = style;
        this.origin = origin;
    }

    /** The cell that has just begun. */
    Cell read(Xml xml, OdsStyles styles) throws XMLStreamException, Unusable {
        String formula = xml.get(OdsReader.TABLE, "formula");
        String type = xml.get(OdsReader.OFFICE, "value-type");
        boolean isError = "error".equals(xml.get(CALC, "value-type"));
        String value = stored(xml, type);
        String currency = xml.get(OdsReader.OFFICE, "currency");
        String shown = shown(xml);
        if (formula != null) {
            origin = origin == null ? Formula.origin(formula) : origin;
            link = link == null ? Formula.link(formula) : link;
            isError |= ERROR.matcher(shown).matches();
        }
        if (isError) {
            return traced(Cells.fault(Texts.line(shown.substring(0, Math.min(LONGEST_FAULT, shown.length())))));
        }
        if (type == null && shown.isEmpty()) {
            return formula == null ? Cell.EMPTY : traced(Formula.unsaved(formula));
        }
        return traced(content(type == null ? "string" : type, value, shown, currency(currency, shown, styles)));
    }

    private static @Nullable String stored(Xml xml, @Nullable String type) {
        return switch (type == null ? "" : type) {
            case "float", "currency", "percentage" -> xml.get(OdsReader.OFFICE, "value");
            case "date" -> xml.get(OdsReader.OFFICE, "date-value");
            case "boolean" -> xml.get(OdsReader.OFFICE, "boolean-value");
            default -> xml.get(OdsReader.OFFICE, "string-value");
        };
    }

    private @Nullable String currency(@Nullable String stored, String shown, OdsStyles styles) {
        String visible = Currencies.in(stored == null ? shown : stored);
        return visible == null ? styles.currency(style) : visible;
    }

    private static Cell content(String type, @Nullable String value, String shown, @Nullable String currency) {
        BigDecimal number = value == null ? null : Numbers.parse(value);
        return switch (type) {
            case "float", "currency" -> number == null ? Cell.of(shown) : Cells.number(number, currency);
            case "percentage" -> number == null ? Cell.of(shown) : Cells.percent(number);
            case "date" -> date(Objects.requireNonNullElse(value, ""), shown);
            case "boolean" -> Cell.of(Objects.requireNonNullElse(value, shown));
            default -> Cell.of(shown.isEmpty() ? Objects.requireNonNullElse(value, "") : shown);
        };
    }

    private static Cell date(String value, String shown) {
        LocalDate date = Serials.iso(value);
        return date == null ? Cell.of(shown) : Cells.date(date);
    }

    private Cell traced(Cell cell) {
        return link == null && origin == null ? cell : Cells.with(cell, link, origin, false);
    }

    /** The text of its paragraphs, one a line, without comments, pictures and how it is pronounced. */
    private String shown(Xml xml) throws XMLStreamException, Unusable {
        StringBuilder text = new StringBuilder();
        int here = xml.depth();
        while (xml.next(here)) {
            if (xml.isStart("p") && isOfText(xml)) {
                text.append(text.length() == 0 ? "" : "\n");
            } else if (xml.isStart() && isOfText(xml) && !xml.name().equals("ruby-text")) {
                within(xml, text);
            } else if (xml.isStart()) {
                if (xml.name().equals("cell-range-source")) {
                    origin = Workbook.ANOTHER_FILE;
                }
                xml.skip();
            } else if (xml.isText() && xml.depth() > here) {
                xml.appendTo(text);
            }
        }
        return text.toString();
    }

    private static boolean isOfText(Xml xml) {
        return xml.namespace().equals(OdsReader.TEXT);
    }

    private void within(Xml xml, StringBuilder text) throws Unusable {
        switch (xml.name()) {
            case "s" -> text.append(" ".repeat(Math.max(1, Math.min(MOST_BLANKS, Integers.parse(xml.get("c"), 1)))));
            case "tab" -> text.append(' ');
            case "line-break" -> text.append('\n');
            case "a" -> link = link == null ? xml.get("href") : link;
            default -> {}
        }
        Xml.limit(text);
    }
}
