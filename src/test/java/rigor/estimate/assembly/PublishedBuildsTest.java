package rigor.estimate.assembly;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.engine.Judge;
import rigor.estimate.Workshop;
import rigor.terms.Build;
import rigor.terms.Part;
import rigor.verdict.Answer;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/**
 * Machines that people have published: of those that work nothing is refused for not fitting, and of those that do not the
 * reason is named, where the parts tell it. Cards on risers are counted where the builder says so.
 */
class PublishedBuildsTest {
    private static final Path BUILDS = Path.of("src/test/resources/published-builds.csv");
    private static final Path VERDICTS = Path.of("src/test/resources/published-verdicts.csv");
    private static final Workshop SHOP = Workshop.shipped();

    /** What builders call the faults, and the requirements that name them here. */
    private static final Map<String, Set<String>> NAMES = Map.of(
            "supply-watts", Set.of("power.supply", "fit.peaks"),
            "board-form-factor", Set.of("fit.case"),
            "memory-type", Set.of("fit.memory"));

    record Published(String id, String works, List<Part> bill) {
        @Override
        public String toString() {
            return id;
        }
    }

    record Expected(Published build, String rule) {
        @Override
        public String toString() {
            return build + " " + rule;
        }
    }

    static Stream<Published> all() throws IOException {
        Map<String, List<String[]>> lines =
                rows(BUILDS).collect(Collectors.groupingBy(row -> row[0], LinkedHashMap::new, Collectors.toList()));
        return lines.entrySet().stream()
                .map(e -> new Published(
                        e.getKey(),
                        e.getValue().get(0)[1],
                        e.getValue().stream()
                                .map(row -> SHOP.part(row[2], Integer.parseInt(row[3])))
                                .toList()));
    }

    static Stream<Published> working() throws IOException {
        return all().filter(build -> build.works().equals("yes"));
    }

    /** What the parts tell of those that do not work as they stand, as far as they name a processor to be fed. */
    static Stream<Expected> failing() throws IOException {
        Map<String, Published> builds = all().collect(Collectors.toMap(Published::id, build -> build));
        return rows(VERDICTS)
                .filter(row -> row[2].equals("refuse") && row[3].equals("yes"))
                .filter(row -> !row[0].equals("puget-4x3090turbo-1600w"))
                .map(row -> new Expected(Objects.requireNonNull(builds.get(row[0])), row[1]));
    }

    private static Stream<String[]> rows(Path table) throws IOException {
        return Files.readAllLines(table).stream().skip(1).map(line -> line.split(",", -1));
    }

    @ParameterizedTest
    @MethodSource("working")
    void ofABuildThatWorksNothingIsRefusedForNotFitting(Published build) {
        assertThat(verdict(build).answers())
                .filteredOn(answer -> answer.requirement().concern().equals("fit"))
                .hasSizeGreaterThan(10)
                .noneMatch(answer -> answer.status() == Status.REJECTED);
    }

    @ParameterizedTest
    @MethodSource("failing")
    void theReasonOfOneThatDoesNotIsNamed(Expected expected) {
        assertThat(verdict(expected.build()).answers())
                .filteredOn(answer -> NAMES.getOrDefault(expected.rule(), Set.of())
                        .contains(answer.requirement().id()))
                .anyMatch(PublishedBuildsTest::objects);
    }

    @Test
    void whatFourCardsLeaveForAnUnnamedProcessorIsOpen() throws IOException {
        Published build = all().filter(b -> b.id().equals("puget-4x3090turbo-1600w"))
                .findFirst()
                .orElseThrow();
        assertThat(verdict(build).answers())
                .filteredOn(answer -> answer.requirement().id().equals("fit.peaks"))
                .extracting(Answer::status)
                .containsExactly(Status.DOUBT);
    }

    private static boolean objects(Answer answer) {
        return answer.status() == Status.REJECTED || answer.status() == Status.CAUTION;
    }

    private static Verdict<Build> verdict(Published build) {
        Build built = SHOP.build(SHOP.machine(build.bill().toArray(Part[]::new)), List.of());
        return Judge.imagined(Shipped.judgement(), List.of(built)).get(0);
    }
}
