package rigor.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Edits a rule again and again. {@code -Drigor.reloads=1000} for the long run, which prints times and memory. */
class ReloadTest {
    private static final int RELOADS = Integer.getInteger("rigor.reloads", 9);
    private static final long SLACK_MB = 40;

    @TempDir
    Path folder;

    @Test
    void reloadsLeaveMemoryFlat() throws InterruptedException {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        List<Long> times = new ArrayList<>();
        long memory = 0;
        try (Live live = Live.open(Copies.in(folder))) {
            live.listen(events::add);
            live.watching();
            for (int i = 0; i < RELOADS; i++) {
                times.add(reload(events, i));
                if (i == RELOADS / 3) {
                    memory = usedMb();
                }
            }
            assertThat(live.status().changes()).isNotEmpty();
        }
        System.out.printf(
                "reloads: %d, median %d ms, p99 %d ms, memory %d MB after a third, %d MB at the end%n",
                RELOADS, part(times, 0.5), part(times, 0.99), memory, usedMb());
        assertThat(usedMb()).isLessThan(memory + SLACK_MB);
    }

    /** From saving to new verdicts, in ms. */
    private long reload(BlockingQueue<Event> events, int turn) throws InterruptedException {
        long start = System.nanoTime();
        Copies.edit(
                folder.resolve("rules/builds/noise.drl"),
                text -> text.replaceFirst("noiseUnderLoad.low > \\S+", "noiseUnderLoad.low > " + (1 + turn % 60)));
        assertThat(events.poll(60, TimeUnit.SECONDS)).isInstanceOf(Event.Changed.class);
        return (System.nanoTime() - start) / 1_000_000;
    }

    private static long part(List<Long> times, double share) {
        List<Long> sorted = times.stream().sorted().toList();
        return sorted.get((int) (share * (sorted.size() - 1)));
    }

    /** Heap and classes that are still needed. */
    private static long usedMb() {
        System.gc();
        long classes = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getName().equals("Metaspace"))
                .mapToLong(pool -> pool.getUsage().getUsed())
                .sum();
        long heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
        return (heap + classes) >> 20;
    }
}
