package rigor.facts.upload.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Vat;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.quote.Amount.Role;

/**
 * The headings of the table of a quote.
 *
 * @param spans where they stand; empty where each stood on a line of its own or one blank parts them
 * @param columns what they mean, in the same order: a column of an offer, or the name of a label
 * @param currency that one of them names; null if none
 * @param until the index of the line after them
 */
record Header(
        List<Span> spans,
        List<String> columns,
        @Nullable String currency,
        @Nullable Vat vat,
        int until) {
    static final Header NONE = new Header(List.of(), List.of(), null, null, 0);

    static final String TOTAL = "total";
    static final String UNIT = "unit";
    static final String POSITION = "position";
    static final String UNKNOWN = "";

    private static final Pattern BLANKS = Pattern.compile("[\\s()\\[\\]/*:]+");

    /** What stands more letters beside a heading is not of its column. */
    private static final int FURTHEST = 8;

    /** No line of headings is longer. */
    private static final int LONGEST = 400;

    /** No heading has more words. */
    private static final int MOST_WORDS = 4;

    /** The headings that begin at a line; null if none do. */
    static @Nullable Header at(List<Line> lines, int index, Labels labels, Wording wording) {
        Line line = lines.get(index);
        if (line.text().length() > LONGEST) {
            return null;
        }
        List<String> columns = new ArrayList<>();
        if (line.cells().size() > 1) {
            List<Span> spans = new ArrayList<>();
            line.cells().forEach(cell -> add(cell, spans, columns, labels, wording));
            if (isTable(columns)) {
                return of(List.copyOf(spans), columns, line.text(), index + 1, labels);
            }
            columns.clear();
        }
        StringBuilder text = new StringBuilder();
        int until = index;
        while (until < lines.size() && until < index + 12) {
            List<String> more = words(lines.get(until).text(), labels, wording);
            if (more.isEmpty()) {
                break;
            }
            columns.addAll(more);
            text.append(lines.get(until).text()).append(' ');
            until++;
        }
        return isTable(columns) ? of(List.of(), columns, text.toString(), until, labels) : null;
    }

    /** One heading, or two that one blank parts: {@code Pos Artikel}. */
    private static void add(Span cell, List<Span> spans, List<String> columns, Labels labels, Wording wording) {
        int blank = cell.text().indexOf(' ');
        String first = blank < 0 ? "" : cell.text().substring(0, blank);
        boolean two = labels.is(first, Label.POSITION)
                && !exactly(cell.text().substring(blank), labels, wording).isEmpty();
        if (two) {
            spans.add(new Span(first, cell.begin(), cell.begin() + blank));
            columns.add(POSITION);
        }
        int from = two ? blank + 1 : 0;
        spans.add(new Span(cell.text().substring(from), cell.begin() + from, cell.end()));
        columns.add(column(cell.text().substring(from), labels, wording));
    }

    private static Header of(List<Span> spans, List<String> columns, String text, int until, Labels labels) {
        Vat vat = columns.contains("price_included")
                ? Vat.INCLUDED
                : columns.contains("price_excluded") ? Vat.EXCLUDED : null;
        return new Header(spans, List.copyOf(columns), currency(text, labels), vat, until);
    }

    private static @Nullable String currency(String text, Labels labels) {
        for (String word : BLANKS.split(text)) {
            String code = code(word, labels);
            if (code != null) {
                return code;
            }
        }
        return null;
    }

    private static @Nullable String code(String word, Labels labels) {
        return labels.currency(word);
    }

    private static boolean isTable(List<String> columns) {
        boolean priced = columns.stream().anyMatch(column -> role(column) != null && role(column) != Role.OTHER);
        boolean named = columns.contains("product_name") || columns.contains("quantity") || columns.contains(POSITION);
        long known = columns.stream().filter(column -> !column.isEmpty()).count();
        return priced && named && known * 2 > columns.size();
    }

    private static String column(String heading, Labels labels, Wording wording) {
        List<String> words = bare(heading, labels);
        for (int length = words.size(); length > 0; length--) {
            String column = exactly(String.join(" ", words.subList(0, length)), labels, wording);
            if (!column.isEmpty()) {
                return column;
            }
        }
        return UNKNOWN;
    }

    private static String exactly(String words, Labels labels, Wording wording) {
        if (labels.is(words, Label.TOTAL)) {
            return TOTAL;
        }
        if (labels.is(words, Label.POSITION)) {
            return POSITION;
        }
        if (labels.is(words, Label.QUANTITY)) {
            return "quantity";
        }
        String heading = wording.heading(words).orElse(UNKNOWN);
        return heading.equals("price") && labels.is(words, Label.UNIT_PRICE) ? UNIT : heading;
    }

    /** Without the names of currencies. */
    private static List<String> bare(String heading, Labels labels) {
        List<String> words = new ArrayList<>();
        for (String word : BLANKS.split(heading.strip())) {
            if (!word.isEmpty() && code(word, labels) == null) {
                words.add(word);
            }
        }
        return words;
    }

    /** The headings that a line consists of; empty if there is any other word in it. */
    private static List<String> words(String line, Labels labels, Wording wording) {
        List<String> words = bare(line, labels);
        List<String> columns = new ArrayList<>();
        int from = 0;
        while (from < words.size()) {
            int length = Math.min(MOST_WORDS, words.size() - from);
            String column = UNKNOWN;
            while (length > 0 && column.isEmpty()) {
                column = exactly(String.join(" ", words.subList(from, from + length)), labels, wording);
                length -= column.isEmpty() ? 1 : 0;
            }
            if (length == 0) {
                return List.of();
            }
            columns.add(column);
            from += length;
        }
        return columns;
    }

    /** What the column of a cell means; empty if that is not known. */
    String column(Line line, int cell) {
        if (spans.isEmpty()) {
            return UNKNOWN;
        }
        if (line.cells().size() == spans.size()) {
            return columns.get(cell);
        }
        int best = 0;
        for (int i = 1; i < spans.size(); i++) {
            boolean closer = spans.get(i).overlap(line.cells().get(cell))
                    > spans.get(best).overlap(line.cells().get(cell));
            best = closer ? i : best;
        }
        boolean near = spans.get(best).overlap(line.cells().get(cell)) > -FURTHEST;
        return near ? columns.get(best) : UNKNOWN;
    }

    /** The roles of so many amounts by the order of the columns; empty if these are not as many, or are known by place. */
    List<Role> roles(int amounts) {
        if (!spans.isEmpty()) {
            return List.of();
        }
        List<Role> roles = new ArrayList<>();
        for (String column : columns) {
            Role role = role(column);
            if (role != null && role != Role.OTHER) {
                roles.add(role);
            }
        }
        return roles.size() == amounts ? roles : List.of();
    }

    /** The role of the amounts of a column; null if it holds none. */
    static @Nullable Role role(String column) {
        return switch (column) {
            case UNIT, "sale_price", "price_included" -> Role.UNIT;
            case "price", "price_excluded" -> Role.OPEN;
            case TOTAL -> Role.TOTAL;
            case "ignored" -> Role.OTHER;
            default -> null;
        };
    }
}
