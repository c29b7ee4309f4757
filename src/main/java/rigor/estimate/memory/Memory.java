package rigor.estimate.memory;

import rigor.estimate.Assumptions;
import rigor.estimate.Coefficients;
import rigor.estimate.size.BuyersEngine;
import rigor.estimate.size.Shape;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.facts.Weights;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Band;
import rigor.terms.MemoryNeed;
import rigor.terms.ResidentModel;

/** What the models of a loadout take in memory, in GiB. */
public final class Memory {
    private static final double BYTES_PER_GB = 1e9;

    private final Assumptions given;
    private final Coefficients coefficients;
    private final MemoryFormula formula;

    public Memory(Facts facts) {
        this.given = new Assumptions(facts);
        this.coefficients = Coefficients.of(facts);
        this.formula = new MemoryFormula(coefficients);
    }

    /** The need of a loadout's model spread over so many pools. */
    public MemoryNeed need(ResidentModel resident, int pools) {
        MemoryFormula.Runtime runtime = MemoryFormula.Runtime.of(BuyersEngine.of(resident));
        Shape shape = Shape.of(resident.model(), coefficients);
        Band weights = weights(resident.weights());
        Band cache = cache(shape, runtime, resident.line(), resident.model());
        return new MemoryNeed(weights, cache, buffers(shape, runtime, resident.line(), pools, weights.plus(cache)));
    }

    private static Band weights(Weights w) {
        double projector = w.mmprojGb() == null ? 0 : w.mmprojGb();
        return Band.exactly((w.weightsGb() + projector) * BYTES_PER_GB / MemoryFormula.GIB, Basis.DECLARED, "", w);
    }

    private Band cache(Shape shape, MemoryFormula.Runtime runtime, LoadoutModel line, Model model) {
        Band share = given.band(AssumptionKey.Family.CACHE, line.kvFormat());
        Band gib = Band.of(
                formula.cache(shape, runtime, line.contextTokens(), share.low()),
                formula.cache(shape, runtime, line.contextTokens(), share.high()),
                Basis.DERIVED,
                "",
                model,
                line);
        return gib.times(line.streams()).citing(share.sources());
    }

    /** The band of the total is the buffers': weights and cache are arithmetic. */
    private Band buffers(Shape shape, MemoryFormula.Runtime runtime, LoadoutModel line, int pools, Band rest) {
        double tokens = (double) line.contextTokens() * line.streams();
        double likely = formula.buffers(shape, runtime, tokens, pools);
        double half = formula.halfWidth(runtime, rest.high() + likely);
        return Band.of(Math.max(0, likely - half), likely + half, Basis.ESTIMATED, "", line);
    }
}
