package rigor.facts.upload.workbook;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that a workbook gives to cells of other files. Blind to case. Immutable. */
final class ForeignNames {
    private static final Pattern WORD = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_.]*+");

    private final Set<String> names = new HashSet<>();

    ForeignNames(Set<String> names) {
        names.forEach(name -> this.names.add(name.toLowerCase(Locale.ROOT)));
    }

    /** Whether the formula uses one. */
    boolean isIn(String formula) {
        Matcher words = WORD.matcher(names.isEmpty() ? "" : formula);
        while (words.find()) {
            if (names.contains(words.group().toLowerCase(Locale.ROOT))) {
                return true;
            }
        }
        return false;
    }
}
