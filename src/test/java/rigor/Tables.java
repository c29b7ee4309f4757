package rigor;

import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvParser;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Facts;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.TableColumn;

/** The shipped tables with some cells changed, as a user would change them. Immutable. */
public final class Tables {
    private static final CsvMapper CSV =
            CsvMapper.builder().enable(CsvParser.Feature.WRAP_AS_ARRAY).build();

    private final FactFiles files;

    private Tables(FactFiles files) {
        this.files = files;
    }

    public static Tables shipped() {
        return new Tables(Shipped.files());
    }

    /** The row of that id (key columns joined with a space) has another value in one column, where it comes from. */
    public Tables with(Table table, String id, String column, String value) {
        String name = names(table).stream()
                .filter(each -> find(table, rows(each), id) != null)
                .filter(each -> position(rows(each), column) >= 0)
                .reduce((below, over) -> over)
                .orElseThrow(() -> new AssertionError("no " + id + " with " + column + " in " + table.file()));
        return edited(name, rows -> row(table, rows, id)[position(rows, column)] = value);
    }

    /** One more row; columns that are not named stay empty. */
    public Tables withRow(Table table, Map<String, String> cells) {
        return edited(table, rows -> {
            String[] added = new String[rows.get(0).length];
            Arrays.fill(added, "");
            put(cells, rows, added);
            rows.add(added);
        });
    }

    /** The same, in place of the row with the same key, if there is one. */
    public Tables withReplacing(Table table, Map<String, String> cells) {
        return edited(table, rows -> {
                    String[] header = rows.get(0);
                    String[] added = Arrays.stream(header)
                            .map(column -> cells.getOrDefault(column, ""))
                            .toArray(String[]::new);
                    String id = id(table, header, added);
                    rows.removeIf(row -> !id.isEmpty() && id(table, header, row).equals(id));
                })
                .withRow(table, cells);
    }

    /** One more row that differs from another in the cells given, in each file that has the other. */
    public Tables withCopy(Table table, String id, Map<String, String> cells) {
        List<String> having = names(table).stream()
                .filter(each -> find(table, rows(each), id) != null)
                .toList();
        if (having.isEmpty()) {
            throw new AssertionError("no " + id + " in " + table.file());
        }
        Tables edited = this;
        for (String name : having) {
            edited = edited.edited(name, rows -> {
                String[] copy = row(table, rows, id).clone();
                put(cells, rows, copy);
                rows.add(copy);
            });
        }
        return edited;
    }

    public Tables without(Table table, String id) {
        return edited(table, rows -> rows.remove(row(table, rows, id)));
    }

    /** As a table from before the column came. */
    public Tables withoutColumn(Table table, String column) {
        return edited(table, rows -> {
            int left = position(rows, column);
            rows.replaceAll(row -> IntStream.range(0, row.length)
                    .filter(i -> i != left)
                    .mapToObj(i -> row[i])
                    .toArray(String[]::new));
        });
    }

    public Tables shuffled(Table table, long seed) {
        return edited(table, rows -> Collections.shuffle(rows.subList(1, rows.size()), new Random(seed)));
    }

    /** The name of the file that has a table's first layer of rows. */
    public static String file(Table table) {
        return shipped().names(table).get(0);
    }

    /** The names of the files that a table's rows come from, the uppermost last. */
    private List<String> names(Table table) {
        return List.copyOf(files.table(table.file()).keySet());
    }

    public FactFiles files() {
        return files;
    }

    /** What follows from tables that were not changed is taken over from the shipped ones. */
    public Facts read() {
        return FactsReader.read(files, Shipped.files(), Shipped.facts(), Progress.UNSEEN);
    }

    /** Of a table that comes from several files, each is edited alike. */
    private Tables edited(Table table, Consumer<List<String[]>> edit) {
        Tables edited = this;
        for (String name : names(table)) {
            edited = edited.edited(name, edit);
        }
        return edited;
    }

    private Tables edited(String name, Consumer<List<String[]>> edit) {
        List<String[]> rows = rows(name);
        edit.accept(rows);
        return new Tables(files.with(name, text(rows).getBytes(StandardCharsets.UTF_8)));
    }

    private List<String[]> rows(String name) {
        byte[] bytes = files.content(name).orElseThrow().bytes();
        try (var cells = CSV.readerFor(String[].class).<String[]>readValues(bytes)) {
            return new ArrayList<>(cells.readAll());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Columns that the file does not have come from another one. */
    private static void put(Map<String, String> cells, List<String[]> rows, String[] row) {
        cells.forEach((column, value) -> {
            int at = position(rows, column);
            if (at >= 0) {
                row[at] = value;
            }
        });
    }

    private static String[] row(Table table, List<String[]> rows, String id) {
        String[] row = find(table, rows, id);
        if (row == null) {
            throw new AssertionError("no " + id + " in " + table.file());
        }
        return row;
    }

    private static String @Nullable [] find(Table table, List<String[]> rows, String id) {
        return rows.stream()
                .filter(row -> id(table, rows.get(0), row).equals(id))
                .findFirst()
                .orElse(null);
    }

    private static String id(Table table, String[] header, String[] row) {
        List<String> keys = TableColumn.of(table).stream()
                .filter(TableColumn::key)
                .map(TableColumn::name)
                .toList();
        return IntStream.range(0, row.length)
                .filter(i -> keys.contains(header[i]))
                .mapToObj(i -> row[i])
                .collect(Collectors.joining(" "));
    }

    private static int position(List<String[]> rows, String column) {
        return Arrays.asList(rows.get(0)).indexOf(column);
    }

    private static String text(List<String[]> rows) {
        return rows.stream()
                .map(row -> Arrays.stream(row)
                        .map(cell -> '"' + cell.replace("\"", "\"\"") + '"')
                        .collect(Collectors.joining(",", "", "\n")))
                .collect(Collectors.joining());
    }
}
