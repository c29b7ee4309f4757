package rigor.engine.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TimeLimitTest {
    private static final Duration LIMIT = Duration.ofSeconds(5);

    /** More of them at once than the pool has workers, each of which needs one. */
    @Test
    void workersThatWaitDoNotKeepTheirPoolFromTheTask() {
        int many = 4 * ForkJoinPool.getCommonPoolParallelism() + 4;
        assertThat(IntStream.range(0, many)
                        .parallel()
                        .mapToObj(i -> onAnotherWorker(i))
                        .toList())
                .containsExactlyElementsOf(
                        IntStream.range(0, many).mapToObj(Optional::of).toList());
    }

    private static Optional<Integer> onAnotherWorker(int value) {
        BlockingQueue<Integer> told = new ArrayBlockingQueue<>(1);
        return TimeLimit.run(
                "waits",
                () -> {
                    ForkJoinPool.commonPool().execute(() -> told.add(value));
                    return taken(told);
                },
                LIMIT,
                thread -> {});
    }

    private static int taken(BlockingQueue<Integer> told) {
        try {
            return told.take();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
