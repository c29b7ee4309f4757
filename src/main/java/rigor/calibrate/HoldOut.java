package rigor.calibrate;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import rigor.estimate.Coefficients;
import rigor.estimate.speed.DecodeKernel;
import rigor.estimate.speed.Observation;
import rigor.estimate.speed.ResidualModel;
import rigor.estimate.speed.RoundTime;
import rigor.estimate.speed.Spread;
import rigor.estimate.speed.Workloads;
import rigor.facts.Facts;
import rigor.facts.keys.CoefficientKey;

/**
 * Estimates rows as if they and all rows like them had never been published: the formula is fitted anew without them, and
 * they pull nothing. A row counts as one of a source of its own.
 */
final class HoldOut {
    private static final int STEPS = 3;

    private final Coefficients given;
    private final List<Observation> all;
    private final Facts facts;
    private final Fitting<Observation> fitting;
    private final Map<CoefficientKey, Double> start;

    HoldOut(Facts facts) {
        this.facts = facts;
        this.given = Coefficients.of(facts);
        this.all = Observation.of(facts, new Workloads(facts, given), given);
        this.fitting = Fitting.ofDecode(facts, all, given);
        this.start = fitting.fromPriors().values();
    }

    /** What one fold says of each of its rows that is one of generation alone. */
    record HeldOutRows(List<Score.Held> known, List<Score.Held> ignored) {}

    /**
     * One group of rows after the other.
     *
     * @param group rows with an equal name are held out together
     */
    HeldOutRows by(Function<Observation, String> group) {
        List<HeldOutRows> folds = all.stream().map(group).distinct().sorted().toList().parallelStream()
                .map(name -> fold(o -> group.apply(o).equals(name)))
                .toList();
        return new HeldOutRows(
                folds.stream().flatMap(f -> f.known().stream()).toList(),
                folds.stream().flatMap(f -> f.ignored().stream()).toList());
    }

    private HeldOutRows fold(Predicate<Observation> held) {
        Coefficients gpus = fitting.without(held, start, STEPS);
        Fitting<Observation> processors = Fitting.ofProcessors(facts, all, gpus);
        Coefficients fitted = processors.without(held, processors.priors(), STEPS);
        List<Observation> donors =
                all.stream().filter(o -> o.pure() && !held.test(o)).toList();
        ResidualModel<Observation> pull =
                new ResidualModel<>(new DecodeKernel(fitted), donors, Observation.residuals(donors, fitted), fitted);
        return new HeldOutRows(
                answers(held, o -> answer(o, pull.posterior(o.traits()), fitted)),
                answers(held, o -> answer(o, pull.posteriorElsewhere(o.traits()), fitted)));
    }

    private List<Score.Held> answers(Predicate<Observation> held, Function<Observation, Score.Held> answer) {
        return all.stream().filter(Observation::pure).filter(held).map(answer).toList();
    }

    private static Score.Held answer(Observation o, ResidualModel.Posterior posterior, Coefficients c) {
        double estimate = RoundTime.of(o.workload(), c).logSpeed() + posterior.shift();
        return new Score.Held(
                o.workload(), o.logSpeed(), o.logSpeed() - estimate, Spread.of(o.workload(), posterior, c));
    }
}
