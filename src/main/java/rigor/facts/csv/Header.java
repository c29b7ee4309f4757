package rigor.facts.csv;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rigor.facts.Nearest;
import rigor.facts.check.Faults;

/** Which cell of a row belongs to which field: the header line of a table, checked against the schema. */
final class Header implements RowReader.Row {
    private final CsvRows rows;
    private final List<String> fields;
    private final int size;
    private final int[] positions;

    private Header(CsvRows rows, List<String> found, List<String> fields) {
        this.rows = rows;
        this.fields = fields;
        this.size = found.size();
        this.positions = fields.stream().mapToInt(found::indexOf).toArray();
    }

    /** Reads the header, which {@code rows} stands on; every column of the schema must be there once. */
    static Header read(CsvRows rows, List<String> fields, Faults faults) {
        List<String> found = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String name = rows.cell(i);
            if (!fields.contains(name)) {
                faults.add(
                        rows.line(i), rows.column(i), null, name, "is not a column here" + Nearest.hint(name, fields));
            } else if (!seen.add(name)) {
                faults.add(rows.line(i), rows.column(i), null, name, "stands twice in the header");
            }
            found.add(name);
        }
        fields.stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> faults.add(rows.line(0), 0, null, name, "is missing in the header"));
        return new Header(rows, found, fields);
    }

    /** How many cells each row must have. */
    int size() {
        return size;
    }

    @Override
    public String name(int field) {
        return fields.get(field);
    }

    @Override
    public String text(int field) {
        return rows.cell(positions[field]);
    }

    @Override
    public int line(int field) {
        return rows.line(positions[field]);
    }

    @Override
    public int column(int field) {
        return rows.column(positions[field]);
    }
}
