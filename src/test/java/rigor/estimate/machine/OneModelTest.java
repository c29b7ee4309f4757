package rigor.estimate.machine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import rigor.estimate.fit.Machines;
import rigor.estimate.price.Quotes;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.facts.csv.OwnCase;
import rigor.terms.Build;
import rigor.terms.Machine;

/** A case whose loadout has one model and neither sub-agents nor vision. */
class OneModelTest {
    private static final String LOADOUT =
            "loadout_id,role,model_id,format,streams,context_tokens,kv_format,assumed,note";
    private static final String CARD = "diy-pro6000ws-am5";

    @Test
    void asManyUseItAsKeepItsMinimumSpeed() {
        Build slow = build(moe(), "speed.together:team,must,20,");
        Build fast = build(moe(), "speed.together:team,must,60,");

        assertThat(slow.concurrentStreams().low()).isGreaterThanOrEqualTo(5);
        assertThat(fast.concurrentStreams().low())
                .isLessThan(slow.concurrentStreams().low());
        assertThat(slow.concurrentStreams().how())
                .contains("streams of team that keep their minimum speed")
                .doesNotContain("agent");
    }

    @Test
    void whereNoSpeedIsAskedMemoryAloneEndsThem() {
        Build any = build(moe(), "speed.together:team,off,,");

        assertThat(any.concurrentStreams().low())
                .isGreaterThanOrEqualTo(build(moe(), "speed.together:team,must,20,")
                        .concurrentStreams()
                        .low());
        assertThat(any.concurrentStreams().how()).doesNotContain("minimum speed");
    }

    @Test
    void aDenseOneIsWhatIsToRun() {
        Build dense = build("mine,team,llama-3.3-70b,Q4_K_M,4,8192,f16,true,", "speed.alone:team,must,10,");

        assertThat(dense.speedAlone().of("team").low()).isGreaterThan(10);
        assertThat(dense.workingSets().low()).isEqualTo(1);
        assertThat(dense.concurrentStreams().low()).isGreaterThanOrEqualTo(1);
    }

    private static String moe() {
        return "mine,team,gpt-oss-120b,MXFP4,5,32768,f16,true,";
    }

    private static Build build(String loadout, String requirement) {
        Facts facts = OwnCase.none()
                .with(Table.CASE, "key,value", "country,CH", "purchase_date,2026-02-18")
                .with(Table.REQUIREMENTS, "requirement_id,level,limit,target", requirement)
                .with(Table.LOADOUTS, LOADOUT, loadout)
                .read();
        Machine machine = Machines.of(facts).all().stream()
                .filter(m -> m.id().equals(CARD))
                .findFirst()
                .orElseThrow();
        return new Builds(facts).of(machine, new Quotes(facts, List.of(), List.of()).of(machine));
    }
}
