package rigor.facts.upload.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import rigor.facts.Phrase.Where;
import rigor.facts.csv.NumberStyle;
import rigor.facts.schema.CurrencyCodes;
import rigor.facts.upload.draft.Amounts;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.draft.Wording;

/** What a page is that states no offer for machines. */
final class NoOffers {
    private static final int MOST_SHOWN = 5;
    private static final int LONGEST_TEXT = 200_000;

    /** A robot check says little else. */
    private static final int LONGEST_CHECK = 1_500;

    private static final String NUMBER =
            "[0-9](?:[0-9]|[.,'\u2019 \u00A0\u202F](?=[0-9])){0,14}(?:\\.[-\u2013\u2014]{1,2})?";
    private static final String SIGN = "(?:\\b[A-Z]{3}\\b|\\bFr\\.|[€$£])";
    private static final Pattern AMOUNT =
            Pattern.compile(SIGN + "[ \u00A0\u202F]?" + NUMBER + "|" + NUMBER + "[ \u00A0\u202F]?" + SIGN);

    private NoOffers() {}

    static Unusable why(Document page, Wording wording) {
        String text = ElementText.visible(page.body(), LONGEST_TEXT);
        if (isRobotCheck(page, text, wording)) {
            return new Unusable(
                    "robot-check",
                    "The shop asked whether a person is there, and that is what was saved: no page of a product. "
                            + "Open the page in the browser and save it again once the product is shown.");
        }
        List<String> amounts = amounts(text);
        String seen = amounts.isEmpty()
                ? ""
                : " Of the amounts in its text (" + String.join(", ", amounts)
                        + ") none is taken: which of them is the price cannot be told.";
        return new Unusable(
                "no-structured-data",
                "The page states no offer for machines to read." + seen + " Enter the offer by hand.");
    }

    private static boolean isRobotCheck(Document page, String text, Wording wording) {
        String title = page.title();
        boolean isShort = text.length() <= LONGEST_CHECK;
        return wording.within(Where.NO_PAGE, title).isPresent()
                || isShort && wording.within(Where.NO_PAGE, text).isPresent()
                || isShort && page.selectFirst("[class*=captcha], [id*=captcha], iframe[src*=captcha]") != null;
    }

    private static List<String> amounts(String text) {
        List<String> amounts = new ArrayList<>();
        Matcher matcher = AMOUNT.matcher(text);
        while (amounts.size() < MOST_SHOWN && matcher.find()) {
            String amount = matcher.group();
            String currency = Amounts.currency(amount).orElse("");
            boolean isOne = Amounts.parse(amount, NumberStyle.PLAIN) != null || Amounts.alone(amount) != null;
            if (isOne && CurrencyCodes.contains(currency) && !amounts.contains(amount)) {
                amounts.add(amount);
            }
        }
        return amounts;
    }
}
