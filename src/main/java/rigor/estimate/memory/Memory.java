package rigor.estimate.memory;

import static rigor.facts.keys.AssumptionKey.UNLISTED_FILE_SIZE;

import java.util.Objects;
import rigor.estimate.Assumptions;
import rigor.estimate.Coefficients;
import rigor.estimate.size.BuyersEngine;
import rigor.estimate.size.FileSizes;
import rigor.estimate.size.Format;
import rigor.estimate.size.KnownFormats;
import rigor.estimate.size.Shape;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.Certainty;
import rigor.facts.Facts;
import rigor.facts.FileFormat;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.facts.Weights;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Band;
import rigor.terms.MemoryNeed;
import rigor.terms.ResidentModel;
import rigor.terms.Spread;

/** What the models of a loadout take in memory, in GiB. */
public final class Memory {
    private static final double BYTES_PER_GB = 1e9;

    private final Facts facts;
    private final FileSizes sizes;
    private final Assumptions given;
    private final Coefficients coefficients;
    private final MemoryFormula formula;
    private final Certainty certainty;

    public Memory(Facts facts) {
        this.given = new Assumptions(facts);
        this.coefficients = Coefficients.of(facts);
        this.formula = new MemoryFormula(coefficients);
        this.certainty = Buyer.of(facts).certainty();
        this.facts = facts;
        this.sizes = new FileSizes(facts, coefficients);
    }

    /** The need of a loadout's model spread over so many pools. */
    public MemoryNeed need(ResidentModel resident, int pools) {
        MemoryFormula.Runtime runtime = MemoryFormula.Runtime.of(BuyersEngine.of(resident));
        Band cache =
                resident.lines().stream().map(line -> cache(resident, line)).reduce(Band.zero(), Band::plus);
        return new MemoryNeed(
                resident.weights(),
                cache,
                buffers(runtime, resident, pools, resident.weights().plus(cache)));
    }

    /** GiB of the weights: those of the file's row, else by bits per weight, which files of one name share roughly. */
    public Band weights(Model model, String format) {
        return facts.find(Weights.class, model.modelId() + " " + format)
                .map(Memory::weights)
                .orElseGet(() -> computed(model, format));
    }

    private static Band weights(Weights w) {
        double projector = w.mmprojGb() == null ? 0 : w.mmprojGb();
        return Band.exactly((w.weightsGb() + projector) * BYTES_PER_GB / MemoryFormula.GIB, Basis.DECLARED, "", w);
    }

    private Band computed(Model model, String format) {
        double gib = sizes.computed(Shape.of(model, coefficients), new Format(format)) / MemoryFormula.GIB;
        Band share = share(format);
        return Band.of(gib * share.low(), gib * share.high(), Basis.ESTIMATED, "no file of it is listed", model)
                .citing(share.sources());
    }

    /** How far files of a format lie from its typical bits; of one that no table knows, as far as of any. */
    private Band share(String format) {
        Band any = given.band(UNLISTED_FILE_SIZE);
        return new KnownFormats(facts).find(format).map(f -> spread(f, any)).orElse(any);
    }

    private static Band spread(FileFormat f, Band any) {
        Double typical = f.bitsTypical();
        if (typical == null) {
            return any;
        }
        double low = Objects.requireNonNullElse(f.bitsLow(), typical) / typical;
        double high = Objects.requireNonNullElse(f.bitsHigh(), typical) / typical;
        return Band.of(Math.min(any.low(), low), Math.max(any.high(), high), Basis.ESTIMATED, "", f);
    }

    /** GiB of the KV cache that the streams of one role take. */
    public Band cache(ResidentModel resident, LoadoutModel line) {
        MemoryFormula.Runtime runtime = MemoryFormula.Runtime.of(BuyersEngine.of(resident));
        Shape shape = Shape.of(resident.model(), coefficients);
        Band share = given.band(AssumptionKey.Family.CACHE, line.kvFormat());
        Band gib = Band.of(
                formula.cache(shape, runtime, line.contextTokens(), share.low()),
                formula.cache(shape, runtime, line.contextTokens(), share.high()),
                Basis.DERIVED,
                "",
                resident.model(),
                line);
        return gib.times(line.streams()).citing(share.sources());
    }

    /** The band of the total is the buffers': cache is arithmetic, and so are weights whose file is listed. */
    private Band buffers(MemoryFormula.Runtime runtime, ResidentModel resident, int pools, Band rest) {
        Shape shape = Shape.of(resident.model(), coefficients);
        double likely = formula.buffers(shape, runtime, resident.tokens(), pools);
        double half = certainty.narrowed(formula.halfWidth(runtime, rest.high() + likely));
        LoadoutModel[] lines = resident.lines().toArray(LoadoutModel[]::new);
        return Band.estimate(
                        Math.max(0, likely - half),
                        likely,
                        likely + half,
                        Spread.ofMemory(certainty.z()),
                        Basis.ESTIMATED,
                        "")
                .citing(lines);
    }
}
