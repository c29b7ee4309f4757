package rigor.publish;

import java.nio.file.Path;
import rigor.facts.UserFault;

/** A folder that cannot be published into, because that would take away something else. */
public final class PublishRejected extends UserFault {
    private static final long serialVersionUID = 1;

    private PublishRejected(Path folder, String reason) {
        super(Kind.DISK, "cannot publish into %s: %s; name a new folder or an empty one".formatted(folder, reason));
    }

    static PublishRejected noFolder(Path folder) {
        return new PublishRejected(folder, "it is a file");
    }

    static PublishRejected holds(Path folder, Path other) {
        return new PublishRejected(folder, "it holds %s, which was not published".formatted(other));
    }
}
