package rigor.explain;

import java.util.List;
import java.util.stream.Stream;
import rigor.terms.Build;

/**
 * In what a build certainly differs from another.
 *
 * @param better whether that speaks for it
 * @param text {@code CHF 2,477 to 2,502 cheaper}
 */
public record BuildDifference(boolean better, String text) {
    /** What speaks for the first one comes first; what both share is no difference. */
    static List<BuildDifference> between(Build one, Build other) {
        List<BuildDifference> all = Discipline.ALL.stream()
                .filter(Discipline::tellsHowFar)
                .flatMap(d -> d.between(one, other).stream())
                .toList();
        return Stream.concat(
                        all.stream().filter(BuildDifference::better),
                        all.stream().filter(d -> !d.better()))
                .toList();
    }
}
