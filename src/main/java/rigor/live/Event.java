package rigor.live;

import java.util.List;
import java.util.stream.Collectors;

/** What those who listen are told. */
public sealed interface Event {
    /** For a terminal. */
    String text();

    /** Something new came into force. */
    record Changed(Change change) implements Event {
        @Override
        public String text() {
            return change.message();
        }
    }

    /** The files cannot be used as they are; what was in force stays so. */
    record Faulty(List<Fault> faults) implements Event {
        @Override
        public String text() {
            return faults.stream().map(Fault::shown).collect(Collectors.joining("\n"))
                    + "\nThe last good version stays in force.";
        }
    }

    /** The files are again as they are in force. */
    record Mended() implements Event {
        @Override
        public String text() {
            return "The faults are mended; nothing changed.";
        }
    }
}
