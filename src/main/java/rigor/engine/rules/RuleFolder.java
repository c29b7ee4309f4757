package rigor.engine.rules;

import java.io.IOException;
import java.nio.file.FileSystemLoopException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Problem;

/**
 * The files of a folder of rules, links followed: those to read, and problems with those that look like rules but must not
 * be read. No file is opened for this. Files that editors, version control, sync tools and mounted configuration leave
 * behind are skipped.
 *
 * @param files in order
 * @param problems in order
 */
public record RuleFolder(List<Path> files, List<Problem> problems) {
    static final String ENDING = ".drl";

    /** A rule file to which an operating system or an editor gave another ending. */
    private static final Pattern MEANT = Pattern.compile(".+\\.drl(\\.te?xt)?");

    private static final int MAX_DEPTH = 16;
    private static final int MAX_ENTRIES = 10_000;

    public static RuleFolder of(Path folder) {
        FolderVisitor visitor = new FolderVisitor(folder);
        try {
            Files.walkFileTree(folder, EnumSet.of(FileVisitOption.FOLLOW_LINKS), MAX_DEPTH, visitor);
        } catch (IOException e) {
            visitor.add(folder, "cannot be read: " + e.getMessage());
        }
        return new RuleFolder(
                visitor.files.stream().sorted().toList(),
                visitor.problems.stream().sorted().toList());
    }

    /** {@code .history}, {@code ..data}, {@code .~lock.x.drl#}, {@code ~$x.drl}, {@code x.sync-conflict-20260218.drl}. */
    private static boolean isLeftBehind(Path path) {
        String name = String.valueOf(path.getFileName());
        return name.startsWith(".") || name.startsWith("~") || name.endsWith("~") || name.contains(".sync-conflict-");
    }

    private static final class FolderVisitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final List<Path> files = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();
        private int entries;

        FolderVisitor(Path folder) {
            this.folder = folder;
        }

        void add(Path path, String message) {
            problems.add(new Problem(path.toString(), 0, 0, message));
        }

        @Override
        public FileVisitResult preVisitDirectory(Path path, BasicFileAttributes attributes) {
            return !path.equals(folder) && isLeftBehind(path) ? FileVisitResult.SKIP_SUBTREE : counted();
        }

        @Override
        public FileVisitResult visitFile(Path path, BasicFileAttributes attributes) {
            if (!isLeftBehind(path)) {
                check(path, attributes);
            }
            return counted();
        }

        @Override
        public FileVisitResult visitFileFailed(Path path, IOException e) {
            boolean gone = e instanceof NoSuchFileException && !path.equals(folder);
            if (!gone && !isLeftBehind(path)) {
                add(
                        path,
                        e instanceof FileSystemLoopException
                                ? "is a link to a folder that contains it"
                                : "cannot be read: " + e.getMessage());
            }
            return counted();
        }

        @Override
        public FileVisitResult postVisitDirectory(Path path, @Nullable IOException e) {
            if (e != null) {
                add(path, "cannot be read: " + e.getMessage());
            }
            return FileVisitResult.CONTINUE;
        }

        private void check(Path path, BasicFileAttributes attributes) {
            String name = String.valueOf(path.getFileName());
            if (attributes.isSymbolicLink()) {
                add(path, "is a broken link");
            } else if (attributes.isDirectory()) {
                add(path, "is more than " + MAX_DEPTH + " folders deep");
            } else if (name.endsWith(ENDING)) {
                addRule(path, attributes);
            } else if (MEANT.matcher(name.toLowerCase(Locale.ROOT)).matches()) {
                add(
                        path,
                        "is not read as a rule because its name does not end in " + ENDING
                                + "; rename it or move it away");
            }
        }

        private void addRule(Path path, BasicFileAttributes attributes) {
            if (attributes.isRegularFile()) {
                files.add(path);
            } else {
                add(path, "is a device or a pipe, not a file, so it is not opened");
            }
        }

        /** Stops at too many entries: a link may lead to the whole disk. */
        private FileVisitResult counted() {
            if (++entries <= MAX_ENTRIES) {
                return FileVisitResult.CONTINUE;
            }
            add(folder, "holds more than " + MAX_ENTRIES + " files and folders, so it is not a folder of rules");
            return FileVisitResult.TERMINATE;
        }
    }
}
