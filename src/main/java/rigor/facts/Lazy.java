package rigor.facts;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A value that is made when it is first asked for. Two threads that ask at once may both make it, so it is to be the same
 * whoever makes it; in return nobody waits. Safe to share between threads.
 */
public final class Lazy<T> {
    private final Supplier<T> make;
    private volatile @Nullable T made;

    private Lazy(Supplier<T> make) {
        this.make = make;
    }

    public static <T> Lazy<T> of(Supplier<T> make) {
        return new Lazy<>(make);
    }

    public T get() {
        T known = made;
        if (known == null) {
            known = make.get();
            made = known;
        }
        return known;
    }
}
