package rigor.terms;

import java.util.List;

/** The memory of a model of a loadout: one pool, or several that share its layers. */
public record Placement(ResidentModel resident, List<Pool> pools, MemoryNeed need) {
    public boolean isSplit() {
        return pools.size() > 1;
    }
}
