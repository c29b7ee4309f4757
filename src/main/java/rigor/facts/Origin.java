package rigor.facts;

/**
 * Where a fact stands: the table's file below the folder of facts, such as {@code offers.csv} or {@code
 * cases/ID/offers.csv}, or {@code case/offers.csv} for the buyer's own; its line, counted from 1 with
 * the header as line 1; the row's key; and the address its figures were read at, empty if the table gives none.
 */
public record Origin(String file, int line, String id, String source) {

    /** Where the files of the buyer's own case stand. */
    public static final String OWN = "case/";

    /** Where something stands that somebody says and no file holds; its line is 0. */
    public static final String SAID = "your words";

    /** The place as editors understand it: {@code offers.csv:17}. */
    public String place() {
        return line == 0 ? file : file + ":" + line;
    }

    /** The place of a fact as people find it: {@code facts/offers.csv:17}, {@code case/offers.csv:3}, {@code your words}. */
    public static String path(String place) {
        return place.startsWith(OWN) || place.startsWith(SAID) ? place : "facts/" + place;
    }

    /** Whether the buyer has brought it. */
    public boolean isOwn() {
        return file.startsWith(OWN);
    }
}
