package rigor.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleFiles;
import rigor.facts.files.FactFiles;

/**
 * Where facts and rules are read from.
 *
 * @param facts null for the tables that came with the program; likewise {@code rules}
 * @param trust what the rules are allowed
 */
public record Folders(@Nullable Path facts, @Nullable Path rules, RuleTrust trust) {

    /** Rules within the profile. */
    public Folders(@Nullable Path facts, @Nullable Path rules) {
        this(facts, rules, RuleTrust.PROFILE);
    }

    /** {@code ./facts} and {@code ./rules} where they are present. */
    public static Folders here() {
        return new Folders(ifPresent(Path.of("facts")), ifPresent(Path.of("rules")));
    }

    /** The same with rules that are allowed more or less. */
    public Folders allowing(RuleTrust other) {
        return new Folders(facts, rules, other);
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

    /** @throws rigor.engine.rules.RulesRejected if the folder cannot be read */
    public RuleFiles readRules() {
        return rulesFolder().map(RuleFiles::in).orElseGet(RuleFiles::bundled);
    }

    private static @Nullable Path ifPresent(Path folder) {
        return Files.isDirectory(folder) ? folder : null;
    }
}
