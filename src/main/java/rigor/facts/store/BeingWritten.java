package rigor.facts.store;

import java.nio.file.Path;
import rigor.facts.UserFault;

/** Others kept the tables to themselves for too long; nothing was written. */
public final class BeingWritten extends UserFault {
    private static final long serialVersionUID = 1;

    BeingWritten(Path folder) {
        super(Kind.BUSY, folder + " is being written by somebody else; try again later");
    }
}
