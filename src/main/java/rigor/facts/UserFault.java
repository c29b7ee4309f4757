package rigor.facts;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that whoever uses the program can mend. Its message is a sentence for them; command line and server print it
 * without a stack trace.
 */
public abstract class UserFault extends RuntimeException {
    private static final long serialVersionUID = 1;

    /** What is at fault: a closed set, from which exit codes and the API's problem types follow. */
    public enum Kind {
        /** A name that nothing has. */
        NAME(2),
        /** A supposed change. */
        QUESTION(2),
        /** Words that name a machine. */
        WORDS(2),
        /** A recorded decision. */
        RECORD(2),
        /** Where to serve. */
        ADDRESS(2),
        /** The file of the token. */
        TOKEN(2),
        /** Tables, or a row of them. */
        FACTS(3),
        /** Rules, or what they do. */
        RULES(3),
        /** Rules that take too long to answer a question. */
        TIME(3),
        /** Somebody else wrote first. */
        STALE(3),
        /** Somebody else is writing. */
        BUSY(3),
        /** A file that cannot be written. */
        DISK(3);

        private final int exitCode;

        Kind(int exitCode) {
            this.exitCode = exitCode;
        }

        /** Of the command line: 2 for wrong usage, 3 for what cannot be used or written, or takes too long. */
        public int exitCode() {
            return exitCode;
        }
    }

    private final Kind kind;

    protected UserFault(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    protected UserFault(Kind kind, String message, @Nullable Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** Each fault with its place; none where the message is all there is to say. */
    public List<Problem> problems() {
        return List.of();
    }

    /** Names that may have been meant; none where nothing is near. */
    public List<String> suggestions() {
        return List.of();
    }
}
