package rigor.terms;

import java.util.List;
import java.util.Optional;

/**
 * What a build costs: for each part the cheapest offer that stands.
 *
 * @param total in CHF; unknown if a part has no offer
 */
public record Quote(Band total, List<Line> lines) {

    /**
     * @param offer the one chosen; empty if nobody offers the part
     * @param inDoubt whether no better offer than a doubtful one was to be had
     */
    public record Line(Part part, Optional<PricedOffer> offer, boolean inDoubt, LandedPrice price) {}

    /** The same if what is in doubt about its offers turned out well. */
    public Quote standing() {
        return new Quote(
                total,
                lines.stream()
                        .map(line -> new Line(line.part, line.offer, false, line.price))
                        .toList());
    }

    /** Parts whose only offers are in doubt. */
    public int offersInDoubt() {
        return (int) lines.stream().filter(Line::inDoubt).count();
    }
}
