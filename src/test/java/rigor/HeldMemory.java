package rigor;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryMXBean;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.LongStream;

/** What the heap of this process still needs. */
public final class HeldMemory {
    private static final int LOOKS = 6;
    private static final long PAUSE = 300_000_000;

    private HeldMemory() {}

    /** In bytes: the least of some looks, since other threads may be busy for a while with what they were last asked. */
    public static long bytes() {
        MemoryMXBean memory = ManagementFactory.getMemoryMXBean();
        return LongStream.range(0, LOOKS).map(look -> bytes(memory)).min().orElseThrow();
    }

    private static long bytes(MemoryMXBean memory) {
        memory.gc();
        long used = memory.getHeapMemoryUsage().getUsed();
        LockSupport.parkNanos(PAUSE);
        return used;
    }
}
