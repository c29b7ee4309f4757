package rigor.estimate.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.terms.Bound;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.RoleFit;

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
    void twoBoxesShareTheWorkSoThatTheSubAgentsKeepTheirMinimum() {
        Fit two = fit("asus-gx10-x2", "moe-brief");
        Fit one = fit("asus-gx10-1tb", "moe-brief");
        assertThat(one.role("sub").orElseThrow().together().low()).isLessThan(10);
        assertThat(two.role("sub").orElseThrow().together().likely()).isGreaterThan(10);
        assertThat(two.role("main").orElseThrow().together().low())
                .isGreaterThan(one.role("main").orElseThrow().together().low());
    }

    @Test
    void whereNoMinimumIsAskedTheMainAgentKeepsABoxForItself() {
        Facts easy = Tables.shipped()
                .with(Table.REQUIREMENTS, "speed.together:sub", "limit", "1")
                .with(Table.REQUIREMENTS, "speed.together:sub", "target", "2")
                .read();
        Fit fit = fit(Machines.of(easy).all(), "asus-gx10-x2", "moe-brief");
        assertThat(fit.placements())
                .extracting(
                        p -> p.resident().lines().get(0).role(),
                        p -> p.pools().get(0).node())
                .containsExactly(tuple("main", 1), tuple("sub", 2), tuple("vision", 2));
    }

    @Test
    void anExtraBoxTakesOverTheSubAgents() {
        Fit fit = fit("diy-pro6000ws-am5-plus-gx10", "moe-brief");
        assertThat(fit.placements()).noneMatch(Placement::isSplit);
        assertThat(fit.placements())
                .extracting(
                        p -> p.resident().lines().get(0).role(),
                        p -> p.pools().get(0).node())
                .containsExactly(tuple("main", 0), tuple("sub", 1), tuple("vision", 0));
    }

    @Test
    void streamsCountOnlyTheMemoryWhereTheirModelLies() {
        Fit alone = fit("diy-pro6000ws-am5", "moe-brief");
        assertThat(sub(alone).bound()).isEqualTo(Bound.MEMORY);
        Fit apart = fit("diy-pro6000ws-am5-plus-gx10", "moe-brief");
        Fit cluster = fit("asus-gx10-x2", "moe-brief");
        assertThat(sub(apart).atOnce().low())
                .isGreaterThan(sub(cluster).atOnce().low());
    }

    @Test
    void noModelRunsOverBoxesThatNothingJoins() {
        Fit fit = fit("asus-gx10-x3", "moe-frontier");
        assertThat(fit.placements().get(0).pools()).extracting(Pool::node).containsExactly(1, 2);
    }

    @Test
    void whatIsFreeIsToldPoolByPool() {
        Fit fit = fit("asus-gx10-x2", "moe-brief");
        assertThat(fit.uses()).hasSize(2).allSatisfy(use -> {
            assertThat(use.used().low() + use.free().high())
                    .isCloseTo(use.pool().usable().high(), within(1e-9));
            assertThat(use.free().high()).isLessThan(use.pool().usable().high());
        });
    }

    @Test
    void allModelsAtOnceLeaveLessThanOneAloneAndTheStreamsSayWhatEndsThem() {
        Fit fit = fit("diy-pro6000ws-am5", "moe-coder");
        assertThat(fit.roles())
                .allSatisfy(speed -> assertThat(speed.together().low())
                        .isLessThan(speed.alone().low()));
        assertThat(sub(fit).bound()).isIn(Bound.MEMORY, Bound.SPEED);
        assertThat(fit.role("main").orElseThrow().longestContext().low()).isGreaterThan(65_536);
    }

    @Test
    void speedsOfSeveralModelsAtOnceSayThatNoneIsMeasured() {
        Fit fit = fit("diy-pro6000ws-am5", "moe-coder");
        assertThat(fit.roles()).hasSize(3).allSatisfy(speed -> {
            assertThat(speed.together().basis()).isEqualTo(Basis.ESTIMATED);
            assertThat(speed.together().how())
                    .contains("shares the device with 2 other models", "none of them on such a device");
        });
        assertThat(sub(fit).atOnce().basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(sub(fit).atOnce().how())
                .isEqualTo(String.format(
                                Locale.ROOT,
                                "%.0f to %.0f streams of sub that keep their minimum speed with all models running",
                                sub(fit).atOnce().low(),
                                sub(fit).atOnce().high())
                        + "; estimated without a direct measurement; limited by speed");
    }

    @Test
    void aModelAloneOnItsPoolSharesItWithNoOther() {
        Fit fit = fit("asus-gx10-x2", "moe-brief");
        assertThat(fit.role("main").orElseThrow().together().how()).doesNotContain("shares");
        assertThat(fit.role("sub").orElseThrow().together().how()).contains("shares the device with another model");
    }

    private static RoleFit sub(Fit fit) {
        return fit.role("sub").orElseThrow();
    }

    private static Fit fit(String machine, String loadout) {
        return fit(MACHINES, machine, loadout);
    }

    private static Fit fit(List<Machine> machines, String machine, String loadout) {
        Stream<Fit> fits = machines.stream().filter(m -> m.id().equals(machine)).flatMap(m -> m.fits().stream());
        Optional<Fit> fit = fits.filter(f -> f.loadout().id().equals(loadout)).findFirst();
        return fit.orElseThrow();
    }
}
