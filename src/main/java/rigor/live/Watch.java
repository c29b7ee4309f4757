package rigor.live;

import java.time.Duration;
import java.util.Map;
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

    private final Folders folders;
    private final Runnable onEdit;
    private final Thread thread;

    /** Nothing is taken as seen yet, so that no edit since the files were read last is missed. */
    private Fingerprint seen = new Fingerprint(Map.of());

    private long edited = System.nanoTime();

    Watch(Folders folders, Runnable onEdit) {
        this.folders = folders;
        this.onEdit = onEdit;
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

    private void look() throws InterruptedException {
        try {
            if (!Fingerprint.of(folders).equals(seen)) {
                Fingerprint now = settled();
                onEdit.run();
                seen = now;
                edited = System.nanoTime();
            }
        } catch (OutOfMemoryError e) {
            // an upload fills the heap and will be refused; what is not seen now is seen then
        }
    }

    /** Waits until the files are left alone for a moment, but not for ever. */
    private Fingerprint settled() throws InterruptedException {
        @Nullable Fingerprint before = null;
        Fingerprint now = Fingerprint.of(folders);
        for (int i = 0; i < PATIENCE && !now.equals(before); i++) {
            Thread.sleep(QUIET.toMillis());
            before = now;
            now = Fingerprint.of(folders);
        }
        return now;
    }
}
