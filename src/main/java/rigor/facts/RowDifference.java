package rigor.facts;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Where two states of a table differ: the rows between their equal beginnings and their equal ends. Views, not copies;
 * one changed row among a million is found without an index.
 */
public record RowDifference<F extends Fact>(List<F> before, List<F> now) {

    public static <F extends Fact> RowDifference<F> between(List<F> before, List<F> now) {
        int shorter = Math.min(before.size(), now.size());
        int head = 0;
        while (head < shorter && Objects.equals(before.get(head), now.get(head))) {
            head++;
        }
        int tail = 0;
        while (tail < shorter - head
                && Objects.equals(before.get(before.size() - 1 - tail), now.get(now.size() - 1 - tail))) {
            tail++;
        }
        return new RowDifference<>(before.subList(head, before.size() - tail), now.subList(head, now.size() - tail));
    }

    /** What any of the rows that differ has there. */
    public <T> Set<T> touched(Function<F, T> property) {
        return Stream.concat(before.stream(), now.stream()).map(property).collect(Collectors.toSet());
    }
}
