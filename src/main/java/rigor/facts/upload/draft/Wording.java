package rigor.facts.upload.draft;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Facts;
import rigor.facts.Offer.Availability;
import rigor.facts.Offer.Condition;
import rigor.facts.Offer.Vat;
import rigor.facts.Phrase;
import rigor.facts.Phrase.Where;
import rigor.facts.column.Words;

/** Understands what people write by the table of phrases, blind to case, signs and blanks. Immutable. */
public final class Wording {
    private static final Pattern SCHEMA = Pattern.compile("(?i)^(?:https?://)?(?:www\\.)?schema\\.org/");
    private static final Pattern PIECES =
            Pattern.compile("[+>≥~]?\\s?([0-9]{1,7})\\s?\\+?(?:\\s?(?:stk|stück|pcs|pièces|pezzi))?\\.?");
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** Where several phrases are as long, what keeps a buyer waiting counts. */
    private static final List<String> PRECEDENCE =
            List.of("discontinued", "out-of-stock", "on-order", "in-stock", "listed", "unknown");

    private static final int LONGEST_TEXT = 2_000;

    private final Map<Where, Map<String, String>> meanings = new EnumMap<>(Where.class);
    private final Map<String, String> headingsByBeginning = new HashMap<>();
    private int longest = 1;

    private Wording(Facts facts) {
        for (Where where : Where.values()) {
            meanings.put(where, new HashMap<>());
        }
        facts.all(Phrase.class).forEach(this::add);
    }

    /** By the phrases of these facts; those of the case stand before the world's. */
    public static Wording of(Facts facts) {
        return facts.derived(Wording.class, Set.of(Phrase.class), Wording::new);
    }

    private void add(Phrase phrase) {
        String bare = bare(phrase.phrase());
        if (phrase.phrase().endsWith("*")) {
            headingsByBeginning.put(bare, phrase.means());
        } else if (phrase.origin().isOwn()) {
            get(phrase.where()).put(bare, phrase.means());
        } else {
            get(phrase.where()).putIfAbsent(bare, phrase.means());
        }
        longest = Math.max(longest, bare.split(" ").length);
    }

    private Map<String, String> get(Where where) {
        return meanings.getOrDefault(where, Map.of());
    }

    /** A text in small letters, its words parted by one blank, without signs. */
    public static String bare(String text) {
        String begin = text.substring(0, Math.min(LONGEST_TEXT, text.length()));
        return String.join(" ", words(SCHEMA.matcher(begin.strip()).replaceFirst("")));
    }

    private static List<String> words(String text) {
        return SIGNS.splitAsStream(text.toLowerCase(Locale.ROOT))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    /** What the text as a whole means there. */
    public Optional<String> exactly(Where where, String text) {
        return Optional.ofNullable(get(where).get(bare(text)));
    }

    /** What the longest phrase in the text means there. */
    public Optional<String> within(Where where, String text) {
        List<String> words = words(bare(text));
        for (int length = Math.min(longest, words.size()); length > 0; length--) {
            List<String> found = new ArrayList<>();
            for (int from = 0; from + length <= words.size(); from++) {
                String means = get(where).get(String.join(" ", words.subList(from, from + length)));
                if (means != null) {
                    found.add(means);
                }
            }
            if (!found.isEmpty()) {
                return found.stream().min(Comparator.comparingInt(Wording::precedence));
            }
        }
        return Optional.empty();
    }

    /** What the longest phrase that the text begins with means there. */
    public Optional<String> beginning(Where where, String text) {
        List<String> words = words(bare(text));
        for (int length = Math.min(longest, words.size()); length > 0; length--) {
            String means = get(where).get(String.join(" ", words.subList(0, length)));
            if (means != null) {
                return Optional.of(means);
            }
        }
        return Optional.empty();
    }

    private static int precedence(String means) {
        int place = PRECEDENCE.indexOf(means);
        return place < 0 ? PRECEDENCE.size() : place;
    }

    /** The column that a heading names. */
    public Optional<String> heading(String text) {
        String bare = bare(text);
        String exact = get(Where.HEADING).get(bare);
        return exact != null
                ? Optional.of(exact)
                : headingsByBeginning.entrySet().stream()
                        .filter(e -> bare.startsWith(e.getKey()))
                        .map(Map.Entry::getValue)
                        .findFirst();
    }

    /** Null if the text says nothing of it. */
    public @Nullable Condition condition(String text) {
        return exactly(Where.CONDITION, text)
                .or(() -> within(Where.CONDITION, text))
                .flatMap(word -> Words.find(Condition.class, word))
                .orElse(null);
    }

    /** Null if the text says nothing of it. A number is how many there are. */
    public @Nullable Availability availability(String text) {
        Matcher pieces = PIECES.matcher(text.strip().toLowerCase(Locale.ROOT));
        if (pieces.matches()) {
            return Integer.parseInt(pieces.group(1)) > 0 ? Availability.IN_STOCK : Availability.OUT_OF_STOCK;
        }
        return exactly(Where.AVAILABILITY, text)
                .or(() -> within(Where.AVAILABILITY, text))
                .flatMap(word -> Words.find(Availability.class, word))
                .orElse(null);
    }

    /** Of a cell that is about nothing else; null if it says nothing of it. */
    public @Nullable Vat vat(String text) {
        return exactly(Where.TAX, text)
                .or(() -> within(Where.TAX, text))
                .flatMap(word -> Words.find(Vat.class, word))
                .orElse(null);
    }

    /** Null if the text says neither. */
    public @Nullable Boolean yes(String text) {
        return exactly(Where.YES_NO, text).map("yes"::equals).orElse(null);
    }

    /** What a row is that begins so, if it is no offer: {@code a total}. */
    public Optional<String> noOffer(String text) {
        return beginning(Where.NO_OFFER, text);
    }
}
