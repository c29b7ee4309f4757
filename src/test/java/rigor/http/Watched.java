package rigor.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.lang.Thread.UncaughtExceptionHandler;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import rigor.HeldMemory;

/** Sees what goes wrong inside while many odd things are sent: errors in the log, threads that end, memory that is kept. */
final class Watched implements AutoCloseable {
    /** What a person cannot read: names of classes, traces. */
    private static final Pattern INSIDE =
            Pattern.compile("(?i)\\bjava\\.|jakarta\\.|org\\.(drools|kie|mvel|eclipse)|jackson"
                    + "|javalin|\\w(Exception|Error)\\b|\\brigor\\.\\w+\\.[A-Z]|\\\\n\\\\tat |JsonToken");

    private static final long SPARE = 48 << 20;

    private final PrintStream err = System.err;
    private final UncaughtExceptionHandler before = Thread.getDefaultUncaughtExceptionHandler();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final List<Throwable> uncaught = new CopyOnWriteArrayList<>();
    private long held;

    Watched() {
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
        Thread.setDefaultUncaughtExceptionHandler((thread, e) -> uncaught.add(e));
    }

    /** The part of a message that only a programmer understands; empty if there is none. */
    static String inside(String message) {
        return INSIDE.matcher(message)
                .results()
                .map(found -> found.group())
                .findFirst()
                .orElse("");
    }

    /** Nothing was logged as an error and no thread ended with one. */
    void allIsWell(String after) {
        assertThat(uncaught).as(after).isEmpty();
        assertThat(printed.toString(StandardCharsets.UTF_8)).as(after).isEmpty();
    }

    /** What is held now is what {@link #memoryIsFlat} compares with. */
    void remember() {
        held = HeldMemory.bytes();
    }

    String memoryIsFlat() {
        long now = HeldMemory.bytes();
        assertThat(now).as("bytes held, %,d before", held).isLessThan(held + held / 4 + SPARE);
        return (held >> 20) + " MB, then " + (now >> 20) + " MB";
    }

    @Override
    public void close() {
        System.setErr(err);
        Thread.setDefaultUncaughtExceptionHandler(before);
    }
}
