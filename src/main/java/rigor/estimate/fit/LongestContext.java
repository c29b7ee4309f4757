package rigor.estimate.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import rigor.estimate.Assumptions;
import rigor.estimate.Coefficients;
import rigor.estimate.memory.MemoryFormula;
import rigor.estimate.size.Shape;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Band;
import rigor.terms.Placement;
import rigor.terms.Pool;

/** How long the context of a role's streams can be when all else stays as the loadout says. */
final class LongestContext {
    private final Assumptions given;
    private final Coefficients coefficients;

    LongestContext(Facts facts) {
        this.given = new Assumptions(facts);
        this.coefficients = Coefficients.of(facts);
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
        return Band.of(
                tokens(model, line, sure, share.high()),
                tokens(model, line, perhaps, share.low()),
                Basis.DERIVED,
                "",
                line);
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
