package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.rules.RuleFiles;

class RevisionTest {
    private static final RuleFiles RULES = new RuleFiles("rules", Map.of("builds/a.drl", "a", "builds/b.drl", "b"));

    @Test
    void ofRulesIsTheSameForTheSameContents() {
        RuleFiles elsewhere = new RuleFiles("elsewhere", RULES.texts());
        RuleFiles thereAndBack = RULES.with("builds/c.drl", "c").without("builds/c.drl");
        assertThat(RULES.revision()).matches("[0-9a-f]{32}");
        assertThat(elsewhere.revision()).isEqualTo(RULES.revision());
        assertThat(thereAndBack.revision()).isEqualTo(RULES.revision());
    }

    @Test
    void ofRulesChangesWithAnyTextNameOrFile() {
        assertThat(RULES.with("builds/a.drl", "a ").revision()).isNotEqualTo(RULES.revision());
        assertThat(RULES.without("builds/b.drl").revision()).isNotEqualTo(RULES.revision());
        assertThat(RULES.without("builds/b.drl").with("builds/c.drl", "b").revision())
                .isNotEqualTo(RULES.revision());
    }

    @Test
    void ofTheCompiledRulesIsThatOfTheirFiles() {
        assertThat(Shipped.rules().revision()).isEqualTo(RuleFiles.bundled().revision());
    }
}
