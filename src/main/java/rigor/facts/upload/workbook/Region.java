package rigor.facts.upload.workbook;

import org.jspecify.annotations.Nullable;

/** A rectangle of cells; rows and columns are counted from 1 and 0. */
record Region(int top, int left, int bottom, int right) {

    /** {@code B2:C5} or {@code B2}; null if it is none. */
    static @Nullable Region parse(String range) {
        String[] corners = range.split(":", -1);
        Address from = Address.parse(corners[0]);
        Address to = Address.parse(corners[corners.length - 1]);
        if (corners.length > 2 || from == null || to == null) {
            return null;
        }
        boolean isSound = from.row() <= to.row() && from.column() <= to.column();
        return isSound ? new Region(from.row(), from.column(), to.row(), to.column()) : null;
    }

    boolean holds(int row, int column) {
        return row >= top && row <= bottom && column >= left && column <= right;
    }
}
