package rigor.terms;

import java.util.List;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;

/**
 * A model that is loaded once, however many roles it serves: one engine answers all of them.
 *
 * @param lines what each role asks of it, at least one; all of this model in this format
 * @param format of its weights
 * @param weights GiB that they take
 */
public record ResidentModel(List<LoadoutModel> lines, Model model, String format, Band weights) {
    public ResidentModel {
        lines = List.copyOf(lines);
    }

    /** Requests served at once, of all roles. */
    public int streams() {
        return lines.stream().mapToInt(LoadoutModel::streams).sum();
    }

    /** Tokens that its KV cache holds, of all roles. */
    public double tokens() {
        return lines.stream()
                .mapToDouble(line -> (double) line.streams() * line.contextTokens())
                .sum();
    }
}
