package rigor.facts.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.Field;
import rigor.facts.schema.Schema;

/**
 * One table of the buyer's case as text, to which a row is given or from which one is taken. Rows are not checked here:
 * the tables with it are to be read like any others.
 */
public final class OwnTable<F extends Fact> {
    private final Table table;
    private final Schema<F> schema;
    private final Facts inForce;
    private final Set<String> columns;
    private final List<Line> lines;

    /** @param at where the row begins in the file; 0 for one that no file has */
    private record Line(int at, Map<String, String> cells) {}

    /**
     * What becomes of the table.
     *
     * @param content none if no row is left
     * @param row what the row is called that was given or taken
     * @param line where it stands, or stood
     * @param replaces whether the buyer had a row of that name
     */
    public record Edited(Table table, Content content, String row, int line, boolean replaces) {
        public FactFiles over(FactFiles files) {
            return files.withOwn(table, content);
        }
    }

    private OwnTable(Schema<F> schema, Facts inForce, Set<String> columns, List<Line> lines) {
        this.table = Table.of(schema.type());
        this.schema = schema;
        this.inForce = inForce;
        this.columns = columns;
        this.lines = lines;
    }

    /** @param files in force, and {@code facts} as read from them */
    public static OwnTable<?> of(Table table, FactFiles files, Facts facts) {
        return of(table.type(), files.content(FactFiles.OWN + table.file()), facts);
    }

    private static <F extends Fact> OwnTable<F> of(Class<F> type, Optional<Content> content, Facts facts) {
        Set<String> columns = new LinkedHashSet<>();
        List<Line> lines = content.map(c -> read(c, columns)).orElse(List.of());
        return new OwnTable<>(Schema.of(type), facts, columns, lines);
    }

    /**
     * With a row more, or in the place of the one of its name. What is left out stays as it was, of a new row it is not
     * known. Of builds and the like, which replace others as a whole, the other rows come along.
     *
     * @param cells by column; an empty one is not known
     */
    public Edited with(Map<String, String> cells) {
        Map<String, String> given = new LinkedHashMap<>();
        cells.forEach((column, text) -> given.put(column, text.strip()));
        List<Line> all = new ArrayList<>(lines.isEmpty() ? List.of() : lines);
        group(given).ifPresent(all::addAll);
        String name = name(given);
        Optional<Line> before = all.stream()
                .filter(l -> isNamed() && name(l.cells).equals(name))
                .findFirst();
        Map<String, String> row = new LinkedHashMap<>(before.map(Line::cells).orElse(Map.of()));
        row.putAll(given);
        Line made = new Line(0, row);
        before.ifPresentOrElse(old -> all.set(all.indexOf(old), made), () -> all.add(made));
        return edited(all, made, before.filter(old -> old.at > 0).isPresent());
    }

    /** Without the row that begins on a line; empty if none does. */
    public Optional<Edited> without(int line) {
        return lines.stream().filter(l -> l.at == line).findFirst().map(gone -> {
            List<Line> others = lines.stream().filter(l -> l != gone).toList();
            Content left = others.isEmpty() ? Content.of("") : Content.of(text(others, columns));
            return new Edited(table, left, name(gone.cells), line, true);
        });
    }

    private Edited edited(List<Line> all, Line made, boolean replaces) {
        Set<String> needed = needed(all);
        int at = text(all.subList(0, all.indexOf(made)), needed).split("\n", -1).length;
        String called = isNamed() ? name(made.cells) : "line " + at;
        return new Edited(table, Content.of(text(all, needed)), called, at, replaces);
    }

    /** Those of the file first, then those of rows that are new, as the program orders them. */
    private Set<String> needed(List<Line> all) {
        Set<String> needed = new LinkedHashSet<>(columns);
        all.stream()
                .flatMap(line -> line.cells.keySet().stream())
                .filter(column -> !columns.contains(column))
                .distinct()
                .sorted(Comparator.comparingInt(schema.names()::indexOf))
                .forEach(needed::add);
        if (lines.isEmpty()) {
            schema.fields().stream().filter(Field::required).map(Field::name).forEach(needed::add);
        }
        return needed;
    }

    private String text(List<Line> all, Set<String> header) {
        List<List<String>> rows = new ArrayList<>(List.of(List.copyOf(header)));
        all.forEach(line ->
                rows.add(header.stream().map(column -> cell(line.cells, column)).toList()));
        return TableWriter.lines(rows);
    }

    /** A cell that the row had no column for is what is in force. */
    private String cell(Map<String, String> cells, String column) {
        String given = cells.get(column);
        int field = schema.names().indexOf(column);
        return given != null || field < 0 || !isNamed()
                ? String.valueOf(given == null ? "" : given)
                : inForce.find(schema.type(), name(cells))
                        .map(fact -> schema.text(fact, field))
                        .orElse("");
    }

    /** The rows of the build, host or loadout that the row is to be of, if the buyer has none of it yet. */
    private Optional<List<Line>> group(Map<String, String> given) {
        if (!Below.isGrouped(schema.type())) {
            return Optional.empty();
        }
        String column = schema.names().get(0);
        String group = given.getOrDefault(column, "");
        boolean isOwn = lines.stream().anyMatch(line -> group.equals(line.cells.get(column)));
        return isOwn
                ? Optional.empty()
                : Optional.of(inForce.rows(schema.type()).stream()
                        .filter(fact -> Below.group(fact).equals(group))
                        .map(this::line)
                        .toList());
    }

    private Line line(F fact) {
        Map<String, String> cells = new LinkedHashMap<>();
        IntStream.range(0, schema.fields().size())
                .forEach(i -> cells.put(schema.names().get(i), schema.text(fact, i)));
        return new Line(0, cells);
    }

    private boolean isNamed() {
        return schema.fields().stream().anyMatch(Field::key);
    }

    private String name(Map<String, String> cells) {
        return schema.fields().stream()
                .filter(Field::key)
                .map(field -> cells.getOrDefault(field.name(), ""))
                .collect(Collectors.joining(" "));
    }

    /** It is in force, so it is sound. */
    private static List<Line> read(Content content, Set<String> columns) {
        List<Line> lines = new ArrayList<>();
        try (CsvRows rows = new CsvRows(Encoding.utf8(content).open(content), ',', content.size(), 0)) {
            rows.next();
            IntStream.range(0, rows.size()).mapToObj(rows::cell).forEach(columns::add);
            while (rows.next()) {
                Map<String, String> cells = new LinkedHashMap<>();
                int i = 0;
                for (String column : columns) {
                    cells.put(column, rows.cell(i++));
                }
                lines.add(new Line(rows.line(0), cells));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (CsvRows.Broken e) {
            throw new IllegalStateException(e);
        }
        return lines;
    }
}
