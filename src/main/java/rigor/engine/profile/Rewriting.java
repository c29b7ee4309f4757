package rigor.engine.profile;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Replaces parts of a text; each line keeps its number. */
final class Rewriting {
    private final String text;
    private final NavigableMap<Integer, Replacement> replacements = new TreeMap<>();

    private record Replacement(int end, String instead) {}

    Rewriting(String text) {
        this.text = text;
    }

    void blank(int start, int end) {
        replace(start, end, " ");
    }

    /** Drops earlier replacements within it. */
    void replace(int start, int end, String instead) {
        replacements.subMap(start, end).clear();
        replacements.put(start, new Replacement(end, instead));
    }

    String text() {
        StringBuilder rewritten = new StringBuilder();
        int at = 0;
        for (Map.Entry<Integer, Replacement> replacement : replacements.entrySet()) {
            rewritten.append(text, at, replacement.getKey()).append(replacement.getValue().instead);
            text.substring(replacement.getKey(), replacement.getValue().end)
                    .chars()
                    .filter(c -> c == '\n')
                    .forEach(c -> rewritten.append('\n'));
            at = replacement.getValue().end;
        }
        return rewritten.append(text, at, text.length()).toString();
    }
}
