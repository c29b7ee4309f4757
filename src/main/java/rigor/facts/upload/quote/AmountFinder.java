package rigor.facts.upload.quote;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.quote.Amount.Role;

/**
 * Finds amounts of money in running text. What has neither a currency beside it nor two decimals nor a dash in their place
 * is none; neither is a date, a time, a share, a measure or a part of a longer number.
 */
final class AmountFinder {
    private static final String MARK = "['\u2019\u00A0\u202F ]";

    /** Digits in groups, then without; then two decimals or a dash for them. */
    private static final Pattern NUMBER = Pattern.compile("(?:[0-9]{1,3}(?:" + MARK + "[0-9]{3}){1,4}(?![0-9])"
            + "|[0-9]{1,3}(?:([.,])[0-9]{3})(?:\\1[0-9]{3}){0,3}(?![0-9])"
            + "|[0-9]{1,12})"
            + "(?:[.,][0-9]{1,2}(?![0-9]))?(?<dash>[.,] ?[-\u2013\u2014]{1,2})?");

    private static final Pattern DECIMALS = Pattern.compile(".*[.,][0-9]{2}");
    private static final Pattern DAY_AND_MONTH = Pattern.compile("[0-3]?[0-9]\\.(?:0?[1-9]|1[0-2])");
    private static final Pattern SPACED = Pattern.compile("[0-9]{1,3}(?: [0-9]{3})+.*");
    private static final Pattern LAST_WORD = Pattern.compile("(?:\\p{L}{1,7}\\.?|[€$£])$");
    private static final Pattern FIRST_WORD = Pattern.compile("^(?:\\p{L}{1,7}|[€$£])");
    private static final Pattern BLANKS = Pattern.compile("[ \u00A0\u202F(\\[]");

    private final Labels labels;
    private final Roles roles;

    AmountFinder(Labels labels) {
        this.labels = labels;
        this.roles = new Roles(labels);
    }

    /** In their order; they do not overlap. */
    List<Amount> in(String text) {
        List<Amount> amounts = new ArrayList<>();
        Matcher number = NUMBER.matcher(text);
        int from = 0;
        while (number.find(from)) {
            int begin = number.start();
            int end = number.end();
            int cut = afterModelNumber(text, number);
            if (cut > begin) {
                from = cut;
                continue;
            }
            Amount amount = isPart(text, begin, end) ? null : amount(text, begin, end, number.group("dash") != null);
            if (amount != null) {
                amounts.add(amount);
            }
            from = end;
        }
        return amounts;
    }

    /** A blank that parts no groups, as after the number of a model: {@code RX 580 199.00}. */
    private static int afterModelNumber(String text, Matcher number) {
        boolean spaced = SPACED.matcher(number.group()).matches();
        int blank = spaced ? text.indexOf(' ', number.start()) : 0;
        boolean model = blank - number.start() == 3 && endsWithWord(text.substring(0, number.start()));
        return model ? blank + 1 : number.start();
    }

    private static boolean endsWithWord(String before) {
        String stripped = before.stripTrailing();
        return stripped.length() < before.length()
                && !stripped.isEmpty()
                && Character.isLetter(stripped.codePointBefore(stripped.length()))
                && Character.isUpperCase(stripped.codePointBefore(stripped.length()));
    }

    /** Whether letters, digits or signs make it a part of something longer. */
    private static boolean isPart(String text, int begin, int end) {
        char before = begin == 0 ? ' ' : text.charAt(begin - 1);
        char twoBefore = begin < 2 ? ' ' : text.charAt(begin - 2);
        char after = end == text.length() ? ' ' : text.charAt(end);
        char twoAfter = end + 1 >= text.length() ? ' ' : text.charAt(end + 1);
        boolean joinedBefore = Character.isDigit(before)
                || "_#".indexOf(before) >= 0
                || ".,'/-:".indexOf(before) >= 0 && Character.isDigit(twoBefore);
        boolean joinedAfter = Character.isDigit(after)
                || "%_x×\u2030".indexOf(after) >= 0
                || ".,'/:-".indexOf(after) >= 0 && Character.isDigit(twoAfter);
        return joinedBefore && !isRange(text, begin - 1) || joinedAfter && !isRange(text, end);
    }

    /** Whether a dash there stands between two amounts with decimals. */
    private static boolean isRange(String text, int place) {
        if (text.charAt(place) != '-' || place < 3) {
            return false;
        }
        return ".,".indexOf(text.charAt(place - 3)) >= 0 && Character.isDigit(text.charAt(place - 1));
    }

    private @Nullable Amount amount(String text, int begin, int end, boolean hasDash) {
        String core = text.substring(begin, end);
        if (core.length() > 1 && core.startsWith("0") && Character.isDigit(core.charAt(1))) {
            return null;
        }
        Matcher before = LAST_WORD.matcher(withoutLastBlank(text.substring(Math.max(0, begin - 12), begin)));
        Matcher after = FIRST_WORD.matcher(withoutFirstBlank(text.substring(end, Math.min(text.length(), end + 12))));
        String wordBefore = before.find() ? before.group() : "";
        String wordAfter = after.find() ? after.group() : "";
        String codeBefore = currency(wordBefore);
        String codeAfter = codeBefore != null || isOfNext(text, end, wordAfter) ? null : currency(wordAfter);
        boolean touchesWord = codeBefore == null && touches(text, begin - 1) || codeAfter == null && touches(text, end);
        boolean none =
                touchesWord || codeBefore == null && codeAfter == null && !stands(text, core, end, hasDash, wordAfter);
        if (none) {
            return null;
        }
        int from = codeBefore == null ? begin : text.lastIndexOf(wordBefore, begin - 1);
        int until = codeAfter == null ? end : text.indexOf(wordAfter, end) + wordAfter.length();
        Role role = roles.of(text, from, until);
        return new Amount(core, codeBefore == null ? codeAfter : codeBefore, role, from, until);
    }

    /** Whether the word between two numbers is the currency of the second: none stands behind that. */
    private boolean isOfNext(String text, int end, String word) {
        int next = word.isEmpty() ? text.length() : text.indexOf(word, end) + word.length();
        Matcher number = NUMBER.matcher(text);
        boolean followed =
                number.find(next) && text.substring(next, number.start()).isBlank();
        if (!followed) {
            return false;
        }
        String rest = text.substring(number.end(), Math.min(text.length(), number.end() + 12));
        Matcher after = FIRST_WORD.matcher(withoutFirstBlank(rest));
        return !after.find() || currency(after.group()) == null;
    }

    /** Whether it is money without a currency. */
    private boolean stands(String text, String core, int end, boolean hasDash, String wordAfter) {
        if (hasDash) {
            return true;
        }
        boolean share = withoutFirstBlank(text.substring(end, Math.min(text.length(), end + 2)))
                .startsWith("%");
        boolean day = DAY_AND_MONTH.matcher(core).matches() && text.startsWith(".", end);
        boolean measure = labels.is(wordAfter, Label.MEASURE)
                || labels.is(wordAfter, Label.QUANTITY)
                || labels.is(wordAfter, Label.HOURS);
        return DECIMALS.matcher(core).matches() && !share && !day && !measure;
    }

    private @Nullable String currency(String word) {
        return word.isEmpty() ? null : labels.currency(word);
    }

    private static boolean touches(String text, int place) {
        return place >= 0 && place < text.length() && Character.isLetter(text.charAt(place));
    }

    private static String withoutLastBlank(String text) {
        boolean blank = !text.isEmpty()
                && BLANKS.matcher(text.substring(text.length() - 1)).matches();
        return blank ? text.substring(0, text.length() - 1) : text;
    }

    private static String withoutFirstBlank(String text) {
        boolean blank = !text.isEmpty() && BLANKS.matcher(text.substring(0, 1)).matches();
        return blank ? text.substring(1) : text;
    }
}
