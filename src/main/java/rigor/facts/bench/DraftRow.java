package rigor.facts.bench;

import java.util.List;
import rigor.facts.csv.RowReader;

/** A row to be, as {@link RowReader} wants to see it: its faults stand where the file has the cell, by the file's name. */
record DraftRow(List<String> names, Draft draft) implements RowReader.Row {

    @Override
    public String name(int field) {
        Cell cell = draft.cell(names.get(field));
        return cell == null ? names.get(field) : cell.name();
    }

    @Override
    public String text(int field) {
        return draft.text(names.get(field));
    }

    @Override
    public int line(int field) {
        Cell cell = draft.cell(names.get(field));
        return cell == null ? draft.run.line() : cell.line();
    }

    @Override
    public int column(int field) {
        Cell cell = draft.cell(names.get(field));
        return cell == null ? 0 : cell.column();
    }
}
