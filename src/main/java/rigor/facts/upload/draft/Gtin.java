package rigor.facts.upload.draft;

import java.util.regex.Pattern;

/** Trade item numbers (GTIN-8, -12, -13 and -14, of which EAN and UPC are kinds; GS1 General Specifications 7.9). */
public final class Gtin {
    private static final Pattern SHAPE = Pattern.compile("[0-9]{8}|[0-9]{12,14}");

    private Gtin() {}

    /** Whether it has as many digits as one. */
    public static boolean isShaped(String text) {
        return SHAPE.matcher(text).matches();
    }

    /** Whether the last digit is the check digit of those before. */
    public static boolean isSound(String text) {
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int fromEnd = text.length() - 1 - i;
            sum += (text.charAt(i) - '0') * (fromEnd % 2 == 1 ? 3 : 1);
        }
        return isShaped(text) && sum % 10 == 0;
    }

    /** In the form in which all kinds compare: fourteen digits. */
    public static String padded(String text) {
        return "0".repeat(Math.max(0, 14 - text.length())) + text;
    }
}
