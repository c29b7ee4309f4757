package rigor.facts.schema;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Nearest;
import rigor.facts.column.Words;

/** Cells that hold one word of a closed list, or several separated by {@code |}. */
final class WordCells {
    private final Map<String, Object> constants = new LinkedHashMap<>();
    private final Map<Object, String> words = new LinkedHashMap<>();

    private WordCells(Class<?> type) {
        for (Object constant : type.getEnumConstants()) {
            String word = Words.of((Enum<?>) constant);
            constants.put(word, constant);
            words.put(constant, word);
        }
    }

    static CellType oneOf(Class<?> type) {
        WordCells cells = new WordCells(type);
        return new CellType(
                CellType.Kind.WORD,
                cells.list(),
                cells.constants::get,
                cells::complaint,
                c -> cells.words.getOrDefault(c, ""));
    }

    static CellType someOf(Class<?> type) {
        WordCells cells = new WordCells(type);
        return new CellType(CellType.Kind.WORDS, cells.list(), cells::set, cells::complaint, cells::join);
    }

    private List<String> list() {
        return List.copyOf(constants.keySet());
    }

    private @Nullable Object set(String text) {
        Set<Object> chosen = new LinkedHashSet<>();
        for (String word : text.split("\\|", -1)) {
            Object constant = constants.get(word);
            if (constant == null) {
                return null;
            }
            chosen.add(constant);
        }
        return Collections.unmodifiableSet(chosen);
    }

    private String join(Object set) {
        return ((Set<?>) set).stream().map(c -> words.getOrDefault(c, "")).collect(Collectors.joining("|"));
    }

    private String complaint(String text) {
        String wrong = Arrays.stream(text.split("\\|", -1))
                .filter(word -> !constants.containsKey(word))
                .findFirst()
                .orElse(text);
        return "is none of " + String.join(", ", constants.keySet()) + Nearest.hint(wrong, constants.keySet());
    }
}
