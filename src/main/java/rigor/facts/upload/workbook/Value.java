package rigor.facts.upload.workbook;

import rigor.facts.upload.grid.Cell;

/**
 * A cell as read.
 *
 * @param shared the number of its text among the shared strings, where the cell has nothing else; else -1
 */
record Value(Cell cell, int shared) {
    static final Value NONE = of(Cell.EMPTY);

    static Value of(Cell cell) {
        return new Value(cell, -1);
    }

    static Value shared(int index) {
        return new Value(Cell.EMPTY, index);
    }

    boolean isShared() {
        return shared >= 0;
    }

    boolean isNothing() {
        return !isShared() && cell.isBlank() && cell.link() == null;
    }
}
