package rigor.verdict;

import java.util.EnumMap;
import java.util.Map;
import java.util.OptionalDouble;
import rigor.facts.Requirement.Level;
import rigor.terms.Band;
import rigor.terms.Measure;
import rigor.terms.Spread.Error;

/**
 * How likely it is that what is asked holds, where the errors of all estimates behind it are known. All speeds of one
 * machine err together, so that the least likely of them decides; so do the sizes of its memory. Speeds, sizes and noise
 * err independently of each other.
 */
public final class Chances {
    private Chances() {}

    /** That a requirement holds; empty where nobody can tell. */
    public static OptionalDouble of(Answer answer) {
        if (answer.status() == Status.NOT_JUDGED || isOfSomethingElse(answer)) {
            return OptionalDouble.empty();
        }
        OptionalDouble told =
                answer.actual().map(m -> m.chance(answer.requirement())).orElse(OptionalDouble.empty());
        return told.isEmpty() && answer.status() == Status.MET ? OptionalDouble.of(1) : told;
    }

    /** Whether it is in doubt although the figure surely keeps the limit: for a reason of which no estimate tells. */
    private static boolean isOfSomethingElse(Answer answer) {
        return answer.status() == Status.DOUBT
                && answer.actual()
                        .filter(m -> m.surelyMeets(answer.requirement()))
                        .isPresent();
    }

    /** That all musts hold; empty where one is open of which nobody can tell. */
    public static OptionalDouble of(Verdict<?> verdict) {
        if (verdict.others().stream().anyMatch(ground -> ground.isA(Doubt.class))) {
            return OptionalDouble.empty();
        }
        Map<Error, Double> least = new EnumMap<>(Error.class);
        double sure = 1;
        for (Answer answer : verdict.answers()) {
            if (answer.requirement().level() == Level.MUST) {
                OptionalDouble chance = of(answer);
                if (chance.isEmpty()) {
                    return chance;
                }
                Error error = answer.actual().map(Chances::error).orElse(Error.NONE);
                if (error == Error.NONE) {
                    sure *= chance.getAsDouble();
                } else {
                    least.merge(error, chance.getAsDouble(), Math::min);
                }
            }
        }
        return OptionalDouble.of(least.values().stream().reduce(sure, (a, b) -> a * b));
    }

    /** Words that a size decides err as sizes do. */
    private static Error error(Measure measure) {
        return measure instanceof Band band ? band.spread().error() : Error.MEMORY;
    }
}
