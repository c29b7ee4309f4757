package rigor.facts.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;

/** What went wrong with a file or a stream, in a sentence. */
public final class IoFault {
    private IoFault() {}

    /** Empty if it is no fault of input or output. */
    public static Optional<String> said(Throwable e) {
        Throwable fault = e instanceof UncheckedIOException ? e.getCause() : e;
        return fault instanceof IOException io ? Optional.of(sentence(io)) : Optional.empty();
    }

    private static String sentence(IOException e) {
        if (e instanceof NoSuchFileException missing) {
            return missing.getFile() + " is not there";
        }
        if (e instanceof AccessDeniedException denied) {
            return denied.getFile() + " may not be read or written";
        }
        if (e instanceof FileSystemException file && file.getFile() != null) {
            return file.getFile() + " cannot be read or written"
                    + (file.getReason() == null ? "" : ": " + file.getReason());
        }
        return "reading or writing failed: " + e.getMessage();
    }
}
