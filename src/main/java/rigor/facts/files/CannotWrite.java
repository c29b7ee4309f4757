package rigor.facts.files;

import java.io.IOException;
import java.nio.file.Path;
import rigor.facts.UserFault;

/** A file that cannot be written: the disk is full, or the folder lets nobody write; what it held before is left. */
public final class CannotWrite extends UserFault {
    private static final long serialVersionUID = 1;

    /** @param file that was to be written */
    public CannotWrite(Path file, IOException e) {
        super(Kind.DISK, file + " cannot be written: " + IoFault.reason(e), e);
    }
}
