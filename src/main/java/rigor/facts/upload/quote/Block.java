package rigor.facts.upload.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The lines that belong to one position, or to one sum. For one thread. */
final class Block {
    int first;
    int last;

    @Nullable
    Integer position;

    @Nullable
    Integer lead;

    @Nullable
    Integer quantity;

    boolean isHours;

    @Nullable
    BigDecimal discount;

    /** Whether it stands in a table, so that its text need not look like a product. */
    boolean isTabular;

    @Nullable
    String delivery;

    String text = "";
    /** The end of its name on the line below. */
    String tail = "";

    String after = "";
    Header header = Header.NONE;
    final List<Integer> integers = new ArrayList<>();
    final List<Amount> amounts = new ArrayList<>();
    final Marks marks = new Marks();
    /** What lines below say of its delivery, warranty and the like. */
    final List<String> terms = new ArrayList<>();

    final List<String> notes = new ArrayList<>();

    Block(int line) {
        first = line;
        last = line;
    }

    void add(Row row) {
        quantity = row.quantity == null ? quantity : row.quantity;
        isHours |= row.isHours;
        discount = row.discount == null ? discount : row.discount;
        lead = lead == null ? row.lead : lead;
        text = joined(text, row.text);
        after = (after + " " + row.after).strip();
        integers.addAll(row.integers);
        amounts.addAll(row.amounts);
        marks.add(row.marks);
        delivery = delivery == null ? row.delivery : delivery;
        last = row.line;
    }

    /** A hyphen at the end of a line is of the line, if a small letter follows. */
    static String joined(String begin, String end) {
        if (begin.endsWith("-") && !end.isEmpty()) {
            boolean small = Character.isLowerCase(end.codePointAt(0));
            return begin.substring(0, begin.length() - (small ? 1 : 0)) + end;
        }
        return (begin + " " + end).strip();
    }

    boolean hasAmounts() {
        return !amounts.isEmpty();
    }

    /** As people say it: {@code line 4}, {@code lines 8-13}. */
    String at() {
        return place(first, last);
    }

    static String place(int first, int last) {
        return first == last ? "line " + first : "lines " + first + "-" + last;
    }
}
