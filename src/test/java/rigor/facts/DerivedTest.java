package rigor.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class DerivedTest {
    private final Derived derived = new Derived();

    @Test
    void computesEachOnceHoweverManyAsk() {
        AtomicInteger computed = new AtomicInteger();
        IntStream.range(0, 100)
                .parallel()
                .forEach(i -> derived.get(Integer.class, List.of(i % 2), computed::incrementAndGet));
        assertThat(computed).hasValue(2);
    }

    @Test
    @Timeout(20)
    void aComputationMayAskForOthersFromThreadsOfItsOwn() {
        String word = derived.get(
                String.class,
                1,
                () -> CompletableFuture.supplyAsync(() -> derived.get(Integer.class, 1, () -> 7))
                        .join()
                        .toString());
        assertThat(word).isEqualTo("7");
    }

    @Test
    void aFailedComputationIsTriedAgain() {
        assertThat(CompletableFuture.supplyAsync(() -> derived.get(Integer.class, 1, () -> Integer.valueOf("none"))))
                .failsWithin(Duration.ofSeconds(20));
        assertThat(derived.get(Integer.class, 1, () -> 8)).isEqualTo(8);
    }
}
