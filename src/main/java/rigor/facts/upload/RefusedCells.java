package rigor.facts.upload;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.check.Faults;

/** Faults of an upload: the first ones kept, all counted. */
final class RefusedCells implements Faults {
    private static final int LIMIT = 1_000;

    private final List<RefusedCell> first = new ArrayList<>();
    private int count;

    @Override
    public void add(int line, int column, @Nullable String name, @Nullable String value, String reason) {
        if (++count <= LIMIT) {
            first.add(new RefusedCell(line, column, name, value, reason));
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean isFull() {
        return count >= LIMIT;
    }

    /** The kept ones, by their place. */
    List<RefusedCell> first() {
        return first.stream()
                .sorted(Comparator.comparingInt(RefusedCell::line).thenComparingInt(RefusedCell::column))
                .toList();
    }
}
