package rigor.explain.plain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import rigor.explain.words.WarningView;
import rigor.facts.Table;

/** The order in which warnings are told: one of each kind first, and what is about this very thing before its kind. */
final class Telling {
    /** From what is about one build to what is about a whole shop. */
    private static final List<Table> NEAREST =
            List.of(Table.BUILDS, Table.HARDWARE, Table.OFFERS, Table.ACCELERATORS, Table.RETAILERS);

    private Telling() {}

    static List<WarningView> first(List<WarningView> warnings) {
        List<WarningView> near = warnings.stream()
                .sorted(Comparator.comparingInt(Telling::distance))
                .toList();
        Set<String> kinds = new HashSet<>();
        List<WarningView> told = new ArrayList<>();
        near.stream().filter(w -> kinds.add(w.kind())).forEach(told::add);
        told.sort(Comparator.comparingInt(warnings::indexOf));
        near.stream().filter(w -> !told.contains(w)).forEach(told::add);
        return List.copyOf(told);
    }

    private static int distance(WarningView warning) {
        String table = warning.about().substring(0, warning.about().indexOf(':'));
        return Table.named(table).map(NEAREST::indexOf).orElse(NEAREST.size());
    }
}
