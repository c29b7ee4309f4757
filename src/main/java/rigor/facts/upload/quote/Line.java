package rigor.facts.upload.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a quote.
 *
 * @param number counted from 1
 * @param text without marks of quoting and signs that nobody sees
 * @param cells what stands between its gaps
 */
record Line(int number, String text, List<Span> cells) {
    private static final Pattern GAP = Pattern.compile("\t+| {2,}");
    private static final Pattern LETTER_OR_DIGIT = Pattern.compile("[\\p{L}\\p{N}]");

    static Line of(int number, String text) {
        return new Line(number, text, text.indexOf('|') < 0 ? gapped(text) : barred(text));
    }

    private static List<Span> gapped(String text) {
        List<Span> cells = new ArrayList<>();
        Matcher gap = GAP.matcher(text);
        int from = 0;
        while (gap.find()) {
            add(cells, text, from, gap.start(), false);
            from = gap.end();
        }
        add(cells, text, from, text.length(), false);
        return List.copyOf(cells);
    }

    /** Between bars an empty cell counts, so that the columns stay where they are. */
    private static List<Span> barred(String text) {
        List<Span> cells = new ArrayList<>();
        int from = text.stripLeading().startsWith("|") ? text.indexOf('|') + 1 : 0;
        for (int bar = text.indexOf('|', from); bar >= 0; bar = text.indexOf('|', from)) {
            add(cells, text, from, bar, true);
            from = bar + 1;
        }
        add(cells, text, from, text.length(), false);
        return List.copyOf(cells);
    }

    private static void add(List<Span> cells, String text, int begin, int end, boolean evenEmpty) {
        String cell = text.substring(begin, end).strip();
        if (evenEmpty || !cell.isEmpty()) {
            cells.add(new Span(cell, begin, end));
        }
    }

    /** Whether it holds nothing, or nothing but rules of dashes. */
    boolean isBlank() {
        return !LETTER_OR_DIGIT.matcher(text).find();
    }

    /** Without the blanks at its ends. */
    String stripped() {
        return text.strip();
    }
}
