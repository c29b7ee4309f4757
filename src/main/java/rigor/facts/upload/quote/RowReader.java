package rigor.facts.upload.quote;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.quote.Amount.Role;
import rigor.facts.upload.quote.Labels.Found;

/** Takes a line of a quote apart: number of the position, pieces, product, amounts. */
final class RowReader {
    private static final Pattern INTEGER = Pattern.compile("0{0,2}([0-9]{1,6})");
    private static final Pattern NUMBERED =
            Pattern.compile("^([0-9]{1,3})(?:\\.[0-9]{1,2})?\\s?[.):](?![0-9]|\\s?[-\u2013\u2014])\\s*");
    private static final Pattern LEAD = Pattern.compile("^([0-9]{1,4})\\s+(?=\\p{L})");
    private static final Pattern BULLET = Pattern.compile("^[-+*\u2022\u2013\u00B7\u25AA\u25CF>]\\s+");
    private static final Pattern TIMES = Pattern.compile("^([0-9]{1,4})\\s?[x×]\\s+");
    private static final Pattern TIMES_AFTER =
            Pattern.compile("(?:^|\\s)(?:([0-9]{1,3})\\s?[x×*]|[x×]\\s?([0-9]{1,4}))$");
    private static final Pattern PIECES = Pattern.compile("^([0-9]{1,4})(?:[.,]0{1,3})?\\s?(\\p{L}{1,12})\\b\\.?");
    private static final Pattern PIECES_AFTER =
            Pattern.compile("(?:^|\\s)([0-9]{1,4})(?:[.,]0{1,3})?\\s?(\\p{L}{1,12})\\.?$");
    private static final Pattern NUMBER_AFTER = Pattern.compile("^\\s?[.:]?\\s?([0-9]{1,4})(?:[.,]0{1,3})?(?![0-9.,])");

    /** What may stand between a product and its price. */
    private static final Set<Label> TRAILING =
            Set.of(Label.CONNECTOR, Label.UNIT_PRICE, Label.TOTAL, Label.NO_PRICE, Label.FROM_PRICE, Label.ONLY);

    private static final Pattern SHARE = Pattern.compile("[-\u2212]?\\s?([0-9]{1,2}(?:[.,][0-9]{1,2})?)\\s?%");

    /** So many words without a meaning may stand between a product and its price. */
    private static final int MOST_WORDS = 5;

    private final Labels labels;
    private final AmountFinder finder;
    private final MarkFinder marks;
    private final NoPositions noPositions;

    RowReader(Labels labels, NoPositions noPositions) {
        this.labels = labels;
        this.noPositions = noPositions;
        this.finder = new AmountFinder(labels);
        this.marks = new MarkFinder(labels);
    }

    Row read(Line line, Header header) {
        Row row = new Row(line.number());
        List<Span> cells = line.cells();
        String currency = null;
        for (int i = 0; i < cells.size(); i++) {
            String cell = cells.get(i).text();
            String code = labels.currency(cell);
            currency = code == null ? currency : code;
            if (code == null) {
                cell(cell, cells.size() == 1 ? Header.UNKNOWN : header.column(line, i), row);
            }
        }
        String named = currency;
        row.amounts.replaceAll(amount -> amount.in(named));
        row.text = MarkFinder.tidy(row.text);
        return row;
    }

    private void cell(String cell, String column, Row row) {
        Matcher integer = INTEGER.matcher(cell.replaceFirst("\\.$", ""));
        if (integer.matches() && cell.length() < 8) {
            integer(Integer.parseInt(integer.group(1)), cell, column, row);
            return;
        }
        switch (column) {
            case "part_number" -> row.marks.partNumbers.add(cell);
            case "gtin" -> row.marks.gtins.add(cell);
            case "id" -> marks.take(cell, row.marks);
            case "availability" -> row.delivery = cell;
            default -> {
                Matcher share = SHARE.matcher(cell);
                if (share.matches()) {
                    row.discount = new BigDecimal(share.group(1).replace(',', '.'));
                } else if (!isQuantity(cell, row)) {
                    text(cell, column, row);
                }
            }
        }
    }

    private void integer(int number, String cell, String column, Row row) {
        Role role = Header.role(column);
        if (column.equals("quantity")) {
            row.quantity = number;
        } else if (role != null && role != Role.OTHER && !row.text.isEmpty()) {
            row.amounts.add(new Amount(cell, null, role, 0, cell.length()));
        } else if (row.text.isEmpty() && row.lead == null) {
            row.lead = number;
            row.isPosition = column.equals(Header.POSITION) || cell.endsWith(".");
        } else {
            row.integers.add(number);
        }
    }

    /** Whether the whole cell says how many there are. */
    private boolean isQuantity(String cell, Row row) {
        Matcher pieces = PIECES.matcher(cell);
        boolean alone = pieces.find() && pieces.end() == cell.length();
        return alone && isPieces(pieces.group(1), pieces.group(2), row)
                || cell.matches("[0-9]{1,4}\\s?[x×]") && isPieces(cell.replaceAll("[^0-9]", ""), "", row);
    }

    private boolean isPieces(String number, String unit, Row row) {
        boolean hours = labels.is(unit, Label.HOURS);
        if (!unit.isEmpty() && !hours && !labels.is(unit, Label.QUANTITY)) {
            return false;
        }
        row.quantity = Integer.valueOf(number);
        row.isHours = hours;
        return true;
    }

    private void text(String cell, String column, Row row) {
        String text = marks.take(row.text.isEmpty() ? begun(cell, row) : cell, row.marks);
        List<Amount> found = finder.in(text);
        Role role = Header.role(column);
        for (Amount amount : found) {
            row.amounts.add(amount.role() == Role.OPEN && role != null ? amount.as(role) : amount);
        }
        String before = found.isEmpty() ? text : text.substring(0, found.get(0).begin());
        String behind = found.isEmpty()
                ? ""
                : text.substring(found.get(found.size() - 1).end());
        String named = quantityWithin(before, row);
        if (row.amounts.size() == found.size()) {
            row.text = (row.text + " " + named).strip();
        } else {
            row.after = (row.after + ", " + named).strip();
        }
        row.after = (row.after + " " + behind).strip();
    }

    /** Without the number of the position and of pieces before the product. */
    private String begun(String cell, Row row) {
        String text = withoutFillers(afterPosition(BULLET.matcher(cell).replaceFirst(""), row));
        Matcher numbered = NUMBERED.matcher(text);
        if (numbered.find()) {
            row.lead = Integer.valueOf(numbered.group(1));
            row.isPosition = true;
            text = text.substring(numbered.end());
        }
        Matcher times = TIMES.matcher(text);
        if (times.find()) {
            row.quantity = Integer.valueOf(times.group(1));
            return text.substring(times.end());
        }
        Matcher pieces = PIECES.matcher(text);
        if (pieces.find() && isPieces(pieces.group(1), pieces.group(2), row)) {
            return text.substring(pieces.end()).strip();
        }
        Matcher lead = LEAD.matcher(text);
        if (row.lead == null && lead.find() && !labels.begins(text.substring(lead.end()), Label.MEASURE)) {
            row.lead = Integer.valueOf(lead.group(1));
            return text.substring(lead.end());
        }
        return text;
    }

    private String withoutFillers(String text) {
        String rest = text;
        Found begin = labels.begin(rest);
        for (int i = 0; i < MOST_WORDS && begin != null && begin.label() == Label.FILLER; i++) {
            rest = MarkFinder.tidy(rest.substring(begin.end()));
            begin = labels.begin(rest);
        }
        return rest;
    }

    private String afterPosition(String text, Row row) {
        Found begin = labels.begin(text);
        if (begin == null || begin.label() != Label.POSITION) {
            return text;
        }
        String rest = text.substring(begin.end());
        Matcher number = NUMBER_AFTER.matcher(rest);
        if (!number.find()) {
            return text;
        }
        row.lead = Integer.valueOf(number.group(1));
        row.isPosition = true;
        return rest.substring(number.end()).replaceFirst("^[\\s.:)\u2013-]+", "");
    }

    /** Without the number of pieces that a product is followed by. */
    private String quantityWithin(String text, Row row) {
        String stripped = text.strip();
        if (noPositions.isSum(stripped)) {
            return stripped;
        }
        Matcher times = TIMES_AFTER.matcher(stripped);
        if (times.find()) {
            row.quantity = Integer.valueOf(times.group(1) == null ? times.group(2) : times.group(1));
            return withoutConnectors(stripped.substring(0, times.start()).strip());
        }
        String rest = withoutConnectors(stripped);
        Matcher pieces = PIECES_AFTER.matcher(rest);
        if (pieces.find() && isPieces(pieces.group(1), pieces.group(2), row)) {
            return withoutConnectors(rest.substring(0, pieces.start()));
        }
        return withoutConnectors(labelled(stripped, row));
    }

    /** {@code Menge: 2}. */
    private String labelled(String text, Row row) {
        Found found = labels.first(text, Label.QUANTITY);
        Matcher number = NUMBER_AFTER.matcher(found == null ? "" : text.substring(found.end()));
        if (found != null && number.find()) {
            row.quantity = Integer.valueOf(number.group(1));
            return text.substring(0, found.begin()) + " " + text.substring(found.end() + number.end());
        }
        return text;
    }

    private String withoutConnectors(String text) {
        String rest = text;
        Found end = labels.end(rest);
        for (int i = 0; i < MOST_WORDS && end != null && TRAILING.contains(end.label()); i++) {
            rest = MarkFinder.tidy(rest.substring(0, end.begin()));
            end = labels.end(rest);
        }
        return rest;
    }

    /** Whether a line ends amid a word or a bracket, so that the next one goes on with it. */
    static boolean goesOn(@Nullable String text) {
        return text != null && (text.endsWith("-") || text.lastIndexOf('(') > text.lastIndexOf(')'));
    }
}
