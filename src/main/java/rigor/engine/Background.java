package rigor.engine;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** Work that runs on another core while the caller goes on. */
public final class Background<T> implements Supplier<T> {
    private final CompletableFuture<T> work;

    private Background(CompletableFuture<T> work) {
        this.work = work;
    }

    public static <T> Background<T> begin(Supplier<T> work) {
        return new Background<>(CompletableFuture.supplyAsync(work));
    }

    /** Waits for the result; throws what the work threw. */
    @Override
    public T get() {
        try {
            return work.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw e;
        }
    }
}
