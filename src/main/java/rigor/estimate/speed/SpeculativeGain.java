package rigor.estimate.speed;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rigor.estimate.math.Quantiles;
import rigor.estimate.size.FormatKind;
import rigor.estimate.size.InferenceEngine;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.Origin;
import rigor.facts.SpeculativeMeasurement;

/**
 * By how much tokens that something drafts and the model verifies speed up generation: what pairs of runs with and without
 * drafts on one page say, never part of a plain estimate. Text and sampling move it by up to 2, which no query tells, so that
 * the band is the range of the pairs.
 *
 * @param low factor on the tokens per second of a stream, with {@code high} the least and the greatest that was seen
 * @param likely their median
 * @param pairs how many
 * @param of what they were measured on, in words
 */
public record SpeculativeGain(double low, double likely, double high, int pairs, String of, List<Origin> rows) {
    private static final int ENOUGH = 3;

    /** A measured pair, with what it ran on. */
    private record Pair(SpeculativeMeasurement row, InferenceEngine engine, DeviceClass device) {
        double gain() {
            return row.onTokS() / Objects.requireNonNull(row.offTokS());
        }

        boolean isAlone() {
            return row.streams() == 1;
        }
    }

    /** By the pairs of the same engine on the same class of devices, else of the engine, else of all; empty without rows. */
    static Optional<SpeculativeGain> of(Workload w, Facts facts, Workloads workloads) {
        List<Pair> pairs = facts.all(SpeculativeMeasurement.class).stream()
                .filter(row -> row.offTokS() != null)
                .flatMap(row -> pair(row, workloads))
                .toList();
        Predicate<Pair> alike = p -> p.isAlone() == (w.streams() == 1);
        Predicate<Pair> engine = alike.and(p -> p.engine() == w.engine());
        return Stream.of(
                        of(
                                pairs,
                                engine.and(p -> p.device() == w.device().kind()),
                                w.engine().word() + " on " + w.device().kind().title()),
                        of(pairs, engine, w.engine().word() + " on any device"),
                        of(pairs, alike, "any engine and device"))
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Stream<Pair> pair(SpeculativeMeasurement row, Workloads workloads) {
        Accelerator accelerator = workloads.accelerator(row.acceleratorId()).orElseThrow();
        return workloads.deviceClass(accelerator).stream()
                .map(device -> new Pair(
                        row,
                        InferenceEngine.of(
                                Objects.requireNonNullElse(row.engine(), ""),
                                FormatKind.of(Objects.requireNonNullElse(row.format(), "")),
                                accelerator.platform()),
                        device));
    }

    private static Optional<SpeculativeGain> of(List<Pair> pairs, Predicate<Pair> which, String words) {
        List<Pair> these = pairs.stream().filter(which).toList();
        if (these.size() < ENOUGH) {
            return Optional.empty();
        }
        Quantiles gains = Quantiles.of(these.stream().mapToDouble(Pair::gain).toArray());
        List<Origin> rows = these.stream().map(p -> p.row().origin()).toList();
        return Optional.of(new SpeculativeGain(gains.at(0), gains.at(0.5), gains.at(1), these.size(), words, rows));
    }
}
