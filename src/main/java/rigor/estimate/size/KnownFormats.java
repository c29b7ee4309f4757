package rigor.estimate.size;

import java.util.Comparator;
import java.util.Optional;
import rigor.facts.Facts;
import rigor.facts.FileFormat;

/** The formats of {@code formats.csv} by the names that files have. */
public record KnownFormats(Facts facts) {

    /** The one that the name says most of; empty for one that the table does not know. */
    public Optional<FileFormat> find(String name) {
        return facts.find(FileFormat.class, name)
                .or(() -> facts.all(FileFormat.class).stream()
                        .filter(format -> format.isCalled(name))
                        .max(Comparator.comparingInt(
                                        (FileFormat format) -> format.format().length())
                                .thenComparing(FileFormat::format)));
    }
}
