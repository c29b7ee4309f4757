package rigor.explain;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import rigor.estimate.memory.Memory;
import rigor.explain.BuildExplanation.MemoryLine;
import rigor.explain.words.Shown;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.LoadoutModel;
import rigor.facts.column.Words;
import rigor.terms.Band;
import rigor.terms.Fit;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.PoolUse;

/** Where all memory of a pool goes, in GiB: each line is part of what is sold, and the last is what stays free. */
record MemoryBill(Memory memory) {
    private static final String GIB = "GiB";

    /** What memory goes to. */
    enum Goes {
        KEPT,
        WEIGHTS,
        CACHE,
        BUFFERS,
        FREE
    }

    List<MemoryLine> of(Fit fit, PoolUse use) {
        List<MemoryLine> lines = new ArrayList<>(kept(use.pool()));
        for (Placement placement : fit.placements()) {
            if (placement.pools().contains(use.pool())) {
                lines.addAll(taken(placement));
            }
        }
        lines.add(line(Goes.FREE, "free", use.free()));
        return lines;
    }

    /** What no process can use. */
    private static List<MemoryLine> kept(Pool pool) {
        Accelerator gpu = pool.accelerator();
        double reached = gpu.reachedGb();
        List<MemoryLine> lines = new ArrayList<>();
        if (reached < gpu.memoryGb()) {
            lines.add(line(
                    Goes.KEPT,
                    "out of the GPU's reach",
                    Band.exactly(gpu.memoryGb() - reached, Basis.DECLARED, "", gpu)));
        }
        Band usable = pool.usable();
        if (usable.low() < reached) {
            double least = Math.max(0, reached - usable.high());
            lines.add(line(
                    Goes.KEPT,
                    "kept by driver and system",
                    new Band(least, reached - usable.low(), usable.basis(), "", usable.sources())));
        }
        return lines;
    }

    /** A split model takes an equal share of each of its pools. */
    private List<MemoryLine> taken(Placement placement) {
        double share = 1.0 / placement.pools().size();
        List<LoadoutModel> served = placement.resident().lines();
        String roles =
                String.join(" and ", served.stream().map(LoadoutModel::role).toList());
        String of = placement.isSplit()
                ? String.format(
                        Locale.ROOT,
                        " of %s, one share of %d",
                        roles,
                        placement.pools().size())
                : " of " + roles;
        List<MemoryLine> lines = new ArrayList<>();
        lines.add(line(Goes.WEIGHTS, "weights" + of, placement.need().weights().times(share)));
        for (LoadoutModel line : served) {
            lines.add(line(
                    Goes.CACHE,
                    "KV cache of " + line.role(),
                    memory.cache(placement.resident(), line).times(share)));
        }
        lines.add(line(
                Goes.BUFFERS, "buffers of " + roles, placement.need().buffers().times(share)));
        return lines;
    }

    private static MemoryLine line(Goes kind, String label, Band gib) {
        return new MemoryLine(Words.of(kind), label, Shown.of(gib, GIB));
    }
}
