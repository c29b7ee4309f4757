package rigor.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the program says of the shipped facts, word for word. Where a change is meant, {@code mvn test
 * -Dtest=GoldenAdviceTest -Dgolden.update=true} writes it down; the diff is then read like any other.
 */
class GoldenAdviceTest {
    private static final Path GOLDEN = Path.of("src/test/resources/golden");

    /** Changes with any cell, whether it matters here or not. */
    private static final Pattern REVISION = Pattern.compile("\\b[0-9a-f]{12}\\b");

    @ParameterizedTest
    @CsvSource({
        "advice.txt, advise",
        "why-accepted.txt, why diy-pro6000ws-am5",
        "why-undecided.txt, why rect-ws8829c-1xpro6000maxq",
        "why-rejected.txt, why diy-4x-3090-mining-frame"
    })
    void isWhatItWas(String file, String command) throws IOException {
        Terminal run = Terminal.run(command.split(" "));
        assertThat(run.err()).isEmpty();
        assertThat(run.exit()).isZero();
        String said = REVISION.matcher(run.out()).replaceAll("REVISION");
        Path golden = GOLDEN.resolve(file);
        if (Boolean.getBoolean("golden.update")) {
            Files.writeString(golden, said);
        }
        assertThat(said).isEqualTo(Files.readString(golden));
    }
}
