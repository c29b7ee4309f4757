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
import java.util.Map;
import rigor.facts.files.Bytes;
import rigor.facts.files.CannotWrite;
import rigor.facts.files.Content;

/** Files that are the old ones or the new ones, whole, at whatever moment the process or the machine stops. */
public final class DurableFile {
    private static final String TEMPORARY = ".tmp";

    /** Names the files of one write that are all made ready. */
    private static final String READY = "ready";

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

    /**
     * Writes several files: all are made ready before the first is put in its place, and who is stopped in between leaves
     * word for {@link #sweep}, which does the rest. A file without content is taken away.
     *
     * @throws CannotWrite if that fails
     */
    static void write(Path folder, Map<String, ? extends Bytes> contents, Path aside) {
        if (contents.size() == 1) {
            contents.forEach((name, content) -> writeOrRemove(folder, name, content, aside));
            return;
        }
        try {
            for (var file : contents.entrySet()) {
                write(file.getValue(), aside.resolve(file.getKey() + TEMPORARY));
            }
            write(Content.of(String.join("\n", contents.keySet())), aside.resolve(READY + TEMPORARY));
            Files.move(aside.resolve(READY + TEMPORARY), aside.resolve(READY), StandardCopyOption.ATOMIC_MOVE);
            force(aside);
            put(folder, aside);
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
    }

    private static void writeOrRemove(Path folder, String name, Bytes content, Path aside) {
        if (content.size() > 0) {
            write(folder, name, content, aside);
            return;
        }
        try {
            Files.deleteIfExists(folder.resolve(name));
            force(folder);
        } catch (IOException e) {
            throw new CannotWrite(folder.resolve(name), e);
        }
    }

    /** Puts in their places the files that are all ready; one that is there already has been put. */
    private static void put(Path folder, Path aside) throws IOException {
        Path ready = aside.resolve(READY);
        if (!Files.exists(ready)) {
            return;
        }
        for (String name : Files.readAllLines(ready)) {
            Path temporary = aside.resolve(name + TEMPORARY);
            if (Files.exists(temporary)) {
                putOrRemove(temporary, folder.resolve(name));
            }
        }
        force(folder);
        Files.delete(ready);
    }

    private static void putOrRemove(Path temporary, Path place) throws IOException {
        if (Files.size(temporary) > 0) {
            Files.move(temporary, place, StandardCopyOption.ATOMIC_MOVE);
        } else {
            Files.deleteIfExists(place);
            Files.delete(temporary);
        }
    }

    private static void write(Bytes content, Path temporary) throws IOException {
        try (FileChannel channel = FileChannel.open(temporary, CREATE, TRUNCATE_EXISTING, WRITE);
                InputStream in = content.open()) {
            in.transferTo(Channels.newOutputStream(channel));
            channel.force(true);
        }
    }

    /** Ends what a process that was stopped had begun to put in place, and takes away what else it left behind. */
    static void sweep(Path folder, Path aside) {
        try {
            put(folder, aside);
        } catch (IOException e) {
            throw new CannotWrite(folder, e);
        }
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
