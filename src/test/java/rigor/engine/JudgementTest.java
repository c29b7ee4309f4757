package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Shipped;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.explain.Explainer;
import rigor.explain.words.Json;
import rigor.facts.csv.FactsReader;
import rigor.terms.Subject;
import rigor.verdict.Ground;
import rigor.verdict.RuleRef;
import rigor.verdict.Verdict;

/** What must not change the advice. */
class JudgementTest {
    private static final String SHIPPED = everything(Shipped.judgement());

    @Test
    void isTheSameToTheByteInASecondRun() {
        Judgement again = Judge.judge(FactsReader.read(Shipped.files()), RuleCompiler.compile(RuleFiles.bundled()));
        assertThat(everything(again)).isEqualTo(SHIPPED);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2})
    void isTheSameToTheByteInWhateverOrderFactsAreInserted(long seed) {
        Bench shuffled = new Bench(Shipped.facts(), Shipped.rules(), Bench.Order.shuffled(seed));
        assertThat(everything(shuffled.judgement())).isEqualTo(SHIPPED);
    }

    /** In Drools a rule once did not fire because of another rule; here none does that. */
    @Test
    void hasTheFindingsOfEachRuleAlone() {
        List<String> alone = Shipped.rules().rules().stream()
                .flatMap(rule -> findings(Bench.with(only(rule))))
                .sorted()
                .toList();
        List<String> together = findings(Bench.shipped()).sorted().toList();
        assertThat(together).isNotEmpty().isEqualTo(alone);
    }

    private static RuleBook only(RuleRef rule) {
        String text = Objects.requireNonNull(Shipped.rules().files().texts().get(rule.file()));
        String[] lines = text.split("\n");
        String alone = String.join("\n", Arrays.asList(lines).subList(rule.line() - 1, rule.endLine()));
        return RuleCompiler.compile(
                new RuleFiles("rules", Map.of(rule.file(), "package rigor.rules\n\n" + alone + "\n")));
    }

    /** All findings of a bench on the shipped subjects, in both readings. */
    private static Stream<String> findings(Bench bench) {
        List<? extends Subject> offers = subjects(Shipped.judgement().offers());
        List<? extends Subject> builds = subjects(Shipped.judgement().builds());
        return Stream.of(offers, builds, sceptical(offers), sceptical(builds))
                .flatMap(subjects -> bench.grounds(subjects).stream())
                .map(JudgementTest::findings);
    }

    private static String findings(Ground ground) {
        return ground.rule().id() + " " + ground.finding();
    }

    private static <S extends Subject> List<S> subjects(List<Verdict<S>> verdicts) {
        return verdicts.stream().map(Verdict::subject).toList();
    }

    private static List<Subject> sceptical(List<? extends Subject> subjects) {
        return subjects.stream().map(Subject::sceptical).toList();
    }

    private static String everything(Judgement judgement) {
        Explainer explainer = new Explainer(judgement);
        Stream<Object> builds = judgement.builds().stream()
                .map(verdict -> explainer.build(verdict.subject().id()).orElseThrow());
        return Json.pretty(List.of(explainer.advice(), explainer.offers(), builds.toList()));
    }
}
