package rigor.facts.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import rigor.facts.Nearest;
import rigor.facts.check.Faults;
import rigor.facts.schema.Field;

/**
 * Which cell of a row belongs to which field: the header line of a table, checked against the schema. A column that may
 * be empty may also be missing: each of its cells is then "not known", as in tables from before the column came.
 */
final class Header implements RowReader.Row {
    private static final int MISSING = -1;

    private final CsvRows rows;
    private final List<Field> fields;
    private final int size;
    private final int[] positions;

    private Header(CsvRows rows, List<String> found, List<Field> fields) {
        this.rows = rows;
        this.fields = fields;
        this.size = found.size();
        this.positions =
                fields.stream().mapToInt(field -> found.indexOf(field.name())).toArray();
    }

    /**
     * Reads the header, which {@code rows} stands on; no column may be there twice.
     *
     * @param needed the fields that must be there
     */
    static Header read(CsvRows rows, List<Field> fields, Predicate<Field> needed, Faults faults) {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String name = rows.cell(i);
            Optional<Field> renamed =
                    fields.stream().filter(f -> f.formerly().contains(name)).findFirst();
            String column = renamed.map(Field::name).orElse(name);
            if (renamed.isPresent()) {
                faults.add(rows.line(i), rows.column(i), null, name, "is called " + column + " now");
            } else if (fields.stream().noneMatch(f -> f.name().equals(name))) {
                faults.add(rows.line(i), rows.column(i), null, name, unknown(name, fields));
            } else if (seen.contains(name)) {
                faults.add(rows.line(i), rows.column(i), null, name, "stands twice in the header");
            }
            seen.add(column);
            found.add(name);
        }
        String missing = fields.stream()
                .filter(field -> needed.test(field) && !seen.contains(field.name()))
                .map(Field::name)
                .collect(Collectors.joining(", "));
        if (!missing.isEmpty()) {
            faults.add(rows.line(0), 0, null, null, "the header lacks " + missing);
        }
        return new Header(rows, found, fields);
    }

    private static String unknown(String name, List<Field> fields) {
        return "is not a column here"
                + Nearest.hint(name, fields.stream().map(Field::name).toList());
    }

    /** How many cells each row must have. */
    int size() {
        return size;
    }

    @Override
    public boolean has(int field) {
        return positions[field] != MISSING;
    }

    @Override
    public String name(int field) {
        return fields.get(field).name();
    }

    @Override
    public String text(int field) {
        int position = positions[field];
        return position == MISSING ? "" : rows.cell(position);
    }

    @Override
    public int line(int field) {
        return rows.line(Math.max(0, positions[field]));
    }

    /** 0, which is the whole line, of a column that is missing. */
    @Override
    public int column(int field) {
        int position = positions[field];
        return position == MISSING ? 0 : rows.column(position);
    }
}
