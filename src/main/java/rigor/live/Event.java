package rigor.live;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** What those who listen are told. */
public sealed interface Event {
    /** For a terminal. */
    String text();

    /** What the event stream calls it, such as {@code changed}. */
    default String name() {
        return getClass().getSimpleName().toLowerCase(Locale.ROOT);
    }

    /** For programs. */
    Object data();

    /** Something new came into force. */
    record Changed(Change change) implements Event {
        @Override
        public String text() {
            return change.message();
        }

        @Override
        public Object data() {
            return change;
        }
    }

    /** The files cannot be used as they are; what was in force stays so. */
    record Faulty(List<Fault> faults) implements Event {
        @Override
        public String text() {
            return faults.stream().map(Fault::shown).collect(Collectors.joining("\n"))
                    + "\nThe last good version stays in force.";
        }

        @Override
        public Object data() {
            return Map.of("faults", faults);
        }
    }

    /** The files are again as they are in force. */
    record Mended() implements Event {
        @Override
        public String text() {
            return "The faults are mended; nothing changed.";
        }

        @Override
        public Object data() {
            return Map.of();
        }
    }
}
