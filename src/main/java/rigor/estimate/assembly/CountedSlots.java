package rigor.estimate.assembly;

import static rigor.facts.keys.AssumptionKey.FIRST_SLOT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.estimate.assembly.Placement.Wanted;
import rigor.facts.Assumption;
import rigor.facts.Board;
import rigor.terms.Absence;
import rigor.terms.Band;

/**
 * Cards on a board whose slots nobody has located: their number, and that of double cards where it is known, bound what
 * there is room for.
 *
 * @param ways empty if only the number of double cards is known
 */
record CountedSlots(Site site, Board board, List<List<OpenSlot>> ways) implements Seating {
    /** Slots of which every second is taken are at least so far apart, wherever double cards find room. */
    private static final int TWO_DOUBLES = 4;

    private static final String UNLOCATED = "nobody has read where the slots are";

    @Override
    public Band room() {
        int cards = site.cards();
        int sure = atLeast() - cards;
        int perhaps = atMost() - cards;
        if (sure < 0 && site.risers() > 0) {
            return site.split(sure, ways, notes());
        }
        return notes().between(Math.min(sure, perhaps), perhaps, sure < perhaps ? UNLOCATED : "");
    }

    /** How many cards like these surely find a slot. */
    private int atLeast() {
        int slots = slots(true);
        Integer doubles = board.doubleCardsMax();
        if (site.wishes().widest() == 1) {
            return slots;
        }
        if (doubles == null) {
            return Math.min(1, slots);
        }
        int found =
                site.wishes().widest() == 2 ? doubles : site.wishes().widest() <= TWO_DOUBLES ? (doubles + 1) / 2 : 1;
        return Math.min(found, slots);
    }

    /** How many may find one at most. */
    private int atMost() {
        Integer doubles = board.doubleCardsMax();
        int thick = site.wishes().thick();
        return doubles == null || thick == 0 && site.cards() > 0
                ? slots(false)
                : Math.min(slots(false), site.cards() - thick + doubles);
    }

    private int slots(boolean sure) {
        Integer doubles = board.doubleCardsMax();
        return ways.stream()
                .mapToInt(way -> (int)
                        way.stream().filter(s -> !sure || s.takesAnyCard()).count())
                .max()
                .orElse(doubles == null ? 0 : doubles);
    }

    @Override
    public Band brackets(int ofCase) {
        int covered = site.wishes().slots();
        if (site.cards() == 0) {
            return notes().exactly(ofCase, "");
        }
        if (site.cards() > 1) {
            return notes().between(Double.NEGATIVE_INFINITY, ofCase - covered, UNLOCATED);
        }
        Assumption first = site.given().row(FIRST_SLOT);
        return notes().citing(first)
                .estimated("position of the first slot")
                .between(ofCase - covered - first.high() + 1, ofCase - covered - first.low() + 1, "");
    }

    @Override
    public Band lanes(int bracketsOfCase) {
        if (ways.isEmpty()) {
            return site.notes().unknown("the slots of the board are not known");
        }
        List<Seat> widest = ways.stream()
                .map(this::widest)
                .max(Comparator.<List<Seat>>comparingInt(List::size).thenComparingInt(CountedSlots::fewest))
                .orElseThrow();
        if (widest.size() < site.cards()) {
            return site.risers() > 0
                    ? notes().between(Site.SPLIT, Math.max(Site.SPLIT, fewest(widest)), "through splitters")
                    : notes().exactly(0, "").absent(new Absence("a card without a slot", "slotRoom"));
        }
        Notes notes = notes();
        String links = new Links(site.processor()).words(widest, notes);
        boolean free = site.cards() == 1 || site.wishes().widest() == 1 || atLeast() >= slots(false);
        int least = free ? fewest(widest) : Math.min(narrowest(), fewest(widest));
        return notes.between(least, fewest(widest), free ? links : links + " in the widest slots; " + UNLOCATED);
    }

    /** The cards in the widest slots of one way to share lanes. */
    private List<Seat> widest(List<OpenSlot> way) {
        List<OpenSlot> slots = way.stream()
                .sorted(Comparator.comparingInt(OpenSlot::lanes)
                        .thenComparing(s -> !s.slot().isOfChipset())
                        .thenComparing(OpenSlot::takesAnyCard)
                        .reversed())
                .toList();
        List<Seat> seats = new ArrayList<>();
        for (Wanted wanted : site.wishes().kinds()) {
            for (int i = 0; i < wanted.count() && seats.size() < slots.size(); i++) {
                seats.add(wanted.in(slots.get(seats.size())));
            }
        }
        return seats;
    }

    private static int fewest(List<Seat> seats) {
        return seats.stream().mapToInt(Seat::lanes).min().orElse(0);
    }

    private int narrowest() {
        return ways.stream()
                .mapToInt(way -> way.stream().mapToInt(OpenSlot::lanes).min().orElse(0))
                .max()
                .orElse(0);
    }

    @Override
    public @Nullable Boolean isAiry(int bracketsOfCase) {
        return site.wishes().hot() < 2 ? Boolean.TRUE : null;
    }

    private Notes notes() {
        return board.doubleCardsMax() == null
                ? site.notes()
                : site.notes().used(board, "double_cards_max", "number of double cards");
    }
}
