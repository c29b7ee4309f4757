package rigor.facts.upload;

import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Hardware;
import rigor.facts.Nearest;

/**
 * Finds hardware by its id, name or part number, blind to case and punctuation. Never by a part of a name: an "RTX PRO
 * 6000" may be one of three cards.
 */
final class ProductNames {
    private static final int SUGGESTIONS = 3;
    /** No name is longer, and comparing words stays quick whatever a cell holds. */
    private static final int LONGEST = 200;

    private final Map<String, Set<String>> idsByName = new HashMap<>();
    private final Map<String, Set<String>> wordsById = new LinkedHashMap<>();
    private final Set<String> ids = new TreeSet<>();

    ProductNames(List<Hardware> hardware) {
        for (Hardware h : hardware) {
            ids.add(h.hardwareId());
            wordsById.put(h.hardwareId(), words(h.name()));
            Stream.concat(Stream.of(h.name()), h.partNumbers().stream())
                    .forEach(name -> idsByName
                            .computeIfAbsent(bare(name), n -> new TreeSet<>())
                            .add(h.hardwareId()));
        }
    }

    /** The hardware's id; null if there is none of that name, or more than one. */
    @Nullable
    String find(String text) {
        if (ids.contains(text)) {
            return text;
        }
        Set<String> found = idsByName.getOrDefault(bare(text), Set.of());
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** Why {@link #find} gave nothing. */
    String complaint(String text) {
        Set<String> found = idsByName.getOrDefault(bare(text), Set.of());
        if (found.size() > 1) {
            return "is the name of " + String.join(" and ", found) + ": write hardware_id";
        }
        if (text.length() > LONGEST) {
            return "is too long for an id, name or part number";
        }
        String hint = text.contains(" ") ? "" : Nearest.hint(text, ids);
        return "is no id, name or part number of hardware.csv" + (hint.isEmpty() ? alike(text) : hint);
    }

    /** Hardware that shares the most words. */
    private String alike(String text) {
        Set<String> wanted = words(text);
        List<String> best = wordsById.entrySet().stream()
                .filter(entry -> alikeness(wanted, entry.getValue()) > 0)
                .sorted(Comparator.<Map.Entry<String, Set<String>>>comparingDouble(
                                entry -> -alikeness(wanted, entry.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .limit(SUGGESTIONS)
                .map(Map.Entry::getKey)
                .toList();
        return best.isEmpty() ? "" : "; did you mean " + String.join(" or ", best) + "?";
    }

    /** Shared words among all words of both. */
    private static double alikeness(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return (double) shared / (a.size() + b.size() - shared);
    }

    private static Set<String> words(String name) {
        return Arrays.stream(name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static String bare(String name) {
        return String.join("", name.toLowerCase(Locale.ROOT).split("[^\\p{L}\\p{N}]+"));
    }
}
