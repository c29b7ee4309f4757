package rigor.estimate.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import rigor.estimate.assembly.Placement.Wanted;
import rigor.terms.Absence;
import rigor.terms.Band;

/** Cards on a board whose slots have known, or likely, positions. */
record SeatedCards(Site site, List<List<OpenSlot>> ways) implements Seating {

    @Override
    public Band room() {
        int sure = room(OpenSlot::takesAnyCard);
        int perhaps = room(OpenSlot::mayTakeACard);
        if (sure < 0 && site.risers() > 0) {
            return site.split(sure, ways, notes());
        }
        return notes().between(sure, perhaps, sure == perhaps ? words(sure) : "a short slot may have a closed end");
    }

    private String words(int room) {
        return room >= 0
                ? ""
                : site.cards() + room + " of " + site.cards() + " cards find a slot, up to "
                        + site.wishes().widest() + " slots thick";
    }

    private int room(Predicate<OpenSlot> open) {
        List<Wanted> kinds = site.wishes().kinds();
        int placed = best(kinds, open, Placement.TIGHTER).seats().size();
        if (placed < site.cards()) {
            return placed - site.cards();
        }
        int more = 0;
        while (best(with(kinds, more + 1), open, Placement.TIGHTER).seats().size() == placed + more + 1) {
            more++;
        }
        return more;
    }

    /** With further cards, as thick as the thickest of those there are. */
    private List<Wanted> with(List<Wanted> kinds, int more) {
        List<Wanted> all = new ArrayList<>(kinds);
        all.add(site.wishes().further(more, site.board().hardware()));
        return all;
    }

    private Placement best(List<Wanted> kinds, Predicate<OpenSlot> open, Comparator<Placement> order) {
        return ways.stream()
                .map(way -> way.stream()
                        .filter(open)
                        .sorted(Comparator.comparingInt(OpenSlot::position))
                        .toList())
                .map(slots -> Placement.best(slots, kinds, order))
                .max(order)
                .orElseThrow();
    }

    private Placement chosen(int brackets) {
        return best(site.wishes().kinds(), OpenSlot::mayTakeACard, Placement.better(brackets));
    }

    @Override
    public Band brackets(int ofCase) {
        Placement tightest = best(site.wishes().kinds(), OpenSlot::mayTakeACard, Placement.TIGHTER);
        return notes().exactly(
                        ofCase - tightest.last(), "the last card covers bracket " + tightest.last() + " of " + ofCase);
    }

    @Override
    public Band lanes(int bracketsOfCase) {
        Placement placement = chosen(bracketsOfCase);
        if (placement.seats().size() < site.cards()) {
            return site.risers() > 0
                    ? notes().between(Site.SPLIT, placement.fewestLanes(), "through splitters")
                    : notes().exactly(0, "").absent(new Absence("a card without a slot", "slotRoom"));
        }
        Notes notes = notes();
        String links = new Links(site.processor()).words(placement.seats(), notes);
        return notes.exactly(placement.fewestLanes(), links);
    }

    @Override
    public Boolean isAiry(int bracketsOfCase) {
        return chosen(bracketsOfCase).isAiry();
    }

    private Notes notes() {
        boolean likely =
                ways.stream().flatMap(List::stream).anyMatch(s -> !s.slot().isCertain());
        return likely ? site.notes().estimated("likely positions of the slots") : site.notes();
    }
}
