package rigor.live;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rigor.facts.files.Content;
import rigor.terms.Vocabulary;

/**
 * A file that differs between two states.
 *
 * @param file with its folder: {@code rules/builds/noise.drl}
 * @param line the first that differs; 0 for a file that was added or removed
 * @param how edited, added or removed
 */
public record Edit(
        String file,
        int line,
        @Vocabulary(also = {"edited", "added", "removed"}) String how) {

    static List<Edit> between(InForce before, InForce after) {
        SortedMap<String, Content> old = contents(before);
        SortedMap<String, Content> now = contents(after);
        TreeSet<String> files = new TreeSet<>(old.keySet());
        files.addAll(now.keySet());
        List<Edit> edits = new ArrayList<>();
        for (String file : files) {
            of(file, old.get(file), now.get(file)).ifPresent(edits::add);
        }
        return edits;
    }

    /** {@code rules/builds/noise.drl:12 edited}. */
    @Override
    public String toString() {
        return file + (line > 0 ? ":" + line : "") + " " + how;
    }

    private static Optional<Edit> of(String file, @Nullable Content old, @Nullable Content now) {
        if (old == null || now == null) {
            return Optional.of(new Edit(file, 0, old == null ? "added" : "removed"));
        }
        return old.isSame(now) ? Optional.empty() : Optional.of(new Edit(file, line(old, now), "edited"));
    }

    private static int line(Content old, Content now) {
        try (InputStream in = now.open()) {
            return old.firstDifference(in).orElseThrow();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static SortedMap<String, Content> contents(InForce state) {
        SortedMap<String, Content> contents = new TreeMap<>();
        state.rules()
                .files()
                .texts()
                .forEach((path, text) -> contents.put(state.rules().files().label(path), Content.of(text)));
        state.files()
                .inUse()
                .forEach((name, content) -> contents.put(state.files().label(name), content));
        return contents;
    }
}
