package rigor.estimate.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Consumer;

/** Cards in slots whose positions are known, none over another. */
record Placement(List<Seat> seats) {
    /** More cards, then fewer brackets. */
    static final Comparator<Placement> TIGHTER =
            Comparator.<Placement>comparingInt(p -> p.seats.size()).thenComparingInt(p -> -p.last());

    /**
     * More cards, then inside the case, then wider links, then air between hot cards, then the processor's own slots and
     * newer ones.
     *
     * @param brackets of the case
     */
    static Comparator<Placement> better(int brackets) {
        return Comparator.<Placement>comparingInt(p -> p.seats.size())
                .thenComparing(p -> p.last() <= brackets)
                .thenComparingInt(Placement::fewestLanes)
                .thenComparing(Placement::isAiry)
                .thenComparingInt(Placement::ofProcessor)
                .thenComparingInt(Placement::generations)
                .thenComparingInt(p -> -p.last());
    }

    /** The last bracket that is covered; 0 without cards. */
    int last() {
        return seats.stream().mapToInt(Seat::last).max().orElse(0);
    }

    int fewestLanes() {
        return seats.stream().mapToInt(Seat::lanes).min().orElse(0);
    }

    private int ofProcessor() {
        return (int) seats.stream().filter(s -> !s.in().slot().isOfChipset()).count();
    }

    private int generations() {
        return seats.stream().mapToInt(s -> s.in().slot().generation()).sum();
    }

    /** Whether a bracket stays free between any two cards that heat each other. */
    boolean isAiry() {
        for (int i = 1; i < seats.size(); i++) {
            Seat above = seats.get(i - 1);
            Seat below = seats.get(i);
            if (above.isHot() && below.isHot() && above.last() + 1 == below.in().position()) {
                return false;
            }
        }
        return true;
    }

    /** A kind of card to be placed, so many times. */
    record Wanted(GpuCard card, int slots, boolean isHot, int count) {
        Seat in(OpenSlot slot) {
            return new Seat(card, slots, isHot, slot);
        }

        Wanted times(int other) {
            return new Wanted(card, slots, isHot, other);
        }
    }

    /**
     * The best of all placements of some or all of the cards.
     *
     * @param slots by position
     */
    static Placement best(List<OpenSlot> slots, List<Wanted> cards, Comparator<Placement> order) {
        Placement[] best = {new Placement(List.of())};
        search(slots, 0, 0, cards, List.of(), p -> best[0] = order.compare(p, best[0]) > 0 ? p : best[0]);
        return best[0];
    }

    private static void search(
            List<OpenSlot> slots,
            int at,
            int covered,
            List<Wanted> cards,
            List<Seat> seats,
            Consumer<Placement> found) {
        if (at == slots.size()) {
            found.accept(new Placement(seats));
            return;
        }
        OpenSlot slot = slots.get(at);
        search(slots, at + 1, covered, cards, seats, found);
        for (int i = 0; slot.position() > covered && i < cards.size(); i++) {
            Wanted wanted = cards.get(i);
            if (wanted.count() > 0) {
                Seat seat = wanted.in(slot);
                search(
                        slots,
                        at + 1,
                        seat.last(),
                        replaced(cards, i, wanted.times(wanted.count() - 1)),
                        joined(seats, seat),
                        found);
            }
        }
    }

    private static List<Wanted> replaced(List<Wanted> cards, int at, Wanted other) {
        List<Wanted> replaced = new ArrayList<>(cards);
        replaced.set(at, other);
        return replaced;
    }

    private static List<Seat> joined(List<Seat> seats, Seat more) {
        List<Seat> joined = new ArrayList<>(seats);
        joined.add(more);
        return joined;
    }
}
