package rigor.facts;

import java.util.Locale;

/** The memory that Java was given. */
public final class Heap {
    private Heap() {}

    /** What to say of something that it cannot hold. */
    public static String tooSmallFor(String what) {
        return String.format(
                Locale.ROOT,
                "%s needs more memory than the %,d MB that Java was given; start it with a larger -Xmx",
                what,
                Runtime.getRuntime().maxMemory() >> 20);
    }
}
