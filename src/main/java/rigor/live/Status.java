package rigor.live;

import java.time.Instant;
import java.util.List;
import rigor.facts.Problem;

/**
 * How the files and what is in force stand to each other.
 *
 * @param facts revision in force; likewise {@code rules}
 * @param since when this came into force
 * @param faults of the files as they are now; while there are any, the last good version stays in force
 */
public record Status(String facts, String rules, Instant since, List<Problem> faults) {}
