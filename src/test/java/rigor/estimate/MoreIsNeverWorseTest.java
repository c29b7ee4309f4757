package rigor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import rigor.Altered;
import rigor.Shipped;
import rigor.estimate.fit.Loadouts;
import rigor.estimate.fit.Machines;
import rigor.estimate.fit.Packing;
import rigor.estimate.memory.Memory;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Query;
import rigor.facts.Accelerator;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.schema.RowOrder;
import rigor.terms.Band;
import rigor.terms.Fit;
import rigor.terms.Loadout;
import rigor.terms.Machine;
import rigor.terms.MemoryNeed;
import rigor.terms.ResidentModel;
import rigor.terms.RoleFit;

/** Properties of whole answers, over all that is shipped. */
class MoreIsNeverWorseTest {
    private static final Facts FACTS = Shipped.facts();
    private static final List<Double> FASTER = List.of(1.0, 1.02, 1.2, 1.5, 2.0, 5.0, 20.0);

    static Stream<Accelerator> accelerators() {
        return FACTS.all(Accelerator.class).stream().filter(a -> a.bandwidthGbS() != null);
    }

    @Test
    void moreBandwidthIsNeverSlower() {
        List<Accelerator> all = new ArrayList<>(FACTS.all(Accelerator.class));
        accelerators().forEach(a -> FASTER.forEach(factor -> all.add(faster(a, factor))));
        Map<Class<? extends Fact>, List<? extends Fact>> tables = new HashMap<>(FACTS.tables());
        tables.put(Accelerator.class, all);
        Estimator estimator = Estimator.of(RowOrder.facts(tables, "faster"));
        List<Query> questions = EstimatesTest.questions().limit(25).toList();
        accelerators().forEach(a -> {
            for (Query question : questions) {
                double before = 0;
                for (double factor : FASTER) {
                    Query query = question.with(q -> q.acceleratorId = name(a, factor));
                    double speed = estimator.guess(query).speed();
                    assertThat(speed).as(query.toString()).isGreaterThanOrEqualTo(before * (1 - 1e-12));
                    before = speed;
                }
            }
        });
    }

    private static Accelerator faster(Accelerator a, double factor) {
        return Altered.with(
                Altered.with(a, "acceleratorId", name(a, factor)),
                "bandwidthGbS",
                factor * Objects.requireNonNull(a.bandwidthGbS()));
    }

    private static String name(Accelerator a, double factor) {
        return a.acceleratorId() + " x " + factor;
    }

    static Stream<ResidentModel> residents() {
        return new Loadouts(FACTS)
                .on(Set.of(Accelerator.Platform.CUDA)).stream()
                        .flatMap(List::stream)
                        .flatMap(l -> l.models().stream());
    }

    @ParameterizedTest
    @MethodSource("residents")
    void moreContextOrStreamsNeverNeedLessMemoryOfALoadout(ResidentModel resident) {
        Memory memory = new Memory(FACTS);
        for (int pools : List.of(1, 2, 4)) {
            Band before = Band.zero();
            for (int context = 1; context < 300_000; context = context * 3 / 2 + 1) {
                Band need = memory.need(with(resident, "contextTokens", context), pools)
                        .total();
                assertThat(need.low()).isGreaterThanOrEqualTo(before.low());
                assertThat(need.high()).isGreaterThanOrEqualTo(before.high());
                MemoryNeed busier = memory.need(
                        with(
                                with(resident, "contextTokens", context),
                                "streams",
                                1 + resident.lines().get(0).streams()),
                        pools);
                assertThat(busier.total().low()).isGreaterThanOrEqualTo(need.low());
                assertThat(busier.total().high()).isGreaterThanOrEqualTo(need.high());
                before = need;
            }
        }
    }

    static Stream<Machine> machines() {
        return Machines.of(FACTS).all().stream();
    }

    @ParameterizedTest
    @MethodSource("machines")
    void theLongestContextThatIsCertainDoesFit(Machine machine) {
        Memory memory = new Memory(FACTS);
        for (Fit fit : machine.fits()) {
            if ("true".equals(fit.fits().word())) {
                RoleFit first = fit.roles().get(0);
                int longest = (int) first.longestContext().low();
                Loadout longer = new Loadout(
                        fit.loadout().id(),
                        fit.loadout().models().stream()
                                .map(m -> isOf(m, first) ? with(m, "contextTokens", longest) : m)
                                .toList());
                assertThat(Packing.certain(longer, machine.pools(), memory))
                        .as(fit.loadout().id() + " with " + longest)
                        .isNotEmpty();
            }
        }
    }

    private static boolean isOf(ResidentModel resident, RoleFit role) {
        return resident.lines().get(0).role().equals(role.role());
    }

    private static ResidentModel with(ResidentModel resident, String component, int value) {
        LoadoutModel line = Altered.with(resident.lines().get(0), component, value);
        return Altered.with(resident, "lines", List.of(line));
    }
}
