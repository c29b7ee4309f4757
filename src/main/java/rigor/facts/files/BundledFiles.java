package rigor.facts.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/** What came with the program, in its jar or in a folder of classes. */
public final class BundledFiles {
    private BundledFiles() {}

    /** All files of an ending below a folder of the class path, by their names below it. */
    public static SortedMap<String, Content> below(String folder, String ending) {
        URL url = Objects.requireNonNull(BundledFiles.class.getResource("/" + folder), folder);
        try {
            return url.openConnection() instanceof JarURLConnection program
                    ? inJar(program.getJarFile(), folder + "/", ending)
                    : inFolder(Path.of(url.toURI()), ending);
        } catch (IOException | URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static SortedMap<String, Content> inFolder(Path folder, String ending) throws IOException {
        SortedMap<String, Content> contents = new TreeMap<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(f -> f.toString().endsWith(ending)).toList()) {
                String name = folder.relativize(file).toString().replace('\\', '/');
                contents.put(name, Content.of(Files.readAllBytes(file)));
            }
        }
        return contents;
    }

    /** Uses the entries that the virtual machine has already read; a file system of the jar would read them again. */
    private static SortedMap<String, Content> inJar(JarFile program, String folder, String ending) throws IOException {
        SortedMap<String, Content> contents = new TreeMap<>();
        for (JarEntry entry : Collections.list(program.entries())) {
            String name = entry.getName();
            if (name.startsWith(folder) && name.endsWith(ending)) {
                try (InputStream in = program.getInputStream(entry)) {
                    contents.put(name.substring(folder.length()), Content.read(in));
                }
            }
        }
        return contents;
    }
}
