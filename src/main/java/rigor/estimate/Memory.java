package rigor.estimate;

import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.facts.Weights;
import rigor.terms.Band;
import rigor.terms.MemoryNeed;
import rigor.terms.ResidentModel;

/** What models take in memory, in GiB. */
public final class Memory {
    private static final double BYTES_PER_GIB = 1L << 30;
    private static final double BYTES_PER_GB = 1e9;

    private final Assumptions given;

    public Memory(Facts facts) {
        this.given = new Assumptions(facts);
    }

    /** The need of a loadout's model spread over so many pools. */
    public MemoryNeed need(ResidentModel resident, int pools) {
        return new MemoryNeed(
                weights(resident.weights()),
                kvCache(resident.model(), resident.line()),
                given.band("engine_buffers").times(pools));
    }

    private static Band weights(Weights w) {
        double projector = w.mmprojGb() == null ? 0 : w.mmprojGb();
        return Band.exactly((w.weightsGb() + projector) * BYTES_PER_GB / BYTES_PER_GIB, Basis.DECLARED, "", w);
    }

    /** Bytes a token, times tokens of context, times streams, times the format's share of 16 bits. */
    private Band kvCache(Model model, LoadoutModel line) {
        Double perToken = model.kvBytesPerTokenFp16();
        if (perToken == null) {
            return Band.unknown("the KV cache of " + model.name() + " is not known", model);
        }
        double bytes = perToken * line.contextTokens() * line.streams();
        return Band.exactly(bytes / BYTES_PER_GIB, Basis.DERIVED, "", model, line)
                .times(given.band("kv_" + line.kvFormat()));
    }
}
