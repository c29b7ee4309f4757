package rigor.facts.upload.grid;

import java.util.List;

/**
 * A row of a table.
 *
 * @param at its place as people say it, such as {@code line 4} or {@code Angebote!5}
 * @param isHidden whether its author hid it, as filters do
 * @param cells from the first column on; missing ones at the end are empty
 */
public record Row(String at, boolean isHidden, List<Cell> cells) {

    public Cell cell(int column) {
        return column >= 0 && column < cells.size() ? cells.get(column) : Cell.EMPTY;
    }

    public boolean isBlank() {
        return cells.stream().allMatch(Cell::isBlank);
    }
}
