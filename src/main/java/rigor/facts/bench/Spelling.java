package rigor.facts.bench;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rigor.facts.Accelerator;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Model;
import rigor.facts.Nearest;

/**
 * What people call the rows of a table: {@code NVIDIA GeForce RTX 4090} or {@code rtx_4090} for {@code rtx-4090},
 * {@code Qwen/Qwen3-8B} for {@code qwen3-8b}. Blind to case, to what stands between words and to makers.
 */
public final class Spelling {
    private static final Set<String> MEANINGLESS =
            Set.of("nvidia", "geforce", "amd", "radeon", "apple", "intel", "instruct", "it", "chat", "gguf");

    private static final int FEW = 3;
    private static final Pattern BRACKETS = Pattern.compile("\\(.*?\\)");

    /** The words of an id or a name, with the id. */
    private record Spelled(List<String> words, String id) {}

    private final Set<String> ids;
    private final List<Spelled> spellings;

    private Spelling(List<String> ids, List<Spelled> spellings) {
        this.ids = Set.copyOf(ids);
        this.spellings = spellings;
    }

    /** Of {@code accelerators.csv}. */
    public static Spelling ofAccelerators(Facts facts) {
        return of(facts, Accelerator.class, Accelerator::name);
    }

    /** Of {@code models.csv}. */
    public static Spelling ofModels(Facts facts) {
        return of(facts, Model.class, Model::name);
    }

    private static <F extends Fact> Spelling of(Facts facts, Class<F> type, Function<F, String> name) {
        return new Spelling(
                facts.ids(type),
                facts.all(type).stream()
                        .flatMap(row -> Stream.of(
                                        row.key(),
                                        BRACKETS.matcher(name.apply(row)).replaceAll(""),
                                        name.apply(row))
                                .map(text -> new Spelled(words(text), row.key())))
                        .toList());
    }

    /** The only id that may be meant, by all words or by some of them; the given text if there is none. */
    public String id(String text) {
        if (ids.contains(text)) {
            return text;
        }
        List<String> asked = words(text);
        return only(spelled -> joined(spelled.words()).equals(joined(asked)))
                .or(() -> only(spelled -> spelled.words().containsAll(asked)))
                .orElse(text);
    }

    /** Whether there is such an id. */
    boolean has(String id) {
        return ids.contains(id);
    }

    /** Up to three ids that share the most words with a text, else those that are spelt nearly alike. */
    List<String> near(String text) {
        List<String> asked = words(text);
        Map<String, Long> shared = new TreeMap<>();
        spellings.forEach(s ->
                shared.merge(s.id(), asked.stream().filter(s.words()::contains).count(), Math::max));
        long most = shared.values().stream().mapToLong(n -> n).max().orElse(0);
        List<String> best = shared.entrySet().stream()
                .filter(e -> e.getValue() == most)
                .map(Map.Entry::getKey)
                .toList();
        return most > 0 && best.size() <= FEW ? best : Nearest.to(String.join("-", asked), ids);
    }

    private Optional<String> only(Predicate<Spelled> meant) {
        List<String> found =
                spellings.stream().filter(meant).map(Spelled::id).distinct().toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }

    private static String joined(List<String> words) {
        return String.join("", words);
    }

    private static List<String> words(String text) {
        String name = text.substring(text.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        return Stream.of(name.split("[^a-z0-9.]+"))
                .filter(word -> !word.isEmpty() && !MEANINGLESS.contains(word))
                .toList();
    }
}
