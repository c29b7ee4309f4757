package rigor.engine.profile;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/** Parts of a text that are to be other ones; each line keeps its number. */
final class Rewriting {
    private final String text;
    private final NavigableMap<Integer, Part> parts = new TreeMap<>();

    private record Part(int end, String instead) {}

    Rewriting(String text) {
        this.text = text;
    }

    void blank(int start, int end) {
        replace(start, end, " ");
    }

    /** Over parts within it, which are forgotten. */
    void replace(int start, int end, String instead) {
        parts.subMap(start, end).clear();
        parts.put(start, new Part(end, instead));
    }

    String text() {
        StringBuilder other = new StringBuilder();
        int at = 0;
        for (Map.Entry<Integer, Part> part : parts.entrySet()) {
            other.append(text, at, part.getKey()).append(part.getValue().instead);
            text.substring(part.getKey(), part.getValue().end)
                    .chars()
                    .filter(c -> c == '\n')
                    .forEach(c -> other.append('\n'));
            at = part.getValue().end;
        }
        return other.append(text, at, text.length()).toString();
    }
}
