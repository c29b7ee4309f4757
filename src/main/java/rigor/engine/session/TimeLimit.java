package rigor.engine.session;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.ForkJoinPool.ManagedBlocker;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Runs a task that may never end on a thread of its own and gives it up after a time. A rule in an endless loop cannot
 * be stopped from outside; its daemon thread is interrupted and goes on with the lowest priority.
 */
public final class TimeLimit {
    private TimeLimit() {}

    /**
     * Empty if the time ran out.
     *
     * @param name of the thread
     * @param lost gets the thread that goes on running
     * @throws CancellationException if the waiting thread was interrupted
     */
    public static <T> Optional<T> run(String name, Supplier<T> task, Duration limit, Consumer<Thread> lost) {
        FutureTask<T> running = new FutureTask<>(task::get);
        Thread thread = new Thread(running, name);
        thread.setDaemon(true);
        thread.start();
        try {
            ForkJoinPool.managedBlock(new Waiting(running, limit));
            return Optional.of(running.get(0, TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            giveUp(thread);
            lost.accept(thread);
            return Optional.empty();
        } catch (InterruptedException e) {
            giveUp(thread);
            Thread.currentThread().interrupt();
            throw new CancellationException("the caller gave up while rules were running");
        } catch (ExecutionException e) {
            if (e.getCause() instanceof OutOfMemoryError full) {
                throw full;
            }
            throw e.getCause() instanceof RuntimeException broken ? broken : new IllegalStateException(e.getCause());
        }
    }

    /** While a worker of a pool waits, another one does its work, for which the task may be waiting in turn. */
    private record Waiting(FutureTask<?> running, Duration limit) implements ManagedBlocker {
        @Override
        public boolean block() throws InterruptedException {
            try {
                running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
            } catch (ExecutionException | TimeoutException e) {
                // told to whoever asks for the result
            }
            return true;
        }

        @Override
        public boolean isReleasable() {
            return running.isDone();
        }
    }

    private static void giveUp(Thread thread) {
        thread.setPriority(Thread.MIN_PRIORITY);
        thread.interrupt();
    }
}
