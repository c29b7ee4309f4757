package rigor.engine;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import rigor.facts.Content;
import rigor.facts.FactFiles;
import rigor.facts.Problem;

/**
 * The texts of the rule files at one moment, by their path below the rules folder. Immutable.
 *
 * @param folder what messages call the folder
 */
public record RuleFiles(String folder, SortedMap<String, String> texts) {
    private static final String BUNDLED = "rules";
    private static final String ENDING = ".drl";
    private static final int MAX_BYTES = 1 << 20;

    public RuleFiles(String folder, Map<String, String> texts) {
        this(folder, Collections.unmodifiableSortedMap(new TreeMap<>(texts)));
    }

    /**
     * All {@code .drl} files of a folder and the folders in it.
     *
     * @throws RulesRejected if there is no such folder, no rules in it, or a file is too large or cannot be read
     */
    public static RuleFiles in(Path folder) {
        if (!Files.isDirectory(folder)) {
            throw new RulesRejected(List.of(new Problem(folder.toString(), 0, 0, "is not a folder")));
        }
        RuleFiles read = read(folder, folder.toString());
        if (read.texts.isEmpty()) {
            throw new RulesRejected(List.of(
                    new Problem(folder.toString(), 0, 0, "holds no " + ENDING + " file, so all would be accepted")));
        }
        return read;
    }

    /** The rules that came with the program. */
    public static RuleFiles bundled() {
        URL url = Objects.requireNonNull(RuleFiles.class.getResource("/" + BUNDLED), "bundled rules");
        try {
            return url.openConnection() instanceof JarURLConnection program
                    ? read(program.getJarFile())
                    : read(Path.of(url.toURI()), BUNDLED);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    /** By the list of entries that the virtual machine has read already; a file system of the jar would read it again. */
    private static RuleFiles read(JarFile program) throws IOException {
        String folder = BUNDLED + "/";
        Map<String, String> texts = new TreeMap<>();
        for (JarEntry entry : Collections.list(program.entries())) {
            String name = entry.getName();
            if (name.startsWith(folder) && name.endsWith(ENDING)) {
                try (InputStream in = program.getInputStream(entry)) {
                    texts.put(name.substring(folder.length()), new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        return new RuleFiles(BUNDLED, texts);
    }

    public RuleFiles with(String path, String text) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.put(path, text);
        return new RuleFiles(folder, changed);
    }

    public RuleFiles without(String path) {
        Map<String, String> changed = new TreeMap<>(texts);
        changed.remove(path);
        return new RuleFiles(folder, changed);
    }

    /** Equal rules have equal revisions; made as those of the facts are. */
    public String revision() {
        Map<String, Content> contents = new TreeMap<>();
        texts.forEach((path, text) -> contents.put(path, Content.of(text)));
        return FactFiles.of(folder, contents).revision();
    }

    /** What messages call a file: {@code rules/builds/noise.drl}. */
    public String label(String path) {
        return folder + "/" + path;
    }

    /**
     * The files of a folder that hold rules, those behind links too.
     *
     * @throws IOException if the folder cannot be read; {@link UncheckedIOException} if one in it cannot
     */
    public static List<Path> paths(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return all.filter(p -> p.toString().endsWith(ENDING))
                    .filter(p -> !p.getFileName().toString().startsWith("."))
                    .toList();
        }
    }

    private static RuleFiles read(Path folder, String name) {
        try {
            Map<String, String> texts = new TreeMap<>();
            paths(folder).forEach(p -> texts.put(relative(folder, p), text(p, name)));
            return new RuleFiles(name, texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String relative(Path folder, Path file) {
        return folder.relativize(file).toString().replace('\\', '/');
    }

    private static String text(Path file, String folder) {
        try {
            if (Files.size(file) > MAX_BYTES) {
                throw new RulesRejected(List.of(new Problem(
                        folder + "/" + file.getFileName(), 0, 0, "is larger than " + MAX_BYTES + " bytes")));
            }
            return Files.readString(file);
        } catch (IOException e) {
            throw new RulesRejected(List.of(new Problem(
                    folder + "/" + file.getFileName(), 0, 0, "cannot be read as UTF-8: " + e.getMessage())));
        }
    }
}
