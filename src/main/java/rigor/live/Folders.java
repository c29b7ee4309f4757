package rigor.live;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleFiles;
import rigor.facts.files.FactFiles;
import rigor.facts.store.FactStore;

/**
 * Where facts, rules and the case are read from.
 *
 * @param facts null for the tables that came with the program; likewise {@code rules}
 * @param buyer whose case is judged
 * @param trust what the rules are allowed
 */
public record Folders(@Nullable Path facts, @Nullable Path rules, CaseSource buyer, RuleTrust trust) {

    /** The usual case, and rules within the profile. */
    public Folders(@Nullable Path facts, @Nullable Path rules) {
        this(facts, rules, CaseSource.usual(), RuleTrust.PROFILE);
    }

    /** {@code ./facts}, {@code ./rules} and {@code ./case} where they are present. */
    public static Folders here() {
        return new Folders(ifPresent(Path.of("facts")), ifPresent(Path.of("rules")));
    }

    /** The same with rules that are allowed more or less. */
    public Folders allowing(RuleTrust other) {
        return new Folders(facts, rules, buyer, other);
    }

    /** The same for another buyer. */
    public Folders of(CaseSource other) {
        return new Folders(facts, rules, other, trust);
    }

    Optional<Path> factsFolder() {
        return Optional.ofNullable(facts);
    }

    Optional<Path> rulesFolder() {
        return Optional.ofNullable(rules);
    }

    /**
     * The tables of the world with those of the case over them.
     *
     * @param known as for {@link FactFiles#in}
     * @throws rigor.facts.FactsRejected if a folder cannot be read
     * @throws rigor.facts.NotFound if there is no such case
     */
    public FactFiles readFacts(FactFiles... known) {
        FactFiles world =
                factsFolder().map(folder -> FactFiles.in(folder, known)).orElseGet(FactFiles::bundled);
        return buyer.over(world, known);
    }

    /** All folders of tables that edits are looked for in; one that is missing may come. */
    List<Path> tableFolders() {
        Stream<Path> world = factsFolder().stream()
                .flatMap(folder -> Stream.concat(Stream.of(folder), FactFiles.caseFolders(folder).stream()));
        return Stream.concat(world, buyer.own().stream()).toList();
    }

    /** @throws rigor.engine.rules.RulesRejected if the folder cannot be read */
    public RuleFiles readRules() {
        return rulesFolder().map(RuleFiles::in).orElseGet(RuleFiles::bundled);
    }

    /**
     * What people change of the case; empty if it is a shipped one.
     *
     * @param known as for {@link FactFiles#in}
     */
    public Optional<FactStore> store(FactFiles... known) {
        return buyer.own().map(folder -> FactStore.at(folder, () -> readFacts(known)));
    }

    private static @Nullable Path ifPresent(Path folder) {
        return Files.isDirectory(folder) ? folder : null;
    }
}
