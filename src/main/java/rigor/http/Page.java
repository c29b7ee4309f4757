package rigor.http;

import java.util.List;
import java.util.function.Function;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;
import rigor.http.Listing.Slice;
import rigor.live.InForce;

/**
 * Part of a list.
 *
 * @param facts revision; likewise {@code rules}
 * @param total how many match
 * @param offset of the first item
 */
record Page<V>(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String rules,
        int total,
        int offset,
        int limit,
        List<V> items) {

    static <T, V> Page<V> of(InForce now, Slice<T> part, Function<T, V> view) {
        return new Page<>(
                now.facts().revision(),
                now.rules().revision(),
                part.total(),
                part.offset(),
                part.limit(),
                part.items().stream().map(view).toList());
    }

    static <V> Page<V> whole(InForce now, List<V> all) {
        return of(now, new Slice<>(all.size(), 0, Math.max(Listing.LIMIT, all.size()), all), Function.identity());
    }
}
