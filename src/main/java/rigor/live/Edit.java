package rigor.live;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rigor.facts.Table;

/**
 * A file that differs between two states.
 *
 * @param file with its folder: {@code rules/builds/noise.drl}
 * @param line the first that differs; 0 for a file that was added or removed
 * @param how edited, added or removed
 */
public record Edit(String file, int line, String how) {

    static List<Edit> between(InForce before, InForce after) {
        SortedMap<String, byte[]> old = contents(before);
        SortedMap<String, byte[]> now = contents(after);
        TreeSet<String> files = new TreeSet<>(old.keySet());
        files.addAll(now.keySet());
        List<Edit> edits = new ArrayList<>();
        for (String file : files) {
            if (!Arrays.equals(old.get(file), now.get(file))) {
                edits.add(of(file, old.get(file), now.get(file)));
            }
        }
        return edits;
    }

    /** {@code rules/builds/noise.drl:12 edited}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + " " + how;
    }

    private static Edit of(String file, byte @Nullable [] old, byte @Nullable [] now) {
        if (old == null || now == null) {
            return new Edit(file, 0, old == null ? "added" : "removed");
        }
        int same = Arrays.mismatch(old, now);
        int line = 1;
        for (int i = 0; i < same; i++) {
            line += old[i] == '\n' ? 1 : 0;
        }
        return new Edit(file, line, "edited");
    }

    private static SortedMap<String, byte[]> contents(InForce state) {
        SortedMap<String, byte[]> contents = new TreeMap<>();
        state.rules()
                .files()
                .texts()
                .forEach((path, text) ->
                        contents.put(state.rules().files().label(path), text.getBytes(StandardCharsets.UTF_8)));
        for (Table table : Table.values()) {
            state.files()
                    .content(table.file())
                    .ifPresent(bytes -> contents.put(state.files().label(table.file()), bytes));
        }
        return contents;
    }
}
