package rigor.compose.words;

import java.util.HashMap;
import java.util.Map;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.MemoryKind;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.Origin;
import rigor.facts.schema.NewRow;

/** Rows of things that no table has. Their ids are those of the buyer's own, and so is their origin. */
final class NewRows {
    /** What ids of the buyer's own begin with. */
    static final String OWN = "own-";

    private NewRows() {}

    /** What brings an accelerator that is in no card or system of the tables. */
    static Hardware with(Accelerator gpu) {
        Kind kind = gpu.memoryKind() == MemoryKind.VRAM ? Kind.GPU : Kind.SYSTEM;
        return hardware(
                OWN + gpu.acceleratorId(),
                gpu.name(),
                kind,
                Map.of("accelerator_id", gpu.acceleratorId(), "accelerator_count", 1));
    }

    static Hardware supply(double watts) {
        String rating = Tokens.plain(watts);
        return hardware(
                OWN + "psu-" + rating + "w",
                "Power supply " + rating + " W, any maker",
                Kind.PSU,
                Map.of("psu_w", watts));
    }

    static Hardware memory(double gb) {
        String size = Tokens.plain(gb);
        return hardware(
                OWN + "memory-" + size + "gb",
                "Memory " + size + " GB, any maker",
                Kind.MEMORY,
                Map.of("memory_gb", gb));
    }

    static Hardware storage(String size) {
        return hardware(OWN + "storage-" + size, "Storage " + size + ", any maker", Kind.STORAGE, Map.of());
    }

    static Hardware bundle(String id, String name) {
        return hardware(id, name, Kind.BUNDLE, Map.of());
    }

    private static Hardware hardware(String id, String name, Kind kind, Map<String, Object> others) {
        Map<String, Object> cells = new HashMap<>(others);
        cells.putAll(Map.of("hardware_id", id, "name", name, "kind", kind, "source_url", Origin.SAID));
        return NewRow.of(Hardware.class, cells);
    }
}
