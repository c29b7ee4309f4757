package rigor.estimate.assembly;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Processor;
import rigor.facts.grammar.Slot;

/** The links of cards in words: {@code 2 cards with x8 at PCIe 4.0, x4 at PCIe 4.0 through the chipset}. */
record Links(@Nullable Processor processor) {

    String words(List<Seat> seats, Notes notes) {
        Map<String, Integer> alike = new LinkedHashMap<>();
        seats.forEach(seat -> alike.merge(words(seat, notes), 1, Integer::sum));
        return alike.entrySet().stream()
                .map(e -> (e.getValue() == 1 ? "" : e.getValue() + " cards with ") + e.getKey())
                .collect(Collectors.joining(", "));
    }

    private String words(Seat seat, Notes notes) {
        Slot slot = seat.in().slot();
        String by = slot.isOfChipset() ? " through the chipset" : "";
        return "x" + seat.lanes() + " at PCIe " + generation(seat, notes) + ".0" + by;
    }

    /** The least of card, slot and, where it feeds the slot, processor. */
    private int generation(Seat seat, Notes notes) {
        Integer card =
                seat.card().figures() == null ? null : seat.card().figures().pcieGen();
        Integer feeds = processor == null || seat.in().slot().isOfChipset() ? null : processor.pcieGen();
        if (processor != null && feeds != null) {
            notes.citing(processor);
        }
        int least = seat.in().slot().generation();
        least = card == null ? least : Math.min(least, card);
        return feeds == null ? least : Math.min(least, feeds);
    }
}
