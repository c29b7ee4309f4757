package rigor.facts.upload.match;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Hardware;
import rigor.facts.upload.draft.Wording;

/**
 * How much of a piece's name a product's name has. A word counts the more the fewer names have it (inverse document
 * frequency; Manning, Raghavan, Schütze 2008, chapter 6).
 */
final class Alikeness {
    private static final int SUGGESTIONS = 3;

    /** Less than that in common, of the shorter of two names, have too many. */
    private static final double LEAST = 0.5;

    private static final Pattern UNIT = Pattern.compile("(?<![\\p{L}\\d])(\\d+)(gb|tb|w|mhz|mm)(?!\\p{L})");

    private final Map<String, List<Integer>> places = new HashMap<>();
    private final List<String> ids = new ArrayList<>();
    private final Map<String, Double> weights = new HashMap<>();
    private final List<Double> whole = new ArrayList<>();

    Alikeness(List<Hardware> hardware) {
        List<Set<String>> wholes = new ArrayList<>();
        for (Hardware h : hardware) {
            Set<String> words = words(h.name());
            words.remove("card");
            words.forEach(
                    word -> places.computeIfAbsent(word, w -> new ArrayList<>()).add(ids.size()));
            ids.add(h.hardwareId());
            wholes.add(words);
        }
        places.forEach((word, list) ->
                weights.put(word, distinction(word) * StrictMath.log(1 + (double) ids.size() / list.size())));
        wholes.forEach(words -> whole.add(weight(words)));
    }

    /** Numbers of models tell apart what is otherwise of one name. */
    private static double distinction(String word) {
        return word.chars().anyMatch(Character::isDigit) ? 2 : 1;
    }

    private double weight(Set<String> words) {
        return words.stream()
                .mapToDouble(word -> weights.getOrDefault(word, 0.0))
                .sum();
    }

    /** The ids of the hardware that is the most alike; none if nothing is. */
    List<String> to(@Nullable String brand, String product) {
        Set<String> wanted = words(brand == null ? product : brand + " " + product);
        Map<Integer, Double> shared = new HashMap<>();
        double most = 0;
        for (String word : wanted) {
            most += weights.getOrDefault(word, unknown());
            for (int place : places.getOrDefault(word, List.of())) {
                shared.merge(place, weights.getOrDefault(word, 0.0), Double::sum);
            }
        }
        double least = most;
        return shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST * Math.min(whole.get(entry.getKey()), least))
                .sorted(Comparator.<Map.Entry<Integer, Double>>comparingDouble(
                                entry -> -score(entry.getKey(), entry.getValue()))
                        .thenComparing(entry -> ids.get(entry.getKey())))
                .limit(SUGGESTIONS)
                .map(entry -> ids.get(entry.getKey()))
                .toList();
    }

    /** Of two names with as much in common, the one with less besides. */
    private double score(int place, double sharedWeight) {
        return sharedWeight / Math.sqrt(whole.get(place));
    }

    /** What a word counts that no name has. */
    private double unknown() {
        return StrictMath.log(1.0 + ids.size());
    }

    private static Set<String> words(String text) {
        String bare = UNIT.matcher(Wording.bare(text)).replaceAll("$1 $2");
        return new TreeSet<>(List.of(bare.split(" ")));
    }
}
