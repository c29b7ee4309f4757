package rigor.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.engine.Judge;
import rigor.engine.RuleBook;
import rigor.engine.RuleCompiler;
import rigor.engine.RuleFiles;
import rigor.explain.DecisionDiff.RowDiff;
import rigor.facts.FactFiles;
import rigor.facts.Table;

class DecisionRecordTest {
    private static final FactFiles FILES = Tables.shipped().files();
    private static final DecisionRecord SHIPPED = DecisionRecord.of(FILES, Shipped.judgement(), List.of());

    @Test
    void isAnsweredAgainByteForByte() {
        DecisionRecord asked = DecisionRecord.of(FILES, Shipped.judgement(), List.of("budget.ceiling=9000"));

        DecisionRecord read = DecisionRecord.read(asked.json());

        assertThat(read).isEqualTo(asked);
        assertThat(read.replay().same()).isTrue();
        assertThat(read.replay().diff().isEmpty()).isTrue();
    }

    @Test
    void tellsWhatDiffersWhenSomebodyChangedIt() {
        String forged = SHIPPED.json().replace("\"outcome\" : \"undecided\"", "\"outcome\" : \"accepted\"");
        DecisionRecord.Replay replay = DecisionRecord.read(forged).replay();
        assertThat(replay.same()).isFalse();
        assertThat(replay.diff().verdicts())
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.before() + " " + v.after()).isEqualTo("accepted undecided"));
    }

    @Test
    void namesTheRowThatChangedAVerdict() {
        Tables dear = Tables.shipped().with(Table.REQUIREMENTS, "budget.ceiling", "limit", "9000");
        DecisionRecord after = DecisionRecord.of(dear.files(), Judge.judge(dear.read(), Shipped.rules()), List.of());

        DecisionDiff diff = DecisionDiff.between(SHIPPED, after);

        assertThat(diff.rows()).containsExactly(new RowDiff("requirements.csv budget.ceiling", "changed"));
        assertThat(diff.rules()).isEmpty();
        assertThat(diff.verdicts())
                .isNotEmpty()
                .allSatisfy(v -> assertThat(v.causes()).contains("requirements.csv budget.ceiling"));
    }

    @Test
    void namesTheRuleFileThatChangedAVerdict() {
        RuleBook quietOnly = RuleCompiler.compile(RuleFiles.bundled().without("builds/noise.drl"));
        DecisionRecord after = DecisionRecord.of(FILES, Judge.again(Shipped.judgement(), quietOnly), List.of());

        DecisionDiff diff = DecisionDiff.between(SHIPPED, after);

        assertThat(diff.rules()).containsOnlyKeys("builds/noise.drl").containsValue("removed");
        assertThat(diff.verdicts())
                .isNotEmpty()
                .anySatisfy(v -> assertThat(v.causes()).containsExactly("builds/noise.drl"));
    }

    @Test
    void refusesWhatIsNoRecord() {
        assertThatThrownBy(() -> DecisionRecord.read("{\"format\": 1, \"what\": 2}"))
                .isInstanceOf(DecisionRecord.DecisionRejected.class);
        assertThatThrownBy(() -> DecisionRecord.read(SHIPPED.json().replace("\"format\" : 1", "\"format\" : 7")))
                .hasMessageContaining("has format 7, this program reads 1");
    }
}
