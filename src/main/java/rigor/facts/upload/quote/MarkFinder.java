package rigor.facts.upload.quote;

import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Gtin;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.quote.Labels.Found;

/** Takes part numbers, trade item numbers and addresses out of a text. */
final class MarkFinder {
    private static final Pattern VALUE =
            Pattern.compile("[\\s.:#\u00B0()]{0,6}([\\p{L}\\p{N}][\\p{L}\\p{N}._/+#-]{2,39})");
    private static final Pattern GTIN = Pattern.compile("[\\s.:#()]{0,6}([0-9]{8,14})(?![0-9])");
    private static final Pattern ALONE = Pattern.compile("\\(?([A-Z0-9]+(?:[-./][A-Z0-9]+){1,5}|[A-Z0-9]{8,30})\\)?");
    private static final Pattern BRACKETED =
            Pattern.compile("[(\\[]([A-Z0-9]+(?:[-./][A-Z0-9]+){1,5}|[A-Z0-9]{8,30})[)\\]]");
    private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s<>\"()]{3,1000}");
    private static final Pattern DRESS =
            Pattern.compile("^[\\s,;:)=|\u2013\u00B7-]+|(?:[\\s,;:(=@|\u2013\u00B7]|(?<![\\p{L}\\p{N}])[-.\u2026])+$");
    private static final Pattern EMPTY_BRACKETS = Pattern.compile("\\([\\s.,:;/]*\\)|\\[\\s*]");

    private static final Set<Label> MARKS = Set.of(Label.GTIN, Label.PART_NUMBER, Label.ARTICLE_NUMBER);

    /** A word with fewer digits may be a part of a name. */
    private static final int FEWEST_DIGITS = 5;

    /** No line of a quote has more of them. */
    private static final int MOST_MARKS = 4;

    private final Labels labels;

    MarkFinder(Labels labels) {
        this.labels = labels;
    }

    /** The text without what was put into the marks. */
    String take(String text, Marks marks) {
        String rest = takeAddress(text, marks);
        String before = "";
        for (int i = 0; i < MOST_MARKS && !rest.equals(before); i++) {
            before = rest;
            rest = takeNext(rest, marks);
        }
        rest = takeBracketed(rest, marks);
        Matcher alone = ALONE.matcher(rest.strip());
        if (alone.matches() && digits(alone.group(1)) >= FEWEST_DIGITS) {
            return takeAlone(alone.group(1), marks);
        }
        return rest;
    }

    /** A number in brackets behind a name needs no label. */
    private static String takeBracketed(String text, Marks marks) {
        Matcher bracketed = BRACKETED.matcher(text);
        while (bracketed.find()) {
            String word = bracketed.group(1);
            if (digits(word) >= FEWEST_DIGITS && takeAlone(word, marks).isEmpty()) {
                return tidy(text.substring(0, bracketed.start()) + " " + text.substring(bracketed.end()));
            }
        }
        return text;
    }

    private static String takeAlone(String word, Marks marks) {
        if (Gtin.isShaped(word) && Gtin.isSound(word) && word.length() > 8) {
            marks.gtins.add(word);
        } else if (word.chars().anyMatch(Character::isLetter)) {
            marks.partNumbers.add(word);
        } else {
            return word;
        }
        return "";
    }

    private static String takeAddress(String text, Marks marks) {
        Matcher address = ADDRESS.matcher(text);
        if (!address.find()) {
            return text;
        }
        String found = address.group().replaceFirst("[.,;:!?]+$", "");
        marks.url = marks.url == null ? Texts.address(found) : marks.url;
        return tidy(text.substring(0, address.start()) + " " + text.substring(address.start() + found.length()));
    }

    private String takeNext(String text, Marks marks) {
        List<Found> found = labels.in(text);
        for (Found label : found) {
            Matcher value = MARKS.contains(label.label()) ? value(label, text.substring(label.end())) : null;
            if (value != null && add(label, value.group(1), marks)) {
                int end = label.end() + value.end();
                return tidy(text.substring(0, label.begin()) + " " + text.substring(end));
            }
        }
        return text;
    }

    private static @Nullable Matcher value(Found label, String rest) {
        Pattern pattern = label.label() == Label.GTIN ? GTIN : VALUE;
        Matcher value = pattern.matcher(rest);
        return value.lookingAt() ? value : null;
    }

    private static boolean add(Found label, String value, Marks marks) {
        String bare = value.replaceFirst("[._/+#-]+$", "");
        if (label.label() == Label.GTIN) {
            return marks.gtins.add(bare);
        }
        boolean numbered = digits(bare) > 0;
        if (label.label() == Label.PART_NUMBER && numbered) {
            return marks.partNumbers.add(bare);
        }
        boolean makers = digits(bare) >= FEWEST_DIGITS && bare.length() > digits(bare);
        if (label.label() == Label.ARTICLE_NUMBER && numbered) {
            return makers ? marks.articleNumbers.add(bare) : true;
        }
        return false;
    }

    private static long digits(String word) {
        return word.chars().filter(c -> c >= '0' && c <= '9').count();
    }

    /** Without the brackets and signs that stood around what was taken out. */
    static String tidy(String text) {
        String whole = EMPTY_BRACKETS
                .matcher(text)
                .replaceAll(" ")
                .replaceAll(" {2,}", " ")
                .strip();
        String begun = DRESS.matcher(whole).replaceAll("");
        boolean closes = begun.endsWith(")") && begun.indexOf('(') < 0;
        return closes ? begun.substring(0, begun.length() - 1).strip() : begun;
    }
}
