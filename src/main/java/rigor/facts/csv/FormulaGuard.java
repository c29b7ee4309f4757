package rigor.facts.csv;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running a cell of text as a formula: an apostrophe before the sign that would start one
 * (OWASP's list, ASVS 1.2.10). Taking it off again gives the text that was guarded, whatever it was.
 */
public final class FormulaGuard {
    private static final Pattern FORMULA = Pattern.compile("^'*[=+\\-@\t\r\n\0]");

    private FormulaGuard() {}

    static String guard(String text) {
        return FORMULA.matcher(text).lookingAt() ? "'" + text : text;
    }

    public static String unguard(String text) {
        return text.startsWith("'") && FORMULA.matcher(text).lookingAt() ? text.substring(1) : text;
    }
}
