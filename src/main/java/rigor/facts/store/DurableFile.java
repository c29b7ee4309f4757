package rigor.facts.store;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import rigor.facts.files.Bytes;
import rigor.facts.files.CannotWrite;

/** Files that are the old ones or the new ones, whole, at whatever moment the process or the machine stops. */
public final class DurableFile {
    private static final String TEMPORARY = ".tmp";

    private DurableFile() {}

    /**
     * Writes a file; one thread at a time.
     *
     * @throws CannotWrite if that fails
     * @param aside a folder of the same file system, where the content is made ready
     */
    public static void write(Path folder, String name, Bytes content, Path aside) {
        Path temporary = aside.resolve(name + TEMPORARY);
        try {
            write(content, temporary);
            Files.move(temporary, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
            force(folder);
        } catch (IOException e) {
            discard(temporary);
            throw new CannotWrite(folder.resolve(name), e);
        }
    }

    private static void write(Bytes content, Path temporary) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, CREATE, TRUNCATE_EXISTING, WRITE);
                InputStream in = content.open()) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /** Takes away what a process that was stopped left behind. */
    static void sweep(Path aside) {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(aside, "*" + TEMPORARY)) {
            for (Path temporary : left) {
                Files.deleteIfExists(temporary);
            }
        } catch (IOException e) {
            throw new CannotWrite(aside, e);
        }
    }

    /** On a full disk it would only be in the way; if it cannot be taken away now, the next writer does. */
    private static void discard(Path temporary) {
        try {
            Files.deleteIfExists(temporary);
        } catch (IOException e) {
            // the fault that led here is the one to tell
        }
    }

    /** The rename itself is durable once the folder is. */
    private static void force(Path folder) throws IOException {
        try (FileChannel channel = FileChannel.open(folder, READ)) {
            channel.force(true);
        }
    }
}
