package rigor.compose.words;

import java.math.BigDecimal;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What names are made of, blind to case and to what stands between: {@code RTX3090} is {@code rtx 3090}. */
final class Tokens {
    private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final Pattern FIGURE = Pattern.compile("([0-9]) (gb|tb|w)(?![\\p{L}\\p{N}])");
    private static final Pattern SERIES = Pattern.compile("(?<![\\p{L}\\p{N}])(\\p{L}{2,})([0-9]{3,}\\p{L}*)");

    private Tokens() {}

    /** The words, a figure and its unit being one: {@code 96 GB} is {@code 96gb}. */
    static Set<String> of(String text) {
        String spaced = BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ");
        Matcher series = SERIES.matcher(FIGURE.matcher(spaced).replaceAll("$1$2"));
        return Stream.of(series.replaceAll("$1 $2").split(" "))
                .filter(token -> !token.isEmpty())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** {@code 1200}, or {@code 1.5}. */
    static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    /** All letters and digits. */
    static String bare(String text) {
        return BETWEEN.matcher(text.toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
