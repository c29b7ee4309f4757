package rigor.facts.upload.grid;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Fills in what a table says only in the first row of a product's variants. For one thread. */
final class Group {
    private static final List<Target> CARRIED = List.of(Target.PRODUCT_NAME, Target.BRAND, Target.STATUS);

    private final Header header;
    private @Nullable Row first;

    Group(Header header) {
        this.header = header;
    }

    Row completed(Row row) {
        Column group = header.find(Target.GROUP);
        if (group == null) {
            return row;
        }
        Row before = first;
        boolean continues = before != null && name(before, group).equals(name(row, group));
        if (!continues || before == null) {
            first = row;
            return row;
        }
        List<Cell> cells = new ArrayList<>(row.cells());
        for (Target target : CARRIED) {
            for (Column column : header.all(target)) {
                if (column.index() < cells.size() && row.cell(column.index()).isBlank()) {
                    cells.set(column.index(), before.cell(column.index()));
                }
            }
        }
        return new Row(row.at(), row.isHidden(), cells);
    }

    private static String name(Row row, Column group) {
        return row.cell(group.index()).text();
    }
}
