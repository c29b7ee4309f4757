package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whoever follows the first worked example to the letter succeeds. */
class ContributingTest {
    private static final Path GUIDE = Path.of(".github/CONTRIBUTING.md");
    private static final Pattern STEP =
            Pattern.compile("<!-- (append|create|run) ?(\\S*) ?-->\n```\n(.*?)```", Pattern.DOTALL);

    @TempDir
    Path home;

    @Test
    void theFirstExampleWorks() throws IOException {
        copy("facts");
        copy("rules");
        copy("src/test/resources");

        for (MatchResult step : STEP.matcher(Files.readString(GUIDE)).results().toList()) {
            follow(step.group(1), home.resolve(step.group(2)), step.group(3));
        }

        assertThat(rigor("why", "diy-4x-3090-mining-frame"))
                .contains("Noise in a bedroom: ")
                .contains("rules/builds/bedroom.drl:3 BED-1 \"Too loud for a bedroom\"");
        assertThat(rigor("why-not", "BED-1", "diy-pro6000ws-am5")).contains("36", "48");
        assertThat(Files.readString(home.resolve("src/test/resources/rule-cases.csv")))
                .endsWith("38..45\n");
    }

    private void follow(String what, Path file, String text) throws IOException {
        switch (what) {
            case "append" -> Files.writeString(file, text, StandardOpenOption.APPEND);
            case "create" -> Files.writeString(file, text, StandardOpenOption.CREATE_NEW);
            default ->
                text.lines()
                        .forEach(line -> rigor(line.replaceFirst("^rigor ", "").split(" ")));
        }
    }

    private String rigor(String... args) {
        String[] all = Stream.concat(
                        Stream.of(args),
                        Stream.of(
                                "--facts",
                                home.resolve("facts").toString(),
                                "--rules",
                                home.resolve("rules").toString()))
                .toArray(String[]::new);
        Terminal run = Terminal.run(all);
        assertThat(run.exit()).as(List.of(args) + run.err() + run.out()).isZero();
        return run.out();
    }

    private void copy(String folder) throws IOException {
        try (Stream<Path> files = Files.walk(Path.of(folder))) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path to = home.resolve(file.toString());
                Files.createDirectories(to.getParent());
                Files.copy(file, to);
            }
        }
    }
}
