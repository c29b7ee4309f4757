package rigor.facts.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.files.Bytes;
import rigor.facts.files.Content;

/**
 * A CSV file of whatever columns, as text: people's own rows, to which a program adds columns.
 *
 * @param label what messages call the file
 * @param columns the names in the first line
 * @param rows each of as many cells
 */
public record Sheet(String label, List<String> columns, List<List<String>> rows) {

    public Sheet {
        columns = List.copyOf(columns);
        rows = rows.stream().map(List::copyOf).toList();
    }

    /**
     * Reads UTF-8 separated by commas; a row that ends early has empty cells at its end.
     *
     * @param label what messages call the file
     * @throws FactsRejected if it is no such file, or a row has more cells than the first line
     */
    public static Sheet read(String label, byte[] content) {
        return read(label, Content.of(content));
    }

    /** This sheet with columns added, whose cells follow from the row's. */
    public Sheet with(List<String> added, Function<Map<String, String>, List<String>> cells) {
        List<String> all = new ArrayList<>(columns);
        all.addAll(added);
        return new Sheet(
                label,
                all,
                rows.stream().map(row -> joined(row, cells.apply(named(row)))).toList());
    }

    /**
     * Does nothing if all these columns are there.
     *
     * @throws FactsRejected naming those that are not
     */
    public void require(String... names) {
        List<Problem> missing = Stream.of(names)
                .filter(name -> !columns.contains(name))
                .map(name -> new Problem(
                        label,
                        1,
                        0,
                        "has no column \"" + name + "\"; the first line names the columns, separated by commas"))
                .toList();
        if (!missing.isEmpty()) {
            throw new FactsRejected(missing);
        }
    }

    /** The cells of each row by column. */
    public List<Map<String, String>> named() {
        return rows.stream().map(this::named).toList();
    }

    /** As CSV (RFC 4180, ends of line LF). */
    public String csv() {
        return line(columns) + rows.stream().map(Sheet::line).collect(Collectors.joining());
    }

    private static Sheet read(String label, Bytes content) {
        try {
            Encoding encoding = Encoding.utf8(content);
            Optional<Encoding.Fault> fault = encoding.firstFault(content);
            if (fault.isPresent()) {
                throw rejected(label, fault.get().line(), fault.get().column(), "the file is not UTF-8 here");
            }
            return read(label, content, encoding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Sheet read(String label, Bytes content, Encoding encoding) throws IOException {
        try (CsvRows rows = new CsvRows(encoding.open(content), ',', content.size(), 0)) {
            return read(label, rows);
        } catch (CsvRows.Broken e) {
            throw rejected(label, e.line, e.column, String.valueOf(e.getMessage()));
        }
    }

    private static Sheet read(String label, CsvRows rows) throws CsvRows.Broken {
        if (!rows.next()) {
            throw rejected(label, 1, 0, "is empty; the first line must name the columns");
        }
        List<String> columns = cells(rows, rows.size());
        List<List<String>> all = new ArrayList<>();
        while (rows.next()) {
            if (rows.size() > columns.size()) {
                String reason =
                        String.format(Locale.ROOT, "has %d cells, the header has %d", rows.size(), columns.size());
                throw rejected(label, rows.line(0), 0, reason);
            }
            all.add(cells(rows, columns.size()));
        }
        return new Sheet(label, columns, all);
    }

    private static List<String> cells(CsvRows rows, int size) {
        List<String> cells = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            cells.add(i < rows.size() ? rows.cell(i).trim() : "");
        }
        return cells;
    }

    private Map<String, String> named(List<String> row) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < columns.size(); i++) {
            cells.put(columns.get(i), row.get(i));
        }
        return cells;
    }

    private static List<String> joined(List<String> row, List<String> added) {
        List<String> all = new ArrayList<>(row);
        all.addAll(added);
        return all;
    }

    private static String line(List<String> cells) {
        return cells.stream().map(TableWriter::quote).collect(Collectors.joining(",", "", "\n"));
    }

    private static FactsRejected rejected(String label, int line, int column, String message) {
        return new FactsRejected(List.of(new Problem(label, line, column, message)));
    }
}
