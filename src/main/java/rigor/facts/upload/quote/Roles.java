package rigor.facts.upload.quote;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.quote.Amount.Role;
import rigor.facts.upload.quote.Labels.Found;

/** What the words beside an amount say of it. */
final class Roles {
    /** A minus touches its number; a dash with a blank behind it parts a product from its price. */
    private static final Pattern MINUS = Pattern.compile("(?:.*\\s)?[-\u2212]|[-\u2212\u2013]\\s", Pattern.DOTALL);

    private static final Pattern MINUS_AFTER = Pattern.compile("[-\u2212](?![0-9\\p{L}]).*", Pattern.DOTALL);
    private static final Pattern RANGE_AFTER = Pattern.compile(
            "\\s?[-\u2013]\\s?(?:[€$£]|[A-Z]{3})?\\s?[0-9][0-9'\u2019.,]{0,12}[.,](?:[0-9]{2}|[-\u2013]).*",
            Pattern.DOTALL);
    private static final Pattern AT = Pattern.compile(".*@\\s?$", Pattern.DOTALL);
    private static final Pattern IS = Pattern.compile(".*=\\s?$", Pattern.DOTALL);
    private static final Pattern TIMES = Pattern.compile(".*[0-9]\\s?[x×*]\\s?$", Pattern.DOTALL);

    /** As many letters around an amount tell what it is. */
    private static final int AROUND = 30;

    private final Labels labels;

    Roles(Labels labels) {
        this.labels = labels;
    }

    /**
     * @param begin of the amount with its currency; {@code end} likewise
     */
    Role of(String text, int begin, int end) {
        String before = text.substring(Math.max(0, begin - AROUND), begin);
        String after = text.substring(end, Math.min(text.length(), end + AROUND));
        if (MINUS.matcher(before).matches() || MINUS_AFTER.matcher(after).matches()) {
            return Role.NEGATIVE;
        }
        if (RANGE_AFTER.matcher(after).matches()) {
            return Role.RANGE;
        }
        Role told = told(labels.end(before), labels.begin(after), after);
        if (told != Role.OPEN) {
            return told;
        }
        return isBracketed(text, begin, end) ? Role.OTHER : bySign(before);
    }

    private static Role bySign(String before) {
        if (AT.matcher(before).matches() || TIMES.matcher(before).matches()) {
            return Role.UNIT;
        }
        return IS.matcher(before).matches() ? Role.TOTAL : Role.OPEN;
    }

    private static Role told(@Nullable Found before, @Nullable Found after, String rest) {
        if (after != null && after.label() == Label.INSTALMENT
                || before != null && before.label() == Label.INSTALMENT) {
            return Role.INSTALMENT;
        }
        Role told = before == null ? Role.OPEN : role(before.label());
        if (told != Role.OPEN || after == null) {
            return told;
        }
        boolean perPiece =
                after.label() == Label.QUANTITY && rest.stripLeading().startsWith("/");
        boolean close = after.label() == Label.UNIT_PRICE || after.label() == Label.TOTAL;
        return perPiece ? Role.UNIT : close ? role(after.label()) : Role.OPEN;
    }

    private static Role role(Label label) {
        return switch (label) {
            case UNIT_PRICE -> Role.UNIT;
            case TOTAL -> Role.TOTAL;
            case FROM_PRICE -> Role.RANGE;
            case NO_PRICE -> Role.OTHER;
            default -> Role.OPEN;
        };
    }

    private static boolean isBracketed(String text, int begin, int end) {
        int open = text.lastIndexOf('(', begin);
        return open >= 0 && text.indexOf(')', open) >= end - 1 && text.lastIndexOf(')', begin) < open;
    }
}
