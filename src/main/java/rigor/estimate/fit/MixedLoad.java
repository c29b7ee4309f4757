package rigor.estimate.fit;

import static rigor.facts.keys.AssumptionKey.SHARED_TIME;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import rigor.estimate.Assumptions;
import rigor.estimate.math.Quantiles;
import rigor.estimate.speed.DeviceClass;
import rigor.estimate.speed.Guess;
import rigor.estimate.speed.Workloads;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.MixedMeasurement;
import rigor.facts.MixedMeasurement.Kind;

/**
 * Several models that generate at once on one device share it by time, nearly equally, whatever the batch of each; one that
 * waits costs nothing ({@code mixed_measurements.csv}). So each of n keeps 1/n of its speed, times what measured pairs lie
 * above or below that: those of the class of devices, or of all where nobody has measured its like.
 */
final class MixedLoad {
    private final Facts facts;
    private final Workloads workloads;
    private final double unmeasured;

    MixedLoad(Facts facts, Workloads workloads) {
        this.facts = facts;
        this.workloads = workloads;
        this.unmeasured = new Assumptions(facts).value(SHARED_TIME);
    }

    /**
     * What of its speed one of several models keeps.
     *
     * @param likely the median of the pairs, over the number of models
     * @param spread half-width of the natural logarithm that holds all of them
     * @param rows that it rests on
     * @param measured whether they are of this class of devices
     */
    record Kept(double likely, double spread, List<MixedMeasurement> rows, boolean measured) {}

    /** @param models that generate, with the one that is asked about: at least 1 */
    Kept kept(Guess own, int models) {
        if (models == 1) {
            return new Kept(1, 0, List.of(), true);
        }
        DeviceClass device = own.workload().device().kind();
        List<MixedMeasurement> like = pairs(row -> deviceOf(row) == device);
        return like.isEmpty()
                ? kept(pairs(row -> true), models, false, unmeasured)
                : kept(like, models, true, models > PAIR ? unmeasured : 0);
    }

    private static final int PAIR = 2;

    /** @param more spread of what nobody has measured: other devices, or more models than two */
    private static Kept kept(List<MixedMeasurement> rows, int models, boolean measured, double more) {
        if (rows.isEmpty()) {
            return new Kept(1.0 / models, more, rows, false);
        }
        Quantiles shares = Quantiles.of(
                rows.stream().mapToDouble(row -> StrictMath.log(row.kept())).toArray());
        double half = (shares.at(1) - shares.at(0)) / 2;
        double median = StrictMath.exp(shares.at(0.5)) * PAIR / models;
        return new Kept(median, StrictMath.hypot(half, more), rows, measured);
    }

    private List<MixedMeasurement> pairs(Predicate<MixedMeasurement> which) {
        return facts.all(MixedMeasurement.class).stream()
                .filter(row -> row.kind() == Kind.MODELS && which.test(row))
                .sorted(Comparator.comparing(MixedMeasurement::measurementId))
                .toList();
    }

    private DeviceClass deviceOf(MixedMeasurement row) {
        Accelerator accelerator = facts.get(Accelerator.class, row.acceleratorId());
        return Objects.requireNonNull(workloads.deviceClass(accelerator).orElse(null));
    }
}
