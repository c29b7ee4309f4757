package rigor.facts.upload.quote;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.Phrase;
import rigor.facts.Phrase.Where;
import rigor.facts.column.Words;
import rigor.facts.upload.draft.Amounts;
import rigor.facts.upload.draft.Wording;

/** Finds the labels of a quote, and the names of currencies, within its lines. Immutable. */
final class Labels {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** More letters than any label has. */
    private static final int LONGEST = 100;

    /** {@code schweizer franken}. */
    private static final int LONGEST_CURRENCY = 20;

    private final Map<String, Label> labels = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final Set<String> codes = new TreeSet<>();
    /** How many words the longest label has that begins with a word. */
    private final Map<String, Integer> longest = new HashMap<>();

    /** @param begin the place of its first letter; {@code end} that after its last */
    record Found(Label label, int begin, int end) {}

    private Labels(Facts facts) {
        facts.rows(Country.class).forEach(country -> codes.add(country.currency()));
        for (Phrase phrase : facts.all(Phrase.class)) {
            if (phrase.where() == Where.LABEL) {
                add(
                        Wording.bare(phrase.phrase()),
                        phrase.means(),
                        phrase.origin().isOwn());
            }
        }
    }

    /** By the phrases and currencies of these facts. */
    static Labels of(Facts facts) {
        return facts.derived(Labels.class, Set.of(Phrase.class, Country.class), Labels::new);
    }

    /** A phrase of the case stands before one of the world. */
    private void add(String bare, String means, boolean isOwn) {
        if (isOwn) {
            labels.remove(bare);
            currencies.remove(bare);
        }
        Words.find(Label.class, means).ifPresent(label -> labels.putIfAbsent(bare, label));
        if (codes.contains(means)) {
            currencies.putIfAbsent(bare, means);
        }
        String[] words = bare.split(" ");
        longest.merge(words[0], words.length, Math::max);
    }

    /** The longest ones, from the left; they do not overlap. */
    List<Found> in(String text) {
        List<String> words = new ArrayList<>();
        List<Integer> begins = new ArrayList<>();
        List<Integer> ends = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group().toLowerCase(Locale.ROOT));
            begins.add(matcher.start());
            ends.add(matcher.end());
        }
        List<Found> found = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            int length = longestAt(words, i);
            if (length > 0) {
                Label label = label(String.join(" ", words.subList(i, i + length)));
                found.add(new Found(label, begins.get(i), ends.get(i + length - 1)));
                i += length - 1;
            }
        }
        return found;
    }

    private int longestAt(List<String> words, int from) {
        int most = longest.getOrDefault(words.get(from), 0);
        for (int length = Math.min(most, words.size() - from); length > 0; length--) {
            if (labels.containsKey(String.join(" ", words.subList(from, from + length)))) {
                return length;
            }
        }
        return 0;
    }

    private Label label(String bare) {
        Label label = labels.get(bare);
        if (label == null) {
            throw new IllegalStateException(bare);
        }
        return label;
    }

    /** The first of the kind; null if there is none. */
    @Nullable
    Found first(String text, Label label) {
        return in(text).stream().filter(f -> f.label == label).findFirst().orElse(null);
    }

    boolean has(String text, Label label) {
        return first(text, label) != null;
    }

    /** What the text begins with, but for signs; null if with no label. */
    @Nullable
    Found begin(String text) {
        List<Found> found = in(text.substring(0, Math.min(LONGEST, text.length())));
        boolean first = !found.isEmpty()
                && !WORD.matcher(text.substring(0, found.get(0).begin)).find();
        return first ? found.get(0) : null;
    }

    /** What the text ends with, but for signs; null if with no label. */
    @Nullable
    Found end(String text) {
        int cut = text.length() <= LONGEST ? 0 : Math.max(0, text.indexOf(' ', text.length() - LONGEST));
        String rest = text.substring(cut);
        List<Found> found = in(rest);
        Found last = found.isEmpty() ? null : found.get(found.size() - 1);
        if (last == null || WORD.matcher(rest.substring(last.end)).find()) {
            return null;
        }
        return new Found(last.label, cut + last.begin, cut + last.end);
    }

    boolean begins(String text, Label label) {
        Found begin = begin(text);
        return begin != null && begin.label == label;
    }

    /** Whether the text is this label and nothing else. */
    boolean is(String text, Label label) {
        return labels.get(Wording.bare(text)) == label;
    }

    /** The code of the currency that the word names: as a code in capitals, or as people call it; null if none. */
    @Nullable
    String currency(String word) {
        if (word.length() > LONGEST_CURRENCY) {
            return null;
        }
        String sign = Amounts.ofSign(word);
        if (sign != null) {
            return sign;
        }
        return codes.contains(word)
                ? word
                : currencies.get(word.replace(".", "").toLowerCase(Locale.ROOT));
    }
}
