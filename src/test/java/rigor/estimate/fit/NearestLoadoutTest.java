package rigor.estimate.fit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.estimate.memory.Memory;
import rigor.facts.Accelerator.Platform;
import rigor.terms.Alternative;
import rigor.terms.Fit;
import rigor.terms.Machine;

class NearestLoadoutTest {
    private final NearestLoadout nearest = NearestLoadout.of(Shipped.facts());

    @Test
    void fitsWhereTheWantedOneDoesNot() {
        Memory memory = new Memory(Shipped.facts());
        everywhere((machine, instead) -> assertThat(Packing.certain(instead.loadout(), machine.pools(), memory))
                .as(machine.id() + " " + instead.change())
                .isNotEmpty());
    }

    @Test
    void isInAFormatThatTheDevicesEnginesRead() {
        everywhere((machine, instead) -> {
            if (machine.pools().stream().noneMatch(p -> p.accelerator().platform() == Platform.METAL)) {
                assertThat(instead.change()).doesNotContain(" in mlx");
            }
        });
        assertThat(change("mac-studio-m3u-80c-512gb", "moe-frontier")).isEqualTo("MiniMax-M2.5 in mlx-4bit");
    }

    @Test
    void changesAsLittleAsItCanAndAFormatOnce() {
        assertThat(change("diy-2x-a6000-trx50", "moe-brief")).isEqualTo("gpt-oss-120b with its KV cache in q8_0");
        assertThat(change("framework-desktop-395-128gb", "moe-frontier")).containsOnlyOnce("MiniMax-M2.5 in ");
    }

    private void everywhere(BiConsumer<Machine, Alternative> check) {
        for (Machine machine : Machines.of(Shipped.facts()).all()) {
            machine.fits().stream()
                    .filter(fit -> !fit.surelyFits())
                    .flatMap(fit -> of(machine, fit).stream())
                    .forEach(instead -> check.accept(machine, instead));
        }
    }

    private Optional<Alternative> of(Machine machine, Fit fit) {
        return nearest.of(fit.loadout(), machine.pools());
    }

    private String change(String build, String loadout) {
        Machine machine = Shipped.build(build).machine();
        Fit fit = machine.fits().stream()
                .filter(f -> f.loadout().id().equals(loadout))
                .findFirst()
                .orElseThrow();
        return of(machine, fit).orElseThrow().change();
    }
}
