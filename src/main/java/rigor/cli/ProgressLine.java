package rigor.cli;

import java.io.PrintStream;
import java.util.Locale;
import java.util.function.LongSupplier;
import rigor.facts.Progress;

/** Progress of a job that takes longer than a second, in one line of the terminal: count, rate and time left. */
final class ProgressLine implements Progress {
    private static final long SECOND = 1_000_000_000;

    private final PrintStream terminal;
    private final LongSupplier clock;
    private String what = "";
    private long start;
    private long printed;

    ProgressLine(PrintStream terminal, LongSupplier clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Silent without a terminal. */
    static Progress ofTerminal() {
        return System.console() == null ? UNSEEN : new ProgressLine(System.err, System::nanoTime);
    }

    @Override
    public synchronized void at(String counted, long done, long all) {
        long now = clock.getAsLong();
        if (!counted.equals(what)) {
            what = counted;
            start = now;
            printed = now;
        }
        if (now - printed >= SECOND || (printed > start && done == all)) {
            printed = now;
            print(done, all, (now - start) / (double) SECOND);
        }
    }

    private void print(long done, long all, double seconds) {
        double rate = done / seconds;
        String left = done == all ? "" : String.format(Locale.ROOT, ", %,.0f s left", Math.ceil((all - done) / rate));
        terminal.printf(Locale.ROOT, "\r%,d of %,d %s, %,.0f a second%s\u001B[K", done, all, what, rate, left);
        if (done == all) {
            terminal.println();
        }
    }
}
