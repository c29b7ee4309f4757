package rigor.facts.files;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What went wrong with a file or a stream, in a sentence. */
public final class IoFault {
    /** As Linux, macOS and Windows say it; in other words of theirs it is told as they do. */
    private static final Pattern FULL = Pattern.compile("(?i)no space left|not enough space|quota exceeded");

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
            return file.getFile() + " cannot be read or written" + (file.getReason() == null ? "" : ": " + reason(e));
        }
        return "reading or writing failed: " + reason(e);
    }

    /** Why, without the file's name: {@code the disk is full}. */
    public static String reason(@Nullable Throwable fault) {
        Throwable e = fault instanceof UncheckedIOException ? fault.getCause() : fault;
        String said = e instanceof FileSystemException file ? file.getReason() : e == null ? null : e.getMessage();
        if (said != null) {
            return FULL.matcher(said).find() ? "the disk is full" : said;
        }
        if (e instanceof AccessDeniedException) {
            return "access is denied";
        }
        return e instanceof NoSuchFileException ? "it is not there" : "something is in its place";
    }
}
