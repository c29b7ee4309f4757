package rigor.terms;

import java.util.List;
import java.util.Optional;
import rigor.facts.Basis;

/**
 * The price of a build: for each part the cheapest acceptable offer.
 *
 * @param total in {@code currency}, that of the case; unknown if a part has no offer
 * @param lines a part each; those that the hint is of cost nothing beside it
 * @param hint what the parts of its host are said to cost together, where not all of them are on offer
 */
public record Quote(Band total, List<Line> lines, Optional<Hint> hint, String currency) {

    /**
     * A price that no shop stands by.
     *
     * @param parts that it is of
     */
    public record Hint(List<Part> parts, Band price) {}

    /**
     * @param offer the one chosen; empty if nobody offers the part
     * @param inDoubt whether there is no better offer than a doubtful one
     */
    public record Line(Part part, Optional<PricedOffer> offer, boolean inDoubt, LandedPrice price) {

        /** Whether nothing tells what it costs; a part of a bundle or of a host costs nothing beside that. */
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
                hint,
                currency);
    }

    /** The lines that no usable offer fills. */
    public List<Line> missing() {
        return lines.stream().filter(Line::isMissing).toList();
    }

    /** Whether somebody offers what it is of at its price; not known where a hint stands for an offer. */
    public Choice offered() {
        return hint.map(h -> Choice.unknown("only " + h.price().how())
                        .citing(h.price().sources()))
                .orElseGet(() -> Choice.of(true, Basis.DECLARED, ""));
    }

    /** Parts whose only offers are in doubt. */
    public int offersInDoubt() {
        return (int) lines.stream().filter(Line::inDoubt).count();
    }
}
