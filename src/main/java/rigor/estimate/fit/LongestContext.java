package rigor.estimate.fit;

import java.util.List;
import java.util.function.ToDoubleFunction;
import rigor.estimate.Assumptions;
import rigor.estimate.Coefficients;
import rigor.estimate.memory.MemoryFormula;
import rigor.estimate.size.Shape;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel.Role;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Band;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.ResidentModel;

/** How long the main agent's context can be when all else stays as the loadout says. */
final class LongestContext {
    private final Assumptions given;
    private final Coefficients coefficients;

    LongestContext(Facts facts) {
        this.given = new Assumptions(facts);
        this.coefficients = Coefficients.of(facts);
    }

    /** Tokens; 0 if the loadout does not fit. */
    Band of(List<Placement> placements) {
        return placements.stream()
                .filter(p -> p.resident().role() == Role.MAIN)
                .findFirst()
                .map(main -> of(main, placements))
                .orElseGet(() -> Band.exactly(0, Basis.DERIVED, "the loadout does not fit"));
    }

    private Band of(Placement main, List<Placement> all) {
        double sure = room(
                main, pool -> pool.usable().low() - Packing.occupancy(pool, all).high());
        double perhaps = room(
                main,
                pool -> pool.usable().high() - Packing.occupancy(pool, all).low());
        Band share =
                given.band(AssumptionKey.Family.CACHE, main.resident().line().kvFormat());
        return Band.of(
                tokens(main, sure, share.high()),
                tokens(main, perhaps, share.low()),
                Basis.DERIVED,
                "",
                main.resident().line());
    }

    /** GiB that the cache may take more: the fullest pool ends it, since the cache is spread evenly. */
    private static double room(Placement main, ToDoubleFunction<Pool> free) {
        double least = main.pools().stream().mapToDouble(free).min().orElse(0);
        return Math.max(0, least) * main.pools().size();
    }

    private double tokens(Placement main, double room, double share) {
        ResidentModel resident = main.resident();
        double perToken = Shape.of(resident.model(), coefficients).cachePerToken() * share / MemoryFormula.GIB;
        double more = room / (perToken * resident.line().streams());
        Integer most = resident.model().maxContext();
        double tokens = Math.floor(resident.line().contextTokens() + more);
        return most == null ? tokens : Math.min(most, tokens);
    }
}
