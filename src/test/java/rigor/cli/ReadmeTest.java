package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What the README shows is what the program does. */
class ReadmeTest {
    private static final Path README = Path.of("README.md");
    private static final Pattern OUTPUT = Pattern.compile("<!-- rigor ([^>]*?) -->\\n```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern EXCERPT = Pattern.compile("<!-- file ([^>]*?) -->\\n```\\n(.*?)```", Pattern.DOTALL);
    private static final Pattern COMMAND = Pattern.compile("^\\| `([a-z-]+)[ `]", Pattern.MULTILINE);

    @TestFactory
    Stream<DynamicTest> everyShownOutputIsPrintedByTheCommandAboveIt() throws IOException {
        return blocks(OUTPUT)
                .map(block -> DynamicTest.dynamicTest(
                        "rigor " + block.get(0),
                        () -> assertShown(block.get(1), printed(block.get(0).split(" ")))));
    }

    @TestFactory
    Stream<DynamicTest> everyExcerptStandsInItsFile() throws IOException {
        return blocks(EXCERPT)
                .map(block -> DynamicTest.dynamicTest(
                        block.get(0),
                        () -> assertThat(Files.readString(Path.of(block.get(0))))
                                .contains(block.get(1))));
    }

    @Test
    void everyCommandIsDocumented() throws IOException {
        List<String> documented = COMMAND.matcher(Files.readString(README))
                .results()
                .map(m -> m.group(1))
                .distinct()
                .toList();
        assertThat(documented).containsExactlyInAnyOrderElementsOf(commands());
    }

    private static List<String> commands() {
        return Main.commandLine(new StandardOutput(OutputStream.nullOutputStream())).getSubcommands().keySet().stream()
                .sorted()
                .toList();
    }

    /** An ellipsis stands for lines left out; all others must follow one another. */
    private static void assertShown(String shown, String printed) {
        int from = 0;
        for (String part : shown.split("(?m)^\\.\\.\\.$")) {
            if (!part.isBlank()) {
                assertThat(printed.substring(from)).contains(part.strip());
                from = printed.indexOf(part.strip(), from) + part.strip().length();
            }
        }
    }

    private static String printed(String... args) {
        Terminal run = Terminal.run(args);
        assertThat(run.exit()).as(run.err()).isZero();
        return run.out();
    }

    private static Stream<List<String>> blocks(Pattern pattern) throws IOException {
        Matcher blocks = pattern.matcher(Files.readString(README));
        return blocks.results().map(m -> List.of(m.group(1), m.group(2)));
    }
}
