package rigor.http;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.VMOption.Origin;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.management.JMException;
import javax.management.ObjectName;
import org.jspecify.annotations.Nullable;

/**
 * Gives the memory back that only the start or some requests needed, once nobody has asked for anything for a while. Safe
 * to share between threads.
 */
final class Rest implements AutoCloseable {
    private final Duration quiet;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(Rest::daemon);
    private @Nullable Future<?> planned;

    /** @param quiet after how long */
    Rest(Duration quiet) {
        this.quiet = quiet;
        ManagementFactory.getPlatformMXBeans(HotSpotDiagnosticMXBean.class).forEach(Rest::keepHeapSmall);
    }

    /** Somebody asks for something. */
    synchronized void disturb() {
        if (planned != null) {
            planned.cancel(false);
        }
        if (!clock.isShutdown()) {
            planned = clock.schedule(Rest::giveBack, quiet.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    @Override
    public synchronized void close() {
        clock.shutdownNow();
    }

    /** Options that a jar cannot carry; those that somebody has chosen stay as they are. */
    private static void keepHeapSmall(HotSpotDiagnosticMXBean java) {
        set(java, "MinHeapFreeRatio", "10");
        set(java, "MaxHeapFreeRatio", "20");
    }

    private static void set(HotSpotDiagnosticMXBean java, String option, String value) {
        if (java.getVMOption(option).getOrigin() == Origin.DEFAULT) {
            java.setVMOption(option, value);
        }
    }

    /** The heap, and what the compilers and the engine have freed outside of it. */
    private static void giveBack() {
        System.gc();
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(
                            new ObjectName("com.sun.management:type=DiagnosticCommand"),
                            "systemTrimNativeHeap",
                            new Object[0],
                            new String[0]);
        } catch (JMException e) {
            // only some systems can
        }
    }

    private static Thread daemon(Runnable task) {
        Thread thread = new Thread(task, "rigor-rest");
        thread.setDaemon(true);
        return thread;
    }
}
