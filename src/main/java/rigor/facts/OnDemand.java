package rigor.facts;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.IntFunction;

/** A list whose items are made each time that somebody looks at them: a view of a table that may have a million rows. */
public final class OnDemand<T> extends AbstractList<T> implements RandomAccess {
    private final int size;
    private final IntFunction<T> item;

    private OnDemand(int size, IntFunction<T> item) {
        this.size = size;
        this.item = item;
    }

    /** @param item makes equal items from equal indexes, from 0 to less than {@code size} */
    public static <T> List<T> of(int size, IntFunction<T> item) {
        return new OnDemand<>(size, item);
    }

    @Override
    public T get(int index) {
        return item.apply(index);
    }

    @Override
    public int size() {
        return size;
    }
}
