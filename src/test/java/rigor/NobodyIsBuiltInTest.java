package rigor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rigor.facts.Accelerator;
import rigor.facts.Country;
import rigor.facts.Fact;
import rigor.facts.Hardware;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.facts.Retailer;

/** Countries, currencies, products, makers, models, shops and roles are facts: no text of the program knows one of them. */
class NobodyIsBuiltInTest {
    private static final Path MAIN = Path.of("src/main/java/rigor");

    /** How people elsewhere write currencies and names, the words of older files and of notes. */
    private static final Set<String> FOREIGN = Set.of(
            "cli/PlainWriter.java",
            "facts/bench/Spelling.java",
            "estimate/speed/Observation.java",
            "facts/cases/FirstEdition.java",
            "facts/upload/draft/Amounts.java",
            "facts/schema/CellType.java");

    /** Engines, among which one is called as a family of models is, and classes of accelerators that reckon alike. */
    private static final Set<String> ENGINES = Set.of("llama");

    private static final Pattern COMMENT = Pattern.compile("/\\*.*?\\*/|(?m)^\\s*//.*$", Pattern.DOTALL);
    private static final Pattern EXAMPLE =
            Pattern.compile("@\\w+\\((?:[^()\"]|\"(?:[^\"\\\\]|\\\\.)*\"|\\([^()]*\\))*\\)");
    private static final Pattern TEXT = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"");

    @Test
    void noTextOfTheProgramNamesOne() throws IOException {
        Pattern names = names();

        try (Stream<Path> files = Files.walk(MAIN)) {
            List<String> named = files.filter(file -> file.toString().endsWith(".java"))
                    .filter(file -> !FOREIGN.contains(name(file)))
                    .flatMap(file -> texts(file)
                            .filter(text -> names.matcher(text).find())
                            .map(text -> name(file) + ": " + text))
                    .toList();
            assertThat(named).isEmpty();
        }
    }

    @Test
    void noTextOfTheProgramIsARole() throws IOException {
        Set<String> roles = Shipped.facts().all(LoadoutModel.class).stream()
                .map(LoadoutModel::role)
                .map(role -> '"' + role + '"')
                .collect(Collectors.toCollection(TreeSet::new));

        try (Stream<Path> files = Files.walk(MAIN)) {
            assertThat(files.filter(file -> file.toString().endsWith(".java"))
                            .filter(file -> !FOREIGN.contains(name(file)))
                            .filter(file -> texts(file).anyMatch(roles::contains)))
                    .isEmpty();
        }
    }

    @Test
    void theNamesLookedForAreFound() {
        assertThat(names().matcher("\"delivered to Switzerland\"").find()).isTrue();
        assertThat(names().matcher("\"rtx-pro-6000-blackwell-ws\"").find()).isTrue();
        assertThat(names().matcher("\"CHF\"").find()).isTrue();
        assertThat(names().matcher("\"a price\"").find()).isFalse();
    }

    private static String name(Path file) {
        return MAIN.relativize(file).toString().replace('\\', '/');
    }

    private static Stream<String> texts(Path file) {
        try {
            String code = COMMENT.matcher(Files.readString(file)).replaceAll("");
            return TEXT.matcher(EXAMPLE.matcher(code).replaceAll("")).results().map(MatchResult::group);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Pattern names() {
        Set<String> names = Stream.of(
                        of(Country.class, country -> List.of(country.name(), country.currency())),
                        of(Model.class, model -> List.of(model.modelId(), model.name())),
                        of(Accelerator.class, a -> List.of(a.acceleratorId(), a.name())),
                        of(
                                Hardware.class,
                                h -> Stream.of(h.hardwareId(), h.name(), h.maker())
                                        .filter(Objects::nonNull)
                                        .toList()),
                        of(Retailer.class, retailer -> List.of(retailer.retailerId(), retailer.seller())))
                .flatMap(Collection::stream)
                .filter(name -> name.length() > 2 && !ENGINES.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        return Pattern.compile(
                "\\b(" + names.stream().map(Pattern::quote).collect(Collectors.joining("|")) + ")\\b",
                Pattern.CASE_INSENSITIVE);
    }

    private static <T extends Fact> List<String> of(
            Class<T> table, java.util.function.Function<T, List<String>> names) {
        return Shipped.facts().all(table).stream()
                .flatMap(row -> names.apply(row).stream())
                .toList();
    }
}
