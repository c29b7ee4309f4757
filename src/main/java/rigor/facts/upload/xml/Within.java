package rigor.facts.upload.xml;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Unusable;

/** Carries a refusal through a parser. */
public final class Within extends IOException {
    private static final long serialVersionUID = 1;

    private final transient Unusable refusal;

    public Within(Unusable refusal) {
        super(refusal);
        this.refusal = refusal;
    }

    /** What a guard beneath the parser found; null if none did. */
    public static @Nullable Unusable in(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause(cause)) {
            if (cause instanceof Within within) {
                return within.refusal;
            }
        }
        return null;
    }

    /** The parser keeps the cause of its own exception elsewhere. */
    private static @Nullable Throwable cause(Throwable thrown) {
        return thrown instanceof XMLStreamException broken && broken.getCause() == null
                ? broken.getNestedException()
                : thrown.getCause();
    }
}
