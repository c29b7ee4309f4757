package rigor.facts;

/**
 * Where a fact stands: the table's file name without folder, such as {@code offers.csv}; its line, counted from 1 with
 * the header as line 1; the row's key; and the address its figures were read at, empty if the table gives none.
 */
public record Origin(String file, int line, String id, String source) {

    /** The place as editors understand it: {@code offers.csv:17}. */
    public String place() {
        return file + ":" + line;
    }
}
