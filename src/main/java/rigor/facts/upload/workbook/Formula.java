package rigor.facts.upload.workbook;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.grid.Cell;

/** What a formula's text tells without computing it: where it reads, and which address it links to. */
final class Formula {
    /** With literals only: {@code HYPERLINK("https://...","Shop")}. Anything joined to the address would be computed. */
    private static final Pattern LINK = Pattern.compile(
            "(?i)^(?:of:)?=?\\s*HYPERLINK\\(\\s*\"([^\"]{1,2083})\"\\s*(?:[,;]\\s*\"([^\"]{0,1000})\"\\s*)?([,;)])");

    private static final Pattern WEB = Pattern.compile(
            "(?i)(?<![\\p{L}0-9_])(?:WEBSERVICE|IMAGE|IMPORTXML|IMPORTHTML|IMPORTDATA|IMPORTFEED|STOCKHISTORY)\\(");
    private static final Pattern FILE = Pattern.compile("(?i)(?<![\\p{L}0-9_])(?:DDE|RTD|IMPORTRANGE)\\(");

    private Formula() {}

    /** Where its value comes from, if not from this file; null if from here. */
    static @Nullable String origin(String formula) {
        StringBuilder bare = new StringBuilder();
        boolean isElsewhere = scan(formula, bare);
        if (WEB.matcher(bare).find()) {
            return Workbook.THE_WEB;
        }
        return isElsewhere || FILE.matcher(bare).find() ? Workbook.ANOTHER_FILE : null;
    }

    /**
     * Whether it names a cell of another file: {@code [1]Sheet!A1}, {@code '[prices.xlsx]Sheet'!A1} or, in ods,
     * {@code 'file:///prices.ods'#$Sheet.A1}. In one pass, however hostile.
     *
     * @param bare receives the formula without its texts and quoted names
     */
    private static boolean scan(String formula, StringBuilder bare) {
        boolean isElsewhere = false;
        int at = 0;
        while (at < formula.length()) {
            char c = formula.charAt(at);
            int end = c == '"' || c == '\'' ? closing(formula, at) : at;
            isElsewhere |= c == '\'' && isForeign(formula, at, end);
            isElsewhere |= c == ']' && isBeforeSheet(formula, at + 1);
            bare.append(end == at ? c : ' ');
            at = end + 1;
        }
        return isElsewhere;
    }

    /** A doubled quotation mark closes and opens again, which comes to the same. */
    private static int closing(String formula, int open) {
        int end = formula.indexOf(formula.charAt(open), open + 1);
        return end < 0 ? formula.length() : end;
    }

    private static boolean isForeign(String formula, int open, int end) {
        String after = formula.substring(Math.min(formula.length(), end + 1), Math.min(formula.length(), end + 2));
        return after.equals("#")
                || after.equals("!") && formula.substring(open, end).contains("]");
    }

    private static boolean isBeforeSheet(String formula, int from) {
        int at = from;
        while (at < formula.length() && (Character.isLetterOrDigit(formula.charAt(at)) || isSign(formula.charAt(at)))) {
            at++;
        }
        return at < formula.length() && formula.charAt(at) == '!';
    }

    private static boolean isSign(char c) {
        return c == '_' || c == '.';
    }

    /** The address it links to, if that is a literal. */
    static @Nullable String link(String formula) {
        Matcher matcher = LINK.matcher(formula);
        return matcher.find() ? matcher.group(1) : null;
    }

    /** What a formula without a saved result shows: nothing that can be told, unless it is a link of literals. */
    static Cell unsaved(String formula) {
        Matcher matcher = LINK.matcher(formula);
        if (!matcher.find() || !matcher.group(3).equals(")")) {
            return Cells.fault(Workbook.NOT_SAVED);
        }
        return Cell.of(matcher.group(2) == null ? matcher.group(1) : matcher.group(2));
    }
}
