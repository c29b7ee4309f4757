package rigor.explain.words;

import java.util.List;
import rigor.facts.column.Range;

/**
 * A smallest set of musts to give up so that something more is accepted: none of them can be kept.
 *
 * @param requirements their ids; {@code weight} the sum of their weights: the less, the rather one gives them up
 * @param changes as what-if keys, checked by running them
 * @param builds that are accepted then, the best first
 */
public record Relaxation(List<String> requirements, @Range double weight, List<String> changes, List<String> builds) {}
