package rigor.estimate.assembly;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import rigor.facts.grammar.Slot;
import rigor.facts.grammar.SlotLayout;

/**
 * A slot that has lanes while others of its group have theirs.
 *
 * @param lanes that it has then
 */
record OpenSlot(Slot slot, int lanes) {
    /** The length of a card's edge, in lanes. */
    private static final int EDGE = 16;
    /** Shorter ones take a card only if their end is open, which nobody says. */
    private static final int SHORT = 4;

    private static final String SECOND_PROCESSOR = "cpu2";

    boolean takesAnyCard() {
        return slot.size() >= EDGE && lanes > 1;
    }

    boolean mayTakeACard() {
        return slot.size() >= SHORT && lanes > 1;
    }

    /** From the processor's side, counted from 1; 0 if nobody knows. */
    int position() {
        return slot.position().orElse(0);
    }

    /**
     * The slots that may take a card, for each way in which groups can share their lanes.
     *
     * @param processors slots of a second one are dead without it
     */
    static List<List<OpenSlot>> ways(SlotLayout layout, int processors) {
        List<Map<Slot, Integer>> ways = List.of(new IdentityHashMap<>());
        for (Map.Entry<String, List<List<Integer>>> group : layout.modes().entrySet()) {
            List<Map<Slot, Integer>> more = new ArrayList<>();
            for (Map<Slot, Integer> way : ways) {
                for (List<Integer> mode : group.getValue()) {
                    more.add(joined(way, layout.of(group.getKey()), mode));
                }
            }
            ways = more;
        }
        return ways.stream().map(lanes -> open(layout, lanes, processors)).toList();
    }

    private static Map<Slot, Integer> joined(Map<Slot, Integer> way, List<Slot> slots, List<Integer> lanes) {
        Map<Slot, Integer> joined = new IdentityHashMap<>(way); // slots whose positions nobody knows look alike
        for (int i = 0; i < slots.size(); i++) {
            joined.put(slots.get(i), lanes.get(i));
        }
        return joined;
    }

    private static List<OpenSlot> open(SlotLayout layout, Map<Slot, Integer> lanes, int processors) {
        return layout.slots().stream()
                .filter(slot -> processors != 1 || !slot.source().equals(SECOND_PROCESSOR))
                .map(slot -> new OpenSlot(slot, lanes.getOrDefault(slot, slot.lanes())))
                .filter(OpenSlot::mayTakeACard)
                .toList();
    }
}
