package rigor.verdict;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.terms.Build;

/** From findings to verdicts, without an engine. */
class VerdictsTest {
    private static final Build BUILD = Shipped.build("diy-pro6000ws-am5");
    private static final String MUST = "noise.load";
    private static final String SHOULD = "speed.alone:fallback";
    private static final List<Requirement> REQUIREMENTS = Stream.of(MUST, SHOULD)
            .map(id -> Shipped.facts().get(Requirement.class, id))
            .toList();
    private static final List<RuleRef> RULES =
            Stream.of(MUST, SHOULD).map(VerdictsTest::rule).toList();

    private final Verdicts verdicts = new Verdicts(REQUIREMENTS, RULES);

    private static RuleRef rule(String requirement) {
        return new RuleRef(requirement, requirement, requirement.split(":")[0], "builds/x.drl", 1, 9);
    }

    private static Ground ground(Finding finding) {
        return new Ground(finding, rule(finding.requirement()), List.of());
    }

    private Verdict<Build> verdict(Finding... findings) {
        return verdicts.of(BUILD, Stream.of(findings).map(VerdictsTest::ground).toList());
    }

    private static Finding rejection(String requirement) {
        return new Rejection(BUILD.id(), requirement, "");
    }

    private static Finding doubt(String requirement) {
        return new Doubt(BUILD.id(), requirement, "");
    }

    private static Finding caution(String requirement) {
        return new Caution(BUILD.id(), requirement, "");
    }

    private static Status status(Verdict<Build> verdict, String requirement) {
        return verdict.answers().stream()
                .filter(a -> a.requirement().key().equals(requirement))
                .map(Answer::status)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whereNoRuleFiresAllIsMet() {
        Verdict<Build> verdict = verdict();
        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(verdict.answers()).extracting(Answer::status).containsOnly(Status.MET);
    }

    @Test
    void aRejectionRejectsWhateverElseIsFound() {
        Verdict<Build> verdict = verdict(doubt(MUST), rejection(MUST), caution(SHOULD));
        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(status(verdict, MUST)).isEqualTo(Status.REJECTED);
        assertThat(status(verdict, SHOULD)).isEqualTo(Status.CAUTION);
    }

    @ParameterizedTest
    @CsvSource({"noise.load, UNDECIDED", "speed.alone:fallback, ACCEPTED"})
    void aDoubtLeavesOpenWhatMustBeMetAndNothingElse(String requirement, Outcome outcome) {
        Verdict<Build> verdict = verdict(doubt(requirement));
        assertThat(verdict.outcome()).isEqualTo(outcome);
        assertThat(status(verdict, requirement)).isEqualTo(Status.DOUBT);
    }

    @Test
    void ofSeveralFindingsTheGravestIsTheStatusAndAllAreGrounds() {
        Verdict<Build> verdict = verdict(new Remark(BUILD.id(), SHOULD, "so"), caution(SHOULD));
        assertThat(status(verdict, SHOULD)).isEqualTo(Status.CAUTION);
        assertThat(verdict.answers().get(1).grounds()).hasSize(2);
    }

    @Test
    void aMeritSpeaksAgainstNothing() {
        Verdict<Build> verdict = verdict(new Merit(BUILD.id(), MUST, "quiet", 2));
        assertThat(verdict.outcome()).isEqualTo(Outcome.ACCEPTED);
        assertThat(status(verdict, MUST)).isEqualTo(Status.MET);
        assertThat(verdict.merits()).hasSize(1);
    }

    @Test
    void aRuleWithoutRequirementCountsAndAnswersNone() {
        Verdict<Build> verdict = verdict(rejection(""));
        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
        assertThat(verdict.others()).hasSize(1);
        assertThat(verdict.answers()).extracting(Answer::status).containsOnly(Status.MET);
        assertThat(verdict(doubt("")).outcome()).isEqualTo(Outcome.UNDECIDED);
    }

    @Test
    void aMustThatNoRuleChecksIsAtBestOpen() {
        Verdicts unchecked = new Verdicts(REQUIREMENTS, List.of(rule(SHOULD)));
        assertThat(unchecked.of(BUILD, List.of()).outcome()).isEqualTo(Outcome.UNDECIDED);
        assertThat(status(unchecked.of(BUILD, List.of()), MUST)).isEqualTo(Status.NOT_JUDGED);
        assertThat(unchecked.of(BUILD, List.of(ground(rejection("")))).outcome())
                .isEqualTo(Outcome.REJECTED);
    }

    @Test
    void aShouldThatNoRuleChecksLeavesNothingOpen() {
        Verdicts unchecked = new Verdicts(REQUIREMENTS, List.of(rule(MUST)));
        assertThat(unchecked.of(BUILD, List.of()).outcome()).isEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void theOutcomeOfFindingsIsThatOfTheVerdict() {
        List<List<Finding>> all = List.of(
                List.of(),
                List.of(rejection(MUST)),
                List.of(doubt(MUST)),
                List.of(doubt(SHOULD)),
                List.of(doubt(MUST), rejection("")),
                List.of(caution(SHOULD)));
        for (List<Finding> findings : all) {
            assertThat(verdicts.outcome(findings))
                    .as("%s", findings)
                    .isEqualTo(verdict(findings.toArray(Finding[]::new)).outcome());
        }
    }

    @Test
    void whatIsReplacedIsAsIfAllWereFoundAnew() {
        Verdict<Build> before = verdict(rejection(MUST), caution(SHOULD));
        Verdicts part = new Verdicts(REQUIREMENTS.subList(0, 1), RULES);
        Verdict<Build> replaced = verdicts.replaced(before, part.of(BUILD, List.of(ground(doubt(MUST)))));
        assertThat(replaced).isEqualTo(verdict(doubt(MUST), caution(SHOULD)));
    }

    @Test
    void aFindingAgainstARequirementWeighsByItsLevel() {
        List<Finding> findings = new ArrayList<>();
        for (String level : List.of("must", "should", "info")) {
            Facts facts = Tables.shipped()
                    .with(Table.REQUIREMENTS, MUST, "level", level)
                    .read();
            findings.add(Finding.against(BUILD, facts.get(Requirement.class, MUST)));
        }
        assertThat(findings).hasExactlyElementsOfTypes(Rejection.class, Caution.class, Remark.class);
    }
}
