package rigor.facts.upload.page;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Texts;

/** How long a seller answers for a piece, and how long it may be sent back. */
final class Terms {
    private static final Pattern WHOLE = Pattern.compile("([0-9]{1,4})(?:\\.0+)?");
    private static final Pattern SPAN = Pattern.compile("P([0-9]{1,3})([MY])");

    /** Of UN/CEFACT recommendation 20. */
    private static final Map<String, Integer> MONTHS = Map.of("MON", 1, "ANN", 12);

    private Terms() {}

    /** In months; null if not stated. */
    static @Nullable Integer warranty(Item product, Item offer) {
        for (Item item : List.of(offer, product)) {
            for (Value value : item.all("warranty")) {
                Integer months = value instanceof Item promise ? promised(promise) : months(((Word) value).text());
                if (months != null) {
                    return months;
                }
            }
        }
        return null;
    }

    private static @Nullable Integer promised(Item promise) {
        for (Value value : promise.all("durationOfWarranty")) {
            Integer months = value instanceof Item span ? measured(span) : months(((Word) value).text());
            if (months != null) {
                return months;
            }
        }
        return null;
    }

    private static @Nullable Integer measured(Item span) {
        Integer number = whole(span.text("value"));
        String unit = span.text("unitCode", "unitText");
        if (number == null || unit == null) {
            return number == null ? null : months(span.text("value"));
        }
        Integer each = MONTHS.get(Item.local(unit));
        return each == null ? Texts.months(number + " " + unit.strip()) : Integer.valueOf(number * each);
    }

    private static @Nullable Integer months(@Nullable String text) {
        if (text == null || text.length() > 60) {
            return null;
        }
        Matcher span = SPAN.matcher(text.strip());
        if (span.matches()) {
            return Integer.parseInt(span.group(1)) * (span.group(2).equals("Y") ? 12 : 1);
        }
        return Texts.months(text);
    }

    /** In days; null if not stated. */
    static @Nullable Integer returnDays(Item product, Item offer) {
        for (Item item : List.of(offer, product)) {
            for (Item policy : item.items("hasMerchantReturnPolicy")) {
                Integer days = whole(policy.text("merchantReturnDays"));
                String category = policy.text("returnPolicyCategory");
                boolean isRefused = category != null && Item.local(category).equals("MerchantReturnNotPermitted");
                if (days != null || isRefused) {
                    return isRefused ? Integer.valueOf(0) : days;
                }
            }
        }
        return null;
    }

    private static @Nullable Integer whole(@Nullable String text) {
        Matcher matcher = WHOLE.matcher(text == null ? "" : text.strip());
        return matcher.matches() ? Integer.valueOf(matcher.group(1)) : null;
    }
}
