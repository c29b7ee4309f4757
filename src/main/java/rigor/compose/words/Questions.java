package rigor.compose.words;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import rigor.facts.Hardware;
import rigor.facts.Problem;

/** What has to be asked before anything is judged: each once, all at once. */
final class Questions {
    private static final int LISTED = 12;

    private final Set<Problem> problems = new LinkedHashSet<>();
    private final Set<String> suggestions = new LinkedHashSet<>();

    void unknown(Item item, List<String> near) {
        suggestions.addAll(near);
        String hint = near.isEmpty() ? "" : "; did you mean " + or(near) + "?";
        String unit =
                Quantities.isBareNumber(item.text()) ? "is a number without a unit, such as W, GB or a currency" : "";
        add(
                item,
                (unit.isEmpty() ? "is no id, name or part number of hardware.csv, and no host or build" : unit) + hint);
    }

    void ambiguous(Item item, Found found) {
        List<String> ids =
                found.distinct().stream().map(Hardware::hardwareId).sorted().toList();
        suggestions.addAll(ids);
        add(item, "may be " + or(ids) + "; write which");
    }

    void add(Item item, String message) {
        problems.add(new Problem(item.quoted(), 0, 0, message));
    }

    /** @throws WordsRejected if there is anything to ask */
    void ask() {
        if (!problems.isEmpty()) {
            throw WordsRejected.of(List.copyOf(problems), List.copyOf(suggestions));
        }
    }

    /** {@code a, b or c}. */
    static String or(List<String> ids) {
        List<String> all = new ArrayList<>(ids.subList(0, Math.min(ids.size(), LISTED)));
        int more = ids.size() - all.size();
        String last = more > 0 ? more + " more" : all.remove(all.size() - 1);
        return all.isEmpty() ? last : String.join(", ", all) + " or " + last;
    }
}
