package rigor.live;

import java.time.Duration;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Sees edits of the folders and gathers those of a burst.
 *
 * <p>It looks at the files some twenty times a second while somebody works on them, and five times when nothing has
 * changed for a minute: forty files cost well under a millisecond, and it sees renames, new folders and network drives,
 * which notifications of the operating system see unevenly.
 */
final class Watch implements AutoCloseable {
    private static final Duration GLANCE = Duration.ofMillis(40);
    private static final Duration GLANCE_AT_REST = Duration.ofMillis(200);
    private static final Duration REST = Duration.ofMinutes(1);
    private static final Duration QUIET = Duration.ofMillis(60);
    private static final int PATIENCE = 50;
    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final int MOST_PAUSES = 60;

    /** A first failure may come from an upload that fills the heap and is refused. */
    private static final int TOLD = 2;

    private final Folders folders;
    private final Runnable onEdit;
    private final Consumer<Throwable> onFailure;
    private final Thread thread;

    /** Nothing is taken as seen yet, so that no edit since the files were read last is missed. */
    private Fingerprint seen = Fingerprint.NOTHING;

    private long edited = System.nanoTime();
    private int failures;

    /** @param onFailure told what keeps it from looking, or {@code onEdit} from doing */
    Watch(Folders folders, Runnable onEdit, Consumer<Throwable> onFailure) {
        this.folders = folders;
        this.onEdit = onEdit;
        this.onFailure = onFailure;
        this.thread = new Thread(this::run, "rigor-watch");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    private void run() {
        try {
            while (true) {
                boolean rests = System.nanoTime() - edited > REST.toNanos();
                Thread.sleep((rests ? GLANCE_AT_REST : GLANCE).toMillis());
                look();
            }
        } catch (InterruptedException e) {
            // closed
        }
    }

    /** Whatever goes wrong, it is looked again, less and less often; the second time in a row it is told. */
    @SuppressWarnings("CatchThrowable")
    private void look() throws InterruptedException {
        try {
            compare();
            failures = 0;
        } catch (InterruptedException e) {
            throw e;
        } catch (Throwable e) {
            failures++;
            if (failures == TOLD) {
                onFailure.accept(e);
            }
            Thread.sleep(Math.min(failures, MOST_PAUSES) * PAUSE.toMillis());
        }
    }

    private void compare() throws InterruptedException {
        if (!Fingerprint.of(folders, seen).equals(seen)) {
            Fingerprint now = settled();
            onEdit.run();
            seen = now;
            edited = System.nanoTime();
        }
    }

    /** Waits until the files are left alone for a moment, but not for ever. */
    private Fingerprint settled() throws InterruptedException {
        @Nullable Fingerprint before = null;
        Fingerprint now = Fingerprint.of(folders, seen);
        for (int i = 0; i < PATIENCE && !now.equals(before); i++) {
            Thread.sleep(QUIET.toMillis());
            before = now;
            now = Fingerprint.of(folders, now);
        }
        return now;
    }
}
