package rigor.live;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Copies of the shipped folders that a test may spoil. */
public final class Copies {
    private Copies() {}

    /** The shipped files again, and none beside them. */
    public static Folders anew(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return in(folder);
    }

    public static Folders in(Path folder) {
        copy(Path.of("facts"), folder.resolve("facts"));
        copy(Path.of("rules"), folder.resolve("rules"));
        return new Folders(folder.resolve("facts"), folder.resolve("rules"))
                .of(CaseSource.usual(folder.resolve("case")));
    }

    /** The same without most machines, for tests that look at each of them. */
    public static Folders withFewBuilds(Path folder) {
        Folders folders = in(folder);
        Few.of(folder.resolve("facts")).cut();
        return folders;
    }

    /** The same with a case of one's own that brings all shipped offers itself. */
    public static Folders withOwnOffers(Path folder) {
        Folders folders = in(folder);
        ownOffers(folder.resolve("case"));
        return folders;
    }

    /** A case that is based on the usual one and brings all shipped offers itself. */
    public static Path ownOffers(Path folder) {
        try {
            Files.createDirectories(folder);
            Files.writeString(folder.resolve("case.csv"), "key,value,note\nbased_on,swiss-home-office,\n");
            Files.copy(Path.of("facts/offers.csv"), folder.resolve("offers.csv"));
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void edit(Path file, UnaryOperator<String> edit) {
        try {
            Path beside = file.resolveSibling("." + file.getFileName());
            Files.writeString(beside, edit.apply(Files.readString(file)));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Path write(Path file, byte[] content) {
        try {
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> f.toString().matches(".*\\.(csv|drl)")).toList()) {
                Path copy = to.resolve(from.relativize(file));
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
