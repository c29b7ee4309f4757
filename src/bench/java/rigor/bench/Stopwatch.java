package rigor.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Supplier;

/**
 * What a job took: seconds on the wall, and seconds of processor time in all threads, which a busy machine falsifies
 * less.
 */
public record Stopwatch(double wall, double processor) {
    private static final OperatingSystemMXBean SYSTEM =
            (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private static final double NANOS = 1e9;

    public static Stopwatch time(Runnable job) {
        long wall = System.nanoTime();
        long processor = SYSTEM.getProcessCpuTime();
        job.run();
        return new Stopwatch(
                (System.nanoTime() - wall) / NANOS, (SYSTEM.getProcessCpuTime() - processor) / NANOS);
    }

    /** The run with the median time on the wall. */
    public static Stopwatch median(Stopwatch... runs) {
        Stopwatch[] sorted = runs.clone();
        Arrays.sort(sorted, (a, b) -> Double.compare(a.wall, b.wall));
        return sorted[sorted.length / 2];
    }

    /** Runs a job and remembers what it took in {@code took[0]}. */
    public static <T> T time(Supplier<T> job, Stopwatch[] took) {
        Object[] result = new Object[1];
        took[0] = time(() -> result[0] = job.get());
        @SuppressWarnings("unchecked")
        T made = (T) result[0];
        return made;
    }
}
