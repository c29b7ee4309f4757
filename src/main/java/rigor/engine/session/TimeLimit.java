package rigor.engine.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs what may never end on a thread of its own and gives it up after a time. A rule that loops by itself cannot be
 * ended from outside; its thread is interrupted, goes on with the least priority and keeps the program from nothing.
 */
final class TimeLimit {
    private TimeLimit() {}

    /**
     * Empty if the time ran out.
     *
     * @param lost is told the thread that goes on
     * @throws CancellationException if whoever waits was interrupted
     */
    static <T> Optional<T> run(Supplier<T> task, Duration limit, Consumer<Thread> lost) {
        FutureTask<T> running = new FutureTask<>(task::get);
        Thread thread = new Thread(running, "rigor-court");
        thread.setDaemon(true);
        thread.start();
        try {
            return Optional.of(running.get(limit.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            giveUp(thread);
            lost.accept(thread);
            return Optional.empty();
        } catch (InterruptedException e) {
            giveUp(thread);
            Thread.currentThread().interrupt();
            throw new CancellationException("whoever asked gave up while rules judged");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError full) {
                throw full;
            }
            throw e.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(e.getCause());
        }
    }

    private static void giveUp(Thread thread) {
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.interrupt();
    }
}
