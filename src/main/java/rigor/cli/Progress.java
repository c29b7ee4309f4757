package rigor.cli;

import java.util.function.IntConsumer;

/** Tells on a terminal how far a long read is, at most once a second; silent where errors go to a file. */
final class Progress implements IntConsumer {
    private static final long SECOND = 1_000_000_000;

    private final String what;
    private final long start = System.nanoTime();
    private long told = start;

    private Progress(String what) {
        this.what = what;
    }

    static IntConsumer of(String what) {
        return System.console() == null ? rows -> {} : new Progress(what);
    }

    @Override
    public void accept(int rows) {
        long now = System.nanoTime();
        if (now - told >= SECOND) {
            told = now;
            System.err.printf("\r%,d %s, %,.0f a second", rows, what, rows * (double) SECOND / (now - start));
        }
    }
}
