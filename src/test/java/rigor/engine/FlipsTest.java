package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.facts.FactFiles;
import rigor.facts.FactsReader;
import rigor.verdict.Outcome;

class FlipsTest {
    private static final FactFiles FILES = FactFiles.in(Path.of("facts"));
    private static final RuleBook RULES = RuleCompiler.compile(RuleFiles.in(Path.of("rules")));
    private static final Judgement SHIPPED = Judge.judge(FactsReader.read(FILES), RULES);

    @Test
    void areNoneBetweenEqualJudgements() {
        assertThat(Flips.between(SHIPPED, Judge.judge(FactsReader.read(FILES), RULES)))
                .isEmpty();
    }

    @Test
    void nameWhatALowerCeilingThrowsOutAndWhy() {
        String lower = text("requirements.csv").replace("at-most,15000,12000", "at-most,8000,7000");
        Judgement after = Judge.judge(
                FactsReader.read(FILES.with("requirements.csv", lower.getBytes(StandardCharsets.UTF_8))), RULES);

        List<Flip> flips = Flips.between(SHIPPED, after);

        assertThat(flips)
                .isNotEmpty()
                .allSatisfy(flip -> assertThat(flip.after()).isEqualTo(Outcome.REJECTED))
                .allSatisfy(flip ->
                        assertThat(flip.reasonsAfter()).extracting(Reason::rule).contains("BUDGET-1"));
        assertThat(flips)
                .extracting(Flip::subject)
                .contains("diy-pro6000ws-am5")
                .isSorted();
    }

    @Test
    void nameWhatIsThereNoMore() {
        String fewer = text("builds.csv").replaceAll("(?m)^diy-pro6000ws-am5,.*\\R", "");
        Judgement after =
                Judge.judge(FactsReader.read(FILES.with("builds.csv", fewer.getBytes(StandardCharsets.UTF_8))), RULES);

        assertThat(Flips.between(SHIPPED, after)).singleElement().satisfies(flip -> {
            assertThat(flip.subject()).isEqualTo("diy-pro6000ws-am5");
            assertThat(flip.before()).isEqualTo(Outcome.ACCEPTED);
            assertThat(flip.after()).isNull();
        });
    }

    private static String text(String file) {
        return new String(FILES.content(file).orElseThrow(), StandardCharsets.UTF_8);
    }
}
