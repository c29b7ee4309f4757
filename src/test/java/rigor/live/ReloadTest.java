package rigor.live;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import rigor.HeldMemory;

/** Edits a rule again and again. {@code -Drigor.reloads=1000} for the long run, which prints times and what is held. */
class ReloadTest {
    private static final int RELOADS = Integer.getInteger("rigor.reloads", 9);

    @TempDir
    Path folder;

    @Test
    void reloadsLeaveNothingBehind() throws InterruptedException {
        BlockingQueue<Event> events = new LinkedBlockingQueue<>();
        List<Long> times = new ArrayList<>();
        Held third = Held.NOTHING;
        try (Live live = Live.open(Copies.in(folder))) {
            live.listen(events::add);
            live.watching();
            for (int i = 0; i < RELOADS; i++) {
                times.add(reload(events, i));
                if (i == RELOADS / 3) {
                    third = Held.now();
                }
            }
            Held end = Held.now();
            System.out.printf(
                    Locale.ROOT,
                    "reloads: %d, median %d ms, p99 %d ms%n after a third: %s%n at the end: %s%n",
                    RELOADS,
                    part(times, 0.5),
                    part(times, 0.99),
                    third,
                    end);
            assertThat(live.status().changes()).isNotEmpty();
            end.isNoMoreThan(third);
        }
    }

    /**
     * What a process holds.
     *
     * @param heapMb that is still needed, and {@code classesMb} in metaspace
     * @param files descriptors that are open; 0 where the system does not tell
     */
    private record Held(long heapMb, long classesMb, int threads, long files) {
        static final Held NOTHING = new Held(0, 0, 0, 0);

        /** Each reload takes about 1 MB of classes; the first turns also warm up. */
        private static final long SLACK_MB = 30;

        /** Of the pools that the Java library keeps. */
        private static final int SLACK = 4;

        static Held now() {
            return new Held(
                    HeldMemory.bytes() >> 20,
                    metaspace() >> 20,
                    ManagementFactory.getThreadMXBean().getThreadCount(),
                    ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean unix
                            ? unix.getOpenFileDescriptorCount()
                            : 0);
        }

        private static long metaspace() {
            return ManagementFactory.getMemoryPoolMXBeans().stream()
                    .filter(pool -> pool.getName().equals("Metaspace"))
                    .mapToLong(pool -> pool.getUsage().getUsed())
                    .sum();
        }

        void isNoMoreThan(Held before) {
            assertThat(heapMb).as("heap").isLessThan(before.heapMb + SLACK_MB);
            assertThat(classesMb).as("metaspace").isLessThan(before.classesMb + SLACK_MB);
            assertThat(threads).as("threads").isLessThanOrEqualTo(before.threads + SLACK);
            assertThat(files).as("open files").isLessThanOrEqualTo(before.files + SLACK);
        }
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
}
