package rigor.estimate.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import rigor.estimate.Assumptions;
import rigor.estimate.Coefficients;
import rigor.estimate.memory.MemoryFormula;
import rigor.estimate.size.Shape;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.Certainty;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Band;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.Spread;

/** How long the context of a role's streams can be when all else stays as the loadout says. */
final class LongestContext {
    private final Assumptions given;
    private final Coefficients coefficients;
    private final Certainty certainty;

    LongestContext(Facts facts) {
        this.given = new Assumptions(facts);
        this.coefficients = Coefficients.of(facts);
        this.certainty = Buyer.of(facts).certainty();
    }

    /** Tokens of each stream. */
    Band of(Placement placement, LoadoutModel line, List<Placement> all) {
        double sure = room(
                placement,
                pool -> pool.usable().low() - Packing.occupancy(pool, all).high());
        double perhaps = room(
                placement,
                pool -> pool.usable().high() - Packing.occupancy(pool, all).low());
        Band share = given.band(AssumptionKey.Family.CACHE, line.kvFormat());
        Model model = placement.resident().model();
        double likely = room(
                placement,
                pool -> pool.usable().likely() - Packing.occupancy(pool, all).likely());
        boolean calibrated = placement.pools().stream()
                .allMatch(pool ->
                        pool.usable().isExact() && Packing.occupancy(pool, all).isCalibrated());
        return Band.estimate(
                        tokens(model, line, sure, share.high()),
                        tokens(model, line, likely, share.likely()),
                        tokens(model, line, perhaps, share.low()),
                        calibrated && share.isExact() ? Spread.ofMemory(certainty.z()) : Spread.BOUNDS,
                        Basis.DERIVED,
                        "")
                .citing(line);
    }

    /** GiB that the cache may take more: the fullest pool ends it, since the cache is spread evenly. */
    private static double room(Placement placement, ToDoubleFunction<Pool> free) {
        double least = placement.pools().stream().mapToDouble(free).min().orElse(0);
        return Math.max(0, least) * placement.pools().size();
    }

    private double tokens(Model model, LoadoutModel line, double room, double share) {
        double perToken = Shape.of(model, coefficients).cachePerToken() * share / MemoryFormula.GIB;
        double more = room / (perToken * line.streams());
        Integer most = model.maxContext();
        double tokens = Math.floor(line.contextTokens() + more);
        return most == null ? tokens : Math.min(most, tokens);
    }
}
