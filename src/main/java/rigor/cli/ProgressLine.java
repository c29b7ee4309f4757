package rigor.cli;

import java.io.PrintStream;
import java.util.function.LongSupplier;
import rigor.facts.Progress;

/** Tells in one line of a terminal how far a job is that takes longer than a second: how many, how fast, how long yet. */
final class ProgressLine implements Progress {
    private static final long SECOND = 1_000_000_000;

    private final PrintStream terminal;
    private final LongSupplier clock;
    private String what = "";
    private long start;
    private long told;

    ProgressLine(PrintStream terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Silent where nobody looks. */
    static Progress ofTerminal() {
        return System.console() == null ? UNSEEN : new ProgressLine(System.err, System::nanoTime);
    }

    @Override
    public synchronized void at(String counted, long done, long all) {
        long now = clock.getAsLong();
        if (!counted.equals(what)) {
            what = counted;
            start = now;
            told = now;
        }
        if (now - told >= SECOND || (told > start && done == all)) {
            told = now;
            tell(done, all, (now - start) / (double) SECOND);
        }
    }

    private void tell(long done, long all, double seconds) {
        double rate = done / seconds;
        String left = done == all ? "" : ", %,.0f s left".formatted(Math.ceil((all - done) / rate));
        terminal.printf("\r%,d of %,d %s, %,.0f a second%s\u001B[K", done, all, what, rate, left);
        if (done == all) {
            terminal.println();
        }
    }
}
