package rigor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel.Role;
import rigor.terms.Bound;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.terms.Placement;

class FitsTest {
    private static final Facts FACTS = Shipped.facts();
    private static final List<Machine> MACHINES = Machines.of(FACTS).all();

    @Test
    void aFormatThatNoEngineReadsOnTheDeviceDoesNotFitHoweverMuchMemoryThereIs() {
        Fit fit = fit("mac-studio-m3u-80c-512gb", "moe-frontier");
        assertThat(fit.fits().how()).isEqualTo("no engine reads NVFP4 on metal");
        assertThat(fit.placements()).isEmpty();
    }

    @Test
    void aModelThatFitsOnePoolIsNotSplit() {
        Fit fit = fit("diy-2x-pro6000ws-trx50", "moe-brief");
        assertThat(fit.placements()).hasSize(3).noneMatch(Placement::isSplit);
    }

    @Test
    void twoBoxesShareTheWorkSoThatTheMainAgentRunsAlone() {
        Fit two = fit("asus-gx10-x2", "moe-brief");
        Fit one = fit("asus-gx10-1tb", "moe-brief");
        assertThat(two.speed(Role.MAIN).orElseThrow().together().low())
                .isGreaterThan(one.speed(Role.MAIN).orElseThrow().together().high());
    }

    @Test
    void allModelsAtOnceLeaveLessThanOneAloneAndTheStreamsSayWhatEndsThem() {
        Fit fit = fit("diy-pro6000ws-am5", "moe-coder");
        assertThat(fit.speeds())
                .allSatisfy(speed -> assertThat(speed.together().low())
                        .isLessThan(speed.alone().low()));
        assertThat(fit.bound()).isIn(Bound.MEMORY, Bound.SPEED);
        assertThat(fit.longestContext().low()).isGreaterThan(65_536);
    }

    @Test
    void speedsOfSeveralModelsAtOnceSayThatTheyAreReasoned() {
        Fit fit = fit("diy-pro6000ws-am5", "moe-coder");
        assertThat(fit.speeds()).hasSize(3).allSatisfy(speed -> {
            assertThat(speed.together().basis()).isEqualTo(Basis.ESTIMATED);
            assertThat(speed.together().how())
                    .contains("shared with 2 other models by reasoning", "no published measurement");
        });
        assertThat(fit.streams().basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(fit.streams().how())
                .isEqualTo(
                        "1 main agent and %.0f to %.0f sub-agents that keep their minimum with all models running, by"
                                        .formatted(
                                                fit.streams().low() - 1,
                                                fit.streams().high() - 1)
                                + " reasoning; speed ends them");
    }

    @Test
    void aModelAloneOnItsPoolSharesItWithNobody() {
        Fit fit = fit("asus-gx10-x2", "moe-brief");
        assertThat(fit.speed(Role.MAIN).orElseThrow().together().how()).doesNotContain("shared");
        assertThat(fit.speed(Role.SUB).orElseThrow().together().how()).contains("shared with another model");
    }

    private static Fit fit(String machine, String loadout) {
        Stream<Fit> fits = MACHINES.stream().filter(m -> m.id().equals(machine)).flatMap(m -> m.fits().stream());
        Optional<Fit> fit = fits.filter(f -> f.loadout().id().equals(loadout)).findFirst();
        return fit.orElseThrow();
    }
}
