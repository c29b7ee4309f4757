package rigor.explain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Hardware;
import rigor.facts.Origin;
import rigor.terms.Build;

/**
 * What the row of a part says that nothing is computed from.
 *
 * @param name of the part, in words
 */
public record NoteView(String name, String note, Origin origin) {

    /** In the order of the parts. */
    static List<NoteView> all(Build build) {
        return build.quote().lines().stream()
                .map(line -> line.part().hardware())
                .distinct()
                .flatMap(NoteView::of)
                .toList();
    }

    private static Stream<NoteView> of(Hardware part) {
        @Nullable String note = part.note();
        return note == null ? Stream.empty() : Stream.of(new NoteView(part.name(), note, part.origin()));
    }
}
