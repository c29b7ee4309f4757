package rigor.engine.lint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.engine.Judgement;
import rigor.engine.Reason;
import rigor.engine.rules.RuleFiles;
import rigor.engine.rules.RulesRejected;
import rigor.verdict.Outcome;
import rigor.verdict.RuleRef;

class RulePreviewTest {
    private final Judgement inForce = Shipped.judgement();
    private final RuleFiles shipped = inForce.rules().files();

    @Test
    void isEmptyWithoutAnEdit() {
        RulePreview preview = RulePreview.of(inForce, RuleFiles.bundled());
        assertThat(preview.edited()).isEmpty();
        assertThat(preview.flips()).isEmpty();
        assertThat(preview.after()).isEqualTo(preview.before());
        assertThat(preview.contradictions()).isEmpty();
    }

    @Test
    void showsRequirementsThatLoseTheirRule() {
        RulePreview preview = RulePreview.of(inForce, shipped.without("builds/noise.drl"));
        assertThat(preview.edited()).isEqualTo(Map.of("builds/noise.drl", "removed"));
        assertThat(preview.flips())
                .isNotEmpty()
                .allSatisfy(flip -> {
                    assertThat(flip.after()).isEqualTo(Outcome.UNDECIDED);
                    assertThat(flip.reasonsAfter())
                            .filteredOn(reason -> reason.requirement().equals("noise.load"))
                            .singleElement()
                            .satisfies(
                                    reason -> assertThat(reason.sentence()).isEqualTo("no rule asks for noise.load"));
                })
                .anySatisfy(flip -> assertThat(flip.reasonsBefore())
                        .extracting(Reason::rule)
                        .contains("NOISE-1"));
    }

    @Test
    void showsAReversedRuleAsAContradiction() {
        String turned = Objects.requireNonNull(shipped.texts().get("builds/noise.drl"))
                .replace("noiseUnderLoad.low > $r.limit", "noiseUnderLoad.high < $r.limit");
        RulePreview preview = RulePreview.of(inForce, shipped.with("builds/noise.drl", turned));
        assertThat(preview.edited()).isEqualTo(Map.of("builds/noise.drl", "changed"));
        assertThat(preview.contradictions()).singleElement().satisfies(c -> {
            assertThat(c.requirement()).isEqualTo("noise.load");
            assertThat(c.rejects().id()).isEqualTo("NOISE-1");
            assertThat(c.praises().id()).isEqualTo("RANK-1");
        });
    }

    @Test
    void showsWhatNeverAndWhatAlwaysFires() {
        String own = """
                package rigor.rules
                rule "Always so"
                when
                    $b : Build()
                then
                    insert( Remark.because( $b, "is a build" ) );
                end
                rule "Never so"
                when
                    $b : Build( id == "none" )
                then
                    insert( Rejection.because( $b, "is none" ) );
                end
                """;
        RulePreview preview = RulePreview.of(inForce, shipped.with("builds/own.drl", own));
        assertThat(preview.edited()).isEqualTo(Map.of("builds/own.drl", "added"));
        assertThat(preview.flips()).isEmpty();
        assertThat(preview.neverFire()).extracting(RuleRef::name).contains("Never so");
        assertThat(preview.alwaysFire()).extracting(RuleRef::name).contains("Always so");
    }

    @Test
    void refusesWhatDoesNotCompile() {
        assertThatThrownBy(() -> RulePreview.of(inForce, shipped.with("builds/own.drl", "package rigor.rules\nrule x")))
                .isInstanceOf(RulesRejected.class)
                .hasMessageContaining("builds/own.drl");
    }
}
