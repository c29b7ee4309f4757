package rigor.facts;

/** The memory that Java was given. */
public final class Heap {
    private Heap() {}

    /** What to say of something that it cannot hold. */
    public static String tooSmallFor(String what) {
        return "%s needs more memory than the %,d MB that Java was given; start it with a larger -Xmx"
                .formatted(what, Runtime.getRuntime().maxMemory() >> 20);
    }
}
