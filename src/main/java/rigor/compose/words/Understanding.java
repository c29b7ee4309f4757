package rigor.compose.words;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import rigor.compose.words.SaidBuild.Understood;
import rigor.facts.Hardware;

/** How each item was understood, in the order of the words. */
final class Understanding {
    private final SortedMap<Integer, List<Understood>> byPlace = new TreeMap<>();

    /** Something that is no part. */
    void of(Item item, String says) {
        add(item, new Understood(item.said(), 0, null, says));
    }

    void of(Item item, Hardware hardware, int quantity, String says) {
        add(item, new Understood(item.said(), quantity, hardware.hardwareId(), says));
    }

    private void add(Item item, Understood understood) {
        byPlace.computeIfAbsent(item.place(), place -> new ArrayList<>()).add(understood);
    }

    List<Understood> all() {
        return byPlace.values().stream().flatMap(List::stream).toList();
    }
}
