package rigor.explain;

import java.util.List;
import java.util.function.Predicate;
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
    public static List<BuildDifference> between(Build one, Build other) {
        List<BuildDifference> all = between(one, other, Discipline::hasSize).toList();
        return Stream.concat(
                        all.stream().filter(BuildDifference::better),
                        all.stream().filter(d -> !d.better()))
                .toList();
    }

    /** Where the first build does better for certain, whatever it costs. */
    static Stream<BuildDifference> gains(Build one, Build other) {
        return between(one, other, d -> d.hasSize() && !d.isOfPrice()).filter(BuildDifference::better);
    }

    private static Stream<BuildDifference> between(Build one, Build other, Predicate<Discipline> asked) {
        return Discipline.all(one.roles()).stream().filter(asked).flatMap(d -> d.between(one, other).stream());
    }
}
