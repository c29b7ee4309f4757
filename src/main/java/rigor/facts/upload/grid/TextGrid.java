package rigor.facts.upload.grid;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.csv.CsvRows;
import rigor.facts.csv.Encoding;
import rigor.facts.files.Bytes;

/**
 * A text file as a table: its separator is the one that parts the most headings, in whichever line they stand.
 *
 * @param separator a comma, semicolon, tab or bar
 * @param isQuoted whether quotation marks keep a cell together
 * @param linesBefore that declare the separator and are none of the table
 */
public record TextGrid(Bytes bytes, Encoding encoding, char separator, boolean isQuoted, int linesBefore) {
    private static final List<Character> SEPARATORS = List.of(';', '\t', '|', ',');
    private static final Pattern DECLARATION = Pattern.compile("\"?sep=([;,|\t])\"?", Pattern.CASE_INSENSITIVE);
    private static final int LOOKED_AT = 60;
    private static final double LEAST_PARTED = 0.6;
    private static final int LONGEST_LINE = 20_000;

    /** The file is no table from this place on. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1;

        Broken(CsvRows.Broken cause) {
            super("line " + cause.line + ", column " + cause.column + ": " + cause.getMessage(), cause);
        }
    }

    /** Finds out how the file parts its cells. */
    public static TextGrid of(Bytes bytes, Encoding encoding, Headings headings) throws IOException {
        List<String> lines = first(bytes, encoding);
        Matcher declared = DECLARATION.matcher(lines.isEmpty() ? "" : lines.get(0));
        if (declared.matches()) {
            char separator = declared.group(1).charAt(0);
            return new TextGrid(bytes, encoding, separator, isQuoted(lines, separator), 1);
        }
        char best = ',';
        long most = 0;
        for (char separator : SEPARATORS) {
            long known = lines.stream()
                    .mapToLong(line -> known(line, separator, headings))
                    .max()
                    .orElse(0);
            if (known > most) {
                best = separator;
                most = known;
            }
        }
        char separator = most > 0 ? best : evenly(lines);
        return new TextGrid(bytes, encoding, separator, isQuoted(lines, separator), 0);
    }

    /** Where no heading is known: what parts most lines into as many cells as the first. */
    private static char evenly(List<String> lines) {
        List<String> filled = lines.stream().filter(line -> !line.isBlank()).toList();
        return SEPARATORS.stream()
                .max(Comparator.comparingLong(separator -> evenly(filled, separator)))
                .orElse(',');
    }

    private static long evenly(List<String> lines, char separator) {
        long signs = lines.isEmpty() ? 0 : count(lines.get(0), separator);
        return signs == 0
                ? 0
                : lines.stream().filter(line -> count(line, separator) == signs).count();
    }

    private static long count(String line, char separator) {
        return line.chars().filter(c -> c == separator).count();
    }

    private static List<String> first(Bytes bytes, Encoding encoding) throws IOException {
        List<String> lines = new ArrayList<>();
        try (BufferedReader reader = new BufferedReader(encoding.open(bytes))) {
            StringBuilder line = new StringBuilder();
            for (int c = reader.read(); c >= 0 && lines.size() < LOOKED_AT; c = reader.read()) {
                if (c == '\n' || c == '\r') {
                    lines.add(line.toString());
                    line.setLength(0);
                } else if (line.length() < LONGEST_LINE) {
                    line.append((char) c);
                }
            }
            lines.add(line.toString());
        }
        return lines;
    }

    private static long known(String line, char separator, Headings headings) {
        String[] cells = line.split(Pattern.quote(String.valueOf(separator)), -1);
        if (cells.length < 2) {
            return 0;
        }
        long known = 0;
        for (String cell : cells) {
            known += headings.isKnown(cell.replace("\"", "")) ? 1 : 0;
        }
        return known;
    }

    /** In feeds parted by tabs or bars a quotation mark mostly stands for inches, and none closes it. */
    private static boolean isQuoted(List<String> lines, char separator) {
        if (separator != '\t' && separator != '|') {
            return true;
        }
        for (String line : lines) {
            for (String cell : line.split(Pattern.quote(String.valueOf(separator)))) {
                boolean opens = cell.startsWith("\"");
                boolean closes = cell.length() > 1 && cell.endsWith("\"");
                boolean within = cell.length() > 2
                        && cell.substring(1, cell.length() - 1)
                                .replace("\"\"", "")
                                .contains("\"");
                if (opens && (!closes || within) || !opens && closes && !cell.endsWith("\"\"")) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether most of the first lines have several cells: a mail may have a table in it, and is none. */
    public boolean isTable() {
        int all = 0;
        int parted = 0;
        for (Row row : grid().rows()) {
            all++;
            parted += row.cells().size() > 1 ? 1 : 0;
            if (all == LOOKED_AT) {
                break;
            }
        }
        return parted >= LEAST_PARTED * all;
    }

    /** As people call it: {@code tab}. */
    public String describe() {
        String name = separator == '\t' ? "tab" : String.valueOf(separator);
        return linesBefore > 0 ? name + " (declared in the first line)" : name;
    }

    public Grid grid() {
        return new Grid("", false, this::iterator);
    }

    private Iterator<Row> iterator() {
        try {
            BufferedReader reader = new BufferedReader(encoding.open(bytes));
            if (linesBefore > 0) {
                reader.readLine();
            }
            CsvRows rows = isQuoted
                    ? new CsvRows(reader, separator, bytes.size(), linesBefore)
                    : CsvRows.unquoted(reader, separator, bytes.size(), linesBefore);
            return new Rows(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static final class Rows implements Iterator<Row> {
        private final CsvRows rows;
        private @Nullable Row next;

        Rows(CsvRows rows) {
            this.rows = rows;
            this.next = read();
        }

        @Override
        public boolean hasNext() {
            return next != null;
        }

        @Override
        public Row next() {
            Row row = next;
            if (row == null) {
                throw new NoSuchElementException();
            }
            next = read();
            return row;
        }

        private @Nullable Row read() {
            try {
                return rows.next() ? row() : null;
            } catch (CsvRows.Broken e) {
                throw new Broken(e);
            }
        }

        private Row row() {
            List<Cell> cells = new ArrayList<>(rows.size());
            for (int i = 0; i < rows.size(); i++) {
                cells.add(rows.cell(i).isEmpty() ? Cell.EMPTY : Cell.of(rows.cell(i)));
            }
            return new Row(rows.size() == 0 ? "" : "line " + rows.line(0), false, cells);
        }
    }
}
