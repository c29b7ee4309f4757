package rigor.http;

import io.javalin.config.Key;
import java.util.Locale;
import java.util.concurrent.Semaphore;
import rigor.api.ProblemType;

/**
 * The room that bodies of requests take while they come in and until they are worked on. Who sends slowly holds no more
 * of it than what has come in, so a few of them keep nobody out. Safe to share between threads.
 */
final class Inbox {
    static final Key<Inbox> KEY = new Key<>("rigor.inbox");

    /** Each holds a thread of the server while it comes in. */
    static final int SENDERS = 64;

    private static final int UNIT = 64 << 10;

    private final Semaphore senders = new Semaphore(SENDERS);
    private final Semaphore units;

    /** @param bytes of all bodies together */
    Inbox(long bytes) {
        this.units = new Semaphore(Math.toIntExact(bytes / UNIT));
    }

    /** @throws Refused if too many others are sending */
    Space open() {
        if (!senders.tryAcquire()) {
            throw Refused.because(
                    ProblemType.BUSY,
                    String.format(Locale.ROOT, "%d others are sending bodies; try again later", SENDERS));
        }
        return new Space();
    }

    /** What one body takes, until it is closed. For one thread. */
    final class Space implements AutoCloseable {
        private int held;
        private boolean sent;

        /** @throws Refused if others hold the rest */
        void growTo(long bytes) {
            int more = (int) ((bytes + UNIT - 1) / UNIT) - held;
            if (more > 0 && !units.tryAcquire(more)) {
                throw Refused.because(
                        ProblemType.BUSY,
                        "the bodies of others take all the memory there is for them; try again later");
            }
            held += Math.max(0, more);
        }

        /** All has come in; the space stays taken. */
        void complete() {
            if (!sent) {
                sent = true;
                senders.release();
            }
        }

        @Override
        public void close() {
            complete();
            units.release(held);
            held = 0;
        }
    }
}
