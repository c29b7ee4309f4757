package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Shipped;
import rigor.engine.rules.RuleFiles;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;
import rigor.verdict.Court;
import rigor.verdict.RuleRef;

/** How the shipped rules are written. */
class ShippedRulesTest {
    private static final Pattern NOT_CODE = Pattern.compile("//.*|\"[^\"]*\"|@\\w+\\s*\\([^)]*\\)");
    private static final Pattern NUMBER = Pattern.compile("(?<![\\w.$])\\d+(?:\\.\\d+)?\\b");

    static Stream<String> files() {
        return Shipped.rules().files().texts().keySet().stream();
    }

    @Test
    void areTheOnesThatComeWithTheProgram() {
        assertThat(RuleFiles.in(Path.of("rules")).revision())
                .isEqualTo(RuleFiles.bundled().revision());
    }

    @ParameterizedTest
    @MethodSource("files")
    void holdNoLimitOfTheirOwn(String file) {
        String code = NOT_CODE.matcher(text(file)).replaceAll("");
        assertThat(NUMBER.matcher(code).results().map(number -> number.group()).filter(n -> !n.equals("0")))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("files")
    void nameThePartOfTheBriefTheyComeFrom(String file) {
        String sections = Shipped.facts().all(Requirement.class).stream()
                .map(Requirement::briefSection)
                .filter(Objects::nonNull)
                .distinct()
                .map(Pattern::quote)
                .collect(Collectors.joining("|", "// (", "|All of the brief).*\\."));
        assertThat(text(file).lines().findFirst().orElseThrow()).matches(sections);
    }

    @ParameterizedTest
    @MethodSource("files")
    void onlyAddFindings(String file) {
        assertThat(text(file)).doesNotContain("modify", "update(", "retract", "delete(", "salience", "accumulate");
    }

    @Test
    void answerEveryRequirementAndNoOther() {
        Set<String> answered = Shipped.rules().rules().stream()
                .map(RuleRef::requirement)
                .filter(id -> !id.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(answered)
                .isEqualTo(Shipped.facts().askable().stream()
                        .map(Requirement::id)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }

    @Test
    void areInTheCourtOfTheirRequirement() {
        assertThat(Shipped.rules().rules())
                .filteredOn(rule -> !rule.requirement().isEmpty())
                .allSatisfy(rule -> {
                    Requirement r = Shipped.facts().askable().stream()
                            .filter(each -> each.id().equals(rule.requirement()))
                            .findFirst()
                            .orElseThrow();
                    assertThat(rule.court()).isEqualTo(Court.of(r));
                });
    }

    @Test
    void haveAStableIdEach() {
        assertThat(Shipped.rules().rules())
                .extracting(RuleRef::id)
                .doesNotHaveDuplicates()
                .allMatch(id -> id.matches("[A-Z]+-\\d+"));
    }

    @Test
    void findTheMeasureOfEveryRequirement() {
        assertThat(Shipped.facts().askable())
                .allSatisfy(r -> assertThat(
                                r.subject() == Requirement.Subject.BUILD
                                        ? Subject.measuresOf(Build.class)
                                        : Subject.measuresOf(PricedOffer.class))
                        .contains(r.measure()));
    }

    private static String text(String file) {
        return Objects.requireNonNull(Shipped.rules().files().texts().get(file));
    }
}
