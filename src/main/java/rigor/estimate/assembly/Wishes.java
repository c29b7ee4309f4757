package rigor.estimate.assembly;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import rigor.estimate.assembly.Placement.Wanted;
import rigor.facts.Accelerator.Cooling;
import rigor.facts.Hardware;

/**
 * The cards that want a slot.
 *
 * @param kinds equal ones together
 * @param thickest slots that the thickest one covers, on a riser or not
 * @param unknown whether the thickness of some card is not known
 */
record Wishes(List<Wanted> kinds, int thickest, boolean unknown) {
    /** Of a further card, where there is none to compare it with. */
    private static final int USUAL = 2;

    /**
     * Cards on risers cover the one slot that the riser is plugged into; the thickest ones get them.
     *
     * @param notes takes down which thicknesses are read
     */
    static Wishes of(Bill bill, Notes notes) {
        List<Wanted> all = new ArrayList<>();
        boolean unknown = false;
        for (GpuCard card : bill.cards()) {
            Integer slots = card.slots(notes);
            if (slots == null) {
                unknown = true;
                notes.estimated("thickness of the card");
            }
            boolean hot = card.cooling(new Notes()) == Cooling.AXIAL;
            all.add(new Wanted(card, slots == null ? USUAL : slots, hot, 1));
        }
        all.sort(Comparator.comparingInt(Wanted::slots).reversed());
        int thickest = all.isEmpty() ? USUAL : all.get(0).slots();
        for (int i = 0; i < Math.min(bill.risers(), all.size()); i++) {
            all.set(i, new Wanted(all.get(i).card(), 1, false, 1));
        }
        return new Wishes(grouped(all), thickest, unknown && bill.risers() < all.size());
    }

    private static List<Wanted> grouped(List<Wanted> all) {
        List<Wanted> kinds = new ArrayList<>();
        for (Wanted one : all) {
            int at = kinds.size() - 1;
            if (at >= 0 && one.times(kinds.get(at).count()).equals(kinds.get(at))) {
                kinds.set(at, one.times(kinds.get(at).count() + 1));
            } else {
                kinds.add(one);
            }
        }
        return List.copyOf(kinds);
    }

    int count() {
        return kinds.stream().mapToInt(Wanted::count).sum();
    }

    /** Further cards of no name, as thick as the thickest. */
    Wanted further(int count, Hardware stand) {
        return new Wanted(new GpuCard(stand, null, null), thickest, false, count);
    }

    /** Those that cover more than one slot. */
    int thick() {
        return kinds.stream().filter(w -> w.slots() > 1).mapToInt(Wanted::count).sum();
    }

    /** Brackets that all cards cover together. */
    int slots() {
        return kinds.stream().mapToInt(w -> w.count() * w.slots()).sum();
    }

    /** Cards that heat each other where they stand close. */
    int hot() {
        return kinds.stream().filter(Wanted::isHot).mapToInt(Wanted::count).sum();
    }

    int widest() {
        return kinds.stream().mapToInt(Wanted::slots).max().orElse(thickest);
    }
}
