package rigor.facts.upload.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The row, or the two rows, that name the columns of a table.
 *
 * @param at where it stands
 * @param before how many rows come before the first row of the table's body, the header's own among them
 * @param above what is written above it, such as {@code alle Preise inkl. MwSt.}
 */
public record Header(String at, int before, List<Column> columns, List<String> above) {
    /** Above it there are titles and remarks, but no more than a screen of them. */
    private static final int LOOKED_AT = 60;

    private static final int LEAST_KNOWN = 2;
    private static final int FIRST = 1_000;

    public Header {
        columns = List.copyOf(columns);
        above = List.copyOf(above);
    }

    /** The header of a table of offers; empty if nothing in it names products and prices. */
    public static Optional<Header> find(Grid grid, Headings headings) {
        List<Row> first = first(grid);
        Header best = null;
        int most = 0;
        for (boolean two : new boolean[] {false, true}) {
            for (int i = 0; i < first.size(); i++) {
                Header header = two ? ofTwo(first, i, headings) : ofOne(first, i, headings);
                int score = header == null ? 0 : header.score();
                if (score > most) {
                    best = header;
                    most = score;
                }
            }
        }
        return Optional.ofNullable(best);
    }

    /** The first row of several cells as columns, where nothing in it is known: somebody may say what they are. */
    public static List<Column> unknown(Grid grid, Headings headings) {
        List<Row> rows = first(grid);
        for (int i = 0; i < rows.size(); i++) {
            List<Column> columns = ofOne(rows, i, headings).columns;
            if (columns.size() > 1 && isText(rows.get(i))) {
                return columns;
            }
        }
        return List.of();
    }

    private static List<Row> first(Grid grid) {
        List<Row> rows = new ArrayList<>();
        for (Row row : grid.rows()) {
            rows.add(row);
            if (rows.size() == LOOKED_AT) {
                break;
            }
        }
        return rows;
    }

    private static Header ofOne(List<Row> rows, int i, Headings headings) {
        return of(rows, i, i + 1, rows.get(i).cells().stream().map(Cell::text).toList(), headings);
    }

    /** A row and the one below, where both are of words; null where they are not. */
    private static @Nullable Header ofTwo(List<Row> rows, int i, Headings headings) {
        boolean words = i + 1 < rows.size() && !rows.get(i).isBlank() && isText(rows.get(i + 1));
        return words ? of(rows, i, i + 2, joined(rows.get(i), rows.get(i + 1)), headings) : null;
    }

    private static boolean isText(Row row) {
        return row.cells().stream()
                .noneMatch(c -> c.number() != null || c.text().matches(".*\\d.*"));
    }

    private static List<String> joined(Row upper, Row lower) {
        int columns = Math.max(upper.cells().size(), lower.cells().size());
        return IntStream.range(0, Math.min(columns, FIRST))
                .mapToObj(c -> Stream.of(
                                upper.cell(c).text().strip(),
                                lower.cell(c).text().strip())
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""))
                .toList();
    }

    private static Header of(List<Row> rows, int from, int to, List<String> names, Headings headings) {
        List<Column> columns = new ArrayList<>();
        for (int c = 0; c < names.size(); c++) {
            if (!names.get(c).isBlank() && !rows.get(from).cell(c).isHidden()) {
                columns.add(headings.column(c, names.get(c)));
            }
        }
        List<String> above = rows.subList(0, from).stream()
                .flatMap(row -> row.cells().stream().map(Cell::text))
                .filter(text -> !text.isBlank())
                .distinct()
                .toList();
        return new Header(rows.get(from).at(), to, columns, above);
    }

    /** How many kinds of things it names; 0 if not both a product and a price. */
    private int score() {
        boolean product = columns.stream().anyMatch(c -> c.means().namesProduct());
        boolean price = columns.stream().anyMatch(c -> c.means().isPrice());
        int known = (int) columns.stream()
                .map(Column::means)
                .filter(means -> means != Target.IGNORED)
                .distinct()
                .count();
        return product && price && known >= LEAST_KNOWN ? known : 0;
    }

    /** The columns of that meaning, from left to right. */
    public List<Column> all(Target means) {
        return columns.stream().filter(c -> c.means() == means).toList();
    }

    /** The first column of that meaning; null if there is none. */
    @Nullable
    Column find(Target means) {
        return columns.stream().filter(c -> c.means() == means).findFirst().orElse(null);
    }

    public boolean has(Target means) {
        return find(means) != null;
    }
}
