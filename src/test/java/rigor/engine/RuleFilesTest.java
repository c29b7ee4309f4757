package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleFilesTest {
    private static final RuleFiles SHIPPED = RuleFiles.in(Path.of("rules"));

    @TempDir
    Path folder;

    @Test
    void followLinks() throws IOException {
        Path link = Files.createSymbolicLink(
                folder.resolve("linked"), Path.of("rules").toAbsolutePath());
        assertThat(RuleFiles.in(link).texts()).isEqualTo(SHIPPED.texts());
    }

    @Test
    void followLinksToOneCourt() throws IOException {
        for (String court : new String[] {"builds", "offers"}) {
            Files.createSymbolicLink(
                    folder.resolve(court), Path.of("rules", court).toAbsolutePath());
        }
        assertThat(RuleFiles.in(folder).texts()).isEqualTo(SHIPPED.texts());
    }

    /** Without rules the cheapest machine would win, whatever it is. */
    @Test
    void areMissedWhereThereAreNone() {
        assertThatThrownBy(() -> RuleFiles.in(folder))
                .isInstanceOf(RulesRejected.class)
                .hasMessage(folder + " holds no .drl file, so all would be accepted");
    }
}
