package rigor.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.engine.RuleFiles;
import rigor.facts.FactFiles;

/**
 * Where facts and rules are read from.
 *
 * @param facts null for the tables that came with the program; likewise {@code rules}
 */
public record Folders(@Nullable Path facts, @Nullable Path rules) {

    /** {@code ./facts} and {@code ./rules} where they are present. */
    public static Folders here() {
        return new Folders(ifPresent(Path.of("facts")), ifPresent(Path.of("rules")));
    }

    Optional<Path> factsFolder() {
        return Optional.ofNullable(facts);
    }

    Optional<Path> rulesFolder() {
        return Optional.ofNullable(rules);
    }

    /**
     * @param known as for {@link FactFiles#in}
     * @throws rigor.facts.FactsRejected if the folder cannot be read
     */
    public FactFiles readFacts(FactFiles... known) {
        return factsFolder().map(folder -> FactFiles.in(folder, known)).orElseGet(FactFiles::bundled);
    }

    /** @throws rigor.engine.RulesRejected if the folder cannot be read */
    public RuleFiles readRules() {
        return rulesFolder().map(RuleFiles::in).orElseGet(RuleFiles::bundled);
    }

    private static @Nullable Path ifPresent(Path folder) {
        return Files.isDirectory(folder) ? folder : null;
    }
}
