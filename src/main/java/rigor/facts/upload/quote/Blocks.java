package rigor.facts.upload.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.quote.Amount.Role;

/** Puts the lines of a quote together: positions and sums, and the lines that are neither. For one thread. */
final class Blocks {
    private static final Pattern PROSE = Pattern.compile(".*[\\p{L})][.!?:;]", Pattern.DOTALL);

    /** What is left of a long name, on the line below its row. */
    private static final Pattern LAST_WORDS = Pattern.compile("\\p{Lu}\\p{L}{1,20}(?: \\p{Lu}\\p{L}{1,20})?");

    /** A product's name takes no more lines. */
    private static final int MOST_LINES = 8;

    final List<Block> blocks = new ArrayList<>();
    /** Lines of which no position is made, in their order. */
    final List<Line> others = new ArrayList<>();

    Header header = Header.NONE;

    private final Labels labels;
    private final Wording wording;
    private final RowReader reader;
    private final MarkFinder marks;
    private final NoPositions noPositions;
    private final List<Line> pending = new ArrayList<>();
    private @Nullable Block current;
    private boolean gap;
    private int lastPosition;

    private Blocks(Labels labels, Wording wording) {
        this.labels = labels;
        this.wording = wording;
        this.marks = new MarkFinder(labels);
        this.noPositions = new NoPositions(labels, wording);
        this.reader = new RowReader(labels, noPositions);
    }

    static Blocks of(List<Line> lines, Labels labels, Wording wording) {
        Blocks blocks = new Blocks(labels, wording);
        int index = 0;
        while (index < lines.size()) {
            index = blocks.next(lines, index);
        }
        blocks.close();
        return blocks;
    }

    private int next(List<Line> lines, int index) {
        Line line = lines.get(index);
        if (line.isBlank()) {
            gap = true;
            return index + 1;
        }
        Header found = Header.at(lines, index, labels, wording);
        if (found != null) {
            close();
            header = found;
            gap = false;
            return found.until();
        }
        if (!noPositions.isPage(line.stripped())) {
            line(line);
            gap = false;
        }
        return index + 1;
    }

    private void line(Line line) {
        if (follows(line)) {
            return;
        }
        if (noPositions.begins(line.stripped())) {
            close();
            others.add(line);
            return;
        }
        Row row = reader.read(line, header);
        if (row.isNumberAlone()) {
            number(line, row);
        } else if (!row.amounts.isEmpty()) {
            amounts(line, row);
        } else if (row.isNamed()) {
            text(line, row);
        } else {
            more(line, row);
        }
    }

    /** Whether it says something of the position above it. */
    private boolean follows(Line line) {
        Block block = current;
        if (block == null || gap || block.text.isEmpty() || noPositions.isSum(block.text)) {
            return false;
        }
        Marks found = new Marks();
        String text = line.stripped();
        String rest = marks.take(text, found);
        boolean marked = !found.isEmpty()
                && !rest.equals(text)
                && new AmountFinder(labels).in(rest).isEmpty();
        if (marked && (rest.isEmpty() || block.hasAmounts())) {
            block.marks.add(found);
            block.terms.add(rest);
            take(line);
            return true;
        }
        boolean term = block.hasAmounts()
                && noPositions.isTerm(text)
                && new AmountFinder(labels).in(text).isEmpty();
        if (term) {
            block.terms.add(text);
        }
        return term;
    }

    /** A line before the last amount is a part of its place. */
    private void take(Line line) {
        pending.add(line);
        Block block = current;
        if (block != null && !block.hasAmounts()) {
            block.last = line.number();
        }
    }

    private void number(Line line, Row row) {
        int number = row.lead == null ? row.integers.get(0) : row.lead;
        Block block = current;
        boolean next = isNextPosition(number);
        if (block == null || block.hasAmounts() || next && block.quantity != null && !block.integers.isEmpty()) {
            open(line);
            position(number);
        } else if (block.text.isEmpty() && block.position == null) {
            position(number);
        } else if (block.quantity == null) {
            block.quantity = number;
        } else {
            block.integers.add(number);
        }
        extend(line);
    }

    private void position(int number) {
        if (current != null) {
            current.position = number;
            current.isTabular = true;
            lastPosition = number;
        }
    }

    private boolean isNextPosition(int number) {
        return number == lastPosition + 1 || lastPosition % 10 == 0 && number == lastPosition + 10;
    }

    private void amounts(Line line, Row row) {
        Block block = current;
        boolean named = row.isNamed() || row.text.isEmpty() && hasLetters(row.after) && block == null;
        if (named && !goesOnWith(row)) {
            open(line);
        } else if (block == null) {
            return;
        }
        add(line, row);
    }

    private static boolean hasLetters(String text) {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    /** Whether the name of the open block goes on in a row with amounts. */
    private boolean goesOnWith(Row row) {
        Block block = current;
        if (block == null || block.hasAmounts() || gap) {
            return false;
        }
        if (noPositions.isTotal(row.text) && (block.quantity != null || block.position != null)) {
            row.amounts.replaceAll(amount -> amount.as(Role.TOTAL));
            row.text = "";
            return true;
        }
        boolean untold = row.lead == null && (block.text.isEmpty() || !noPositions.isSum(row.text));
        boolean begun = block.position != null && block.isTabular || block.text.isEmpty();
        return untold && (begun || RowReader.goesOn(block.text));
    }

    private void add(Line line, Row row) {
        Block block = current;
        if (block == null) {
            return;
        }
        if (block.text.isEmpty() && block.position == null && row.lead != null) {
            lead(block, row);
        } else if (row.text.isEmpty() && row.lead != null && block.quantity == null) {
            block.quantity = row.lead;
        }
        if (!block.text.isEmpty() && row.lead != null && !row.isPosition && row.isNamed()) {
            row.text = row.lead + " " + row.text;
        }
        block.isTabular |= line.cells().size() > 1 || header != Header.NONE && block.position != null;
        block.header = header;
        block.add(row);
        extend(line);
    }

    /** A number before a product counts positions if it goes on from the one before, else pieces. */
    private void lead(Block block, Row row) {
        int number = row.lead == null ? 0 : row.lead;
        if (row.isPosition || isNextPosition(number)) {
            block.position = number;
            lastPosition = number;
        } else if (row.quantity == null && block.quantity == null) {
            block.quantity = number;
        }
        block.isTabular |= row.isPosition;
    }

    private void text(Line line, Row row) {
        Block block = current;
        if (block != null && block.hasAmounts() && !gap && continues(block, line, row)) {
            return;
        }
        boolean fresh = block == null
                || block.hasAmounts()
                || gap && !block.text.isEmpty()
                || row.isPosition
                || noPositions.isSum(row.text) && !block.text.isEmpty()
                || pending.size() >= MOST_LINES;
        boolean prose = PROSE.matcher(line.stripped()).matches() && !noPositions.isSum(row.text);
        if (prose && (fresh || block == null || !block.isTabular)) {
            close();
            others.add(line);
            return;
        }
        if (fresh) {
            open(line);
        }
        add(line, row);
    }

    /** Below a row that stands on one line: the end of its name, or what else is said of it. */
    private static boolean continues(Block block, Line line, Row row) {
        boolean oneLine = block.first == block.last;
        if (oneLine
                && (RowReader.goesOn(block.text)
                        || block.isTabular && LAST_WORDS.matcher(line.text()).matches())) {
            block.tail = Block.joined(block.tail, row.text);
            return true;
        }
        boolean indented = line.text().startsWith(" ") || line.text().startsWith("\t");
        boolean more = oneLine && block.isTabular && indented && row.lead == null;
        if (more) {
            block.notes.add(line.stripped());
            block.marks.add(row.marks);
        }
        return more;
    }

    /** Pieces or a mark on a line of its own. */
    private void more(Line line, Row row) {
        if (current != null) {
            add(line, row);
        }
    }

    private void extend(Line line) {
        pending.add(line);
        if (current != null) {
            current.last = line.number();
        }
    }

    private void open(Line line) {
        close();
        current = new Block(line.number());
        current.header = header;
    }

    private void close() {
        Block block = current;
        boolean named = block != null && (!block.text.isEmpty() || hasLetters(block.after));
        if (block != null && named && (block.hasAmounts() || !block.integers.isEmpty())) {
            blocks.add(block);
        } else if (block == null || !block.hasAmounts()) {
            others.addAll(pending);
        }
        pending.clear();
        current = null;
    }
}
