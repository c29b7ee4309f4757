package rigor.explain;

import java.util.List;
import java.util.stream.Stream;
import rigor.terms.Build;

/**
 * A certain difference between two builds.
 *
 * @param better whether the build is the better one here
 * @param text {@code CHF 2,477 to 2,502 cheaper}
 */
public record BuildDifference(boolean better, String text) {
    /** Where the first build is better comes first; parts that both share are no difference. */
    static List<BuildDifference> between(Build one, Build other) {
        List<BuildDifference> all = Discipline.all(one.roles()).stream()
                .filter(Discipline::hasSize)
                .flatMap(d -> d.between(one, other).stream())
                .toList();
        return Stream.concat(
                        all.stream().filter(BuildDifference::better),
                        all.stream().filter(d -> !d.better()))
                .toList();
    }
}
