package rigor.explain.words;

import java.util.List;
import rigor.facts.column.Range;

/**
 * A smallest set of musts to drop so that more builds are accepted.
 *
 * @param requirements their ids; {@code weight} the sum of their weights
 * @param changes as what-if keys, checked by judging
 * @param builds that are then accepted, best first
 */
public record Relaxation(List<String> requirements, @Range double weight, List<String> changes, List<String> builds) {}
