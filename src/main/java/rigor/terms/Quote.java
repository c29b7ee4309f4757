package rigor.terms;

import java.util.List;
import java.util.Optional;

/**
 * The price of a build: for each part the cheapest acceptable offer.
 *
 * @param total in {@code currency}, that of the case; unknown if a part has no offer
 */
public record Quote(Band total, List<Line> lines, String currency) {

    /**
     * @param offer the one chosen; empty if nobody offers the part
     * @param inDoubt whether there is no better offer than a doubtful one
     */
    public record Line(Part part, Optional<PricedOffer> offer, boolean inDoubt, LandedPrice price) {

        /** Whether nothing tells what it costs; a part of a bundle that nobody offers costs nothing beside it. */
        public boolean isMissing() {
            return offer.isEmpty() && !price.total().isKnown();
        }
    }

    /** The same if all doubts about its offers turned out well. */
    public Quote standing() {
        return new Quote(
                total,
                lines.stream()
                        .map(line -> new Line(line.part, line.offer, false, line.price))
                        .toList(),
                currency);
    }

    /** The lines that no usable offer fills. */
    public List<Line> missing() {
        return lines.stream().filter(Line::isMissing).toList();
    }

    /** Parts whose only offers are in doubt. */
    public int offersInDoubt() {
        return (int) lines.stream().filter(Line::inDoubt).count();
    }
}
