package rigor.estimate;

import java.util.List;
import rigor.facts.Origin;

/**
 * One term of a formula, for people who want to follow it.
 *
 * @param unit of the value; empty for a factor
 * @param sources the rows that it is taken from; empty for what is computed from the terms before
 */
public record Term(String name, double value, String unit, List<Origin> sources) {
    public static Term of(String name, double value, String unit, Origin... sources) {
        return new Term(name, value, unit, List.of(sources));
    }
}
