package rigor.facts.upload.workbook;

import org.jspecify.annotations.Nullable;

/** Where a cell stands: its row from 1 on, its column from 0 on. */
record Address(int row, int column) {
    /** The last row and column of any spreadsheet program: XFD1048576. */
    static final int MOST_ROWS = 1_048_576;

    static final int MOST_COLUMNS = 16_384;

    /** {@code B5} or {@code $B$5}; null if no sheet has such a cell. */
    static @Nullable Address parse(String text) {
        int column = 0;
        int row = 0;
        for (int i = 0; i < text.length() && row <= MOST_ROWS && column <= MOST_COLUMNS; i++) {
            char c = text.charAt(i);
            if (c >= 'A' && c <= 'Z' && row == 0) {
                column = column * 26 + (c - 'A' + 1);
            } else if (c >= '0' && c <= '9' && column > 0) {
                row = row * 10 + (c - '0');
            } else if (c != '$') {
                return null;
            }
        }
        boolean isInSheet = row >= 1 && row <= MOST_ROWS && column >= 1 && column <= MOST_COLUMNS;
        return isInSheet ? new Address(row, column - 1) : null;
    }

    /** As people write it. */
    static String name(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row).toString();
    }
}
