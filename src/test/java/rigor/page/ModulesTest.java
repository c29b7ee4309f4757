package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The imports between the modules of the page. */
class ModulesTest {
    private static final Path WEB = Path.of("web");
    private static final Path LIBRARIES = WEB.resolve("webjars");
    private static final Pattern IMPORT =
            Pattern.compile("^(?:import|export)\\b[^;]*?[\"'](\\.[^\"']+)[\"']", Pattern.MULTILINE);

    @Test
    void importOnlyModulesThatExist() throws IOException {
        assertThat(imports().values())
                .allSatisfy(imported -> assertThat(imported)
                        .allSatisfy(module -> assertThat(module).exists()));
    }

    @Test
    void noModuleImportsItselfThroughOthers() throws IOException {
        assertThat(circle(imports())).isEmpty();
    }

    /** Where the charts' library, of the version that there is as a WebJar, would write a name into the page as it is. */
    @Test
    void theChartHasNoTooltipOfTheLibraryAndNoSeriesOfLines() throws IOException {
        String options = Files.readString(WEB.resolve("views/chart-options.js"));
        assertThat(options).contains("type: \"scatter\"").doesNotContain("tooltip", "type: \"lines\"");
    }

    @Test
    void findsACircle() {
        Map<Path, List<Path>> imports = Map.of(
                Path.of("a"), List.of(Path.of("b"), Path.of("c")),
                Path.of("b"), List.of(Path.of("a")),
                Path.of("c"), List.of(),
                Path.of("d"), List.of(Path.of("a")));

        assertThat(circle(imports)).containsExactlyInAnyOrder(Path.of("a"), Path.of("b"), Path.of("d"));
    }

    /** Modules that are in a circle or import one that is; empty if there is no circle. */
    private static List<Path> circle(Map<Path, List<Path>> imports) {
        Map<Path, List<Path>> left = new TreeMap<>(imports);
        while (left.values().removeIf(imported -> imported.stream().noneMatch(left::containsKey))) {
            // takes away what imports nothing that is left
        }
        return List.copyOf(left.keySet());
    }

    private static Map<Path, List<Path>> imports() throws IOException {
        Map<Path, List<Path>> imports = new TreeMap<>();
        try (Stream<Path> files = Files.walk(WEB)) {
            for (Path module : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                imports.put(module, imports(module));
            }
        }
        return imports;
    }

    private static List<Path> imports(Path module) throws IOException {
        return IMPORT.matcher(Files.readString(module))
                .results()
                .map(found -> module.resolveSibling(found.group(1)).normalize())
                .filter(imported -> !imported.startsWith(LIBRARIES))
                .toList();
    }
}
