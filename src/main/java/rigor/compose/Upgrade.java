package rigor.compose;

import java.util.List;
import rigor.terms.Machine;
import rigor.terms.Part;

/**
 * Something that can be done to a machine later.
 *
 * @param what in words: {@code one more RTX 3090}
 * @param after the machine then
 * @param bought the parts that this takes; {@code removed} those that it sets free
 */
public record Upgrade(String what, Machine after, List<Part> bought, List<Part> removed) {}
