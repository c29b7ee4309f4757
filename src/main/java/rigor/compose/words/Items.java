package rigor.compose.words;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Splits words into what each of them names: at commas, semicolons, new lines, and a plus between spaces. A comma within an
 * amount of money does not separate. Whatever is no letter, digit or sign of a currency is dropped where an item begins, and
 * signs that nobody sees everywhere, so that no item is a formula or moves a cursor.
 */
final class Items {
    static final int LONGEST = 1_000;
    static final int MOST = 40;
    private static final int MOST_PIECES = 64;

    private static final String NUMBER = "[0-9]{1,3}(?:[.,'\u2019 ][0-9]{3})*(?:[.,][0-9]{1,2})?";
    private static final String CURRENCY = "(?:[A-Za-z]{3}|[€$£])";
    private static final Pattern AMOUNT = Pattern.compile(CURRENCY + "\\s?" + NUMBER + "(?![0-9])"
            + "|(?<![\\p{L}\\p{N}-])" + NUMBER + "\\s?" + CURRENCY + "(?![\\p{L}\\p{N}])");
    private static final Pattern SEPARATOR = Pattern.compile("[,;\n\r]|\\s\\+\\s");
    private static final Pattern BEFORE = Pattern.compile("^[^\\p{L}\\p{N}€$£]+");
    private static final Pattern AFTER = Pattern.compile("[\\s\"'`]+$");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern COUNTED = Pattern.compile("([0-9]{1,4})\\s?[xX×*](?:\\s*(?=[\\p{L}\\p{N}])|\\s)(.+)");
    private static final Pattern COUNTED_AFTER = Pattern.compile("(.+?)\\s[xX×*]\\s?([0-9]{1,4})");

    private static final Pattern NO_CURRENCY = Pattern.compile("[^A-Za-z€$£]");

    private Items() {}

    /**
     * @param currencies that there are
     * @throws WordsRejected if there are none, or too many
     */
    static List<Item> of(String words, Collection<String> currencies) {
        if (words.length() > LONGEST) {
            throw WordsRejected.because(String.format(
                    Locale.ROOT, "%,d signs are too many: name a machine in at most %,d", words.length(), LONGEST));
        }
        List<Item> items = new ArrayList<>();
        for (String part : split(visible(words), currencies)) {
            if (!bare(part).isEmpty()) {
                items.add(item(items.size() + 1, bare(part)));
            }
        }
        if (items.isEmpty() || items.size() > MOST) {
            throw WordsRejected.because(
                    items.isEmpty()
                            ? "no words: name what a machine is made of, such as a card or a system"
                            : "more than " + MOST + " things: name one machine");
        }
        return items;
    }

    private static List<String> split(String words, Collection<String> currencies) {
        List<int[]> amounts = new ArrayList<>();
        Matcher amount = AMOUNT.matcher(words);
        while (amount.find()) {
            String currency = NO_CURRENCY.matcher(amount.group()).replaceAll("").toUpperCase(Locale.ROOT);
            if (currency.length() == 1 || currencies.contains(currency)) {
                amounts.add(new int[] {amount.start(), amount.end()});
            }
        }
        List<String> parts = new ArrayList<>();
        Matcher separator = SEPARATOR.matcher(words);
        int from = 0;
        while (separator.find()) {
            int at = separator.start();
            if (amounts.stream().noneMatch(a -> a[0] < at && at < a[1])) {
                parts.add(words.substring(from, at));
                from = separator.end();
            }
        }
        parts.add(words.substring(from));
        return parts;
    }

    private static Item item(int place, String text) {
        Matcher before = COUNTED.matcher(text);
        if (before.matches()) {
            return item(place, before.group(1), before.group(2));
        }
        Matcher after = COUNTED_AFTER.matcher(text);
        return after.matches() ? item(place, after.group(2), after.group(1)) : new Item(place, 1, text);
    }

    private static Item item(int place, String count, String text) {
        int pieces = Integer.parseInt(count);
        if (pieces < 1 || pieces > MOST_PIECES) {
            throw WordsRejected.because(
                    new Item(place, 1, text).quoted() + ": " + pieces + " pieces are not from 1 to " + MOST_PIECES);
        }
        return new Item(place, pieces, bare(text));
    }

    private static String bare(String part) {
        String text = BEFORE.matcher(part).replaceAll("");
        return SPACES.matcher(AFTER.matcher(text).replaceAll("")).replaceAll(" ");
    }

    /** Control characters and overrides of the writing direction become spaces, but for the ends of lines. */
    private static String visible(String words) {
        StringBuilder visible = new StringBuilder(words.length());
        words.codePoints().forEach(c -> visible.appendCodePoint(isHidden(c) ? ' ' : c));
        return visible.toString();
    }

    private static boolean isHidden(int c) {
        int type = Character.getType(c);
        return c != '\n'
                && c != '\r'
                && (type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.UNASSIGNED
                        || type == Character.PRIVATE_USE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR
                        || type == Character.SPACE_SEPARATOR);
    }
}
