package rigor.estimate.machine;

import java.util.List;
import rigor.facts.Facts;
import rigor.terms.Band;
import rigor.terms.Part;

/** How strong power supplies surely are, measured by what the buyer asks. */
public final class SupplyRoom {
    private final Power power;
    private final Limits limits;

    public SupplyRoom(Facts facts) {
        this.power = new Power(facts);
        this.limits = new Limits(facts);
    }

    /** 0 if they may miss the limit, 1 if they keep it, 2 if they reach the target too; 2 where nobody asks. */
    public int grade(List<Part> parts) {
        Band headroom = power.headroom(parts);
        return limits.kept(Limits.SUPPLY, headroom)
                .map(kept -> !kept.surely() ? 0 : headroom.low() < kept.limit().target() ? 1 : 2)
                .orElse(2);
    }
}
