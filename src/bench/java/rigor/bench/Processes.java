package rigor.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Other Java processes, on the same Java. */
final class Processes {
    private Processes() {}

    /** Runs a main class on this class path and gives the lines that it prints. */
    static List<String> java(List<String> options, Class<?> main, String... args) {
        List<String> command = new ArrayList<>(List.of(executable()));
        command.addAll(options);
        command.addAll(List.of(
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        return run(command);
    }

    /** Runs a jar. */
    static List<String> jar(List<String> options, Path jar, String... args) {
        List<String> command = new ArrayList<>(List.of(executable()));
        command.addAll(options);
        command.addAll(List.of("-jar", jar.toString()));
        command.addAll(List.of(args));
        return run(command);
    }

    /** Starts Java and does nothing. */
    static void version() {
        run(List.of(executable(), "-version"));
    }

    private static List<String> run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            return output.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
