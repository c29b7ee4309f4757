package rigor.facts.upload.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.facts.upload.draft.Unusable;

class SavedPageTest {

    static Stream<String> pages() throws IOException {
        try (Stream<Path> files = Files.walk(Expected.FOLDER)) {
            return files
                    .map(file -> Expected.FOLDER.relativize(file).toString())
                    .filter(name -> name.matches("(?:html|hostile)/.*html"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageStatesWhatIsWrittenBesideIt(String name) throws IOException, Unusable {
        Expected expected = Expected.of(name);
        byte[] bytes = Files.readAllBytes(Expected.FOLDER.resolve(name));
        if (expected.wholeFile() == null) {
            expected.assertMet(
                    SavedPage.read(bytes, Shipped.facts(), expected.asOf()).drafts());
        } else {
            Unusable unusable =
                    catchThrowableOfType(Unusable.class, () -> SavedPage.read(bytes, Shipped.facts(), expected.asOf()));
            assertThat(unusable.code).isEqualTo(expected.wholeFile());
        }
    }
}
