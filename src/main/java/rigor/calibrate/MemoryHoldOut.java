package rigor.calibrate;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.estimate.Coefficients;
import rigor.estimate.memory.MemoryEstimate;
import rigor.estimate.memory.MemoryEstimator;
import rigor.estimate.memory.MemoryFormula;
import rigor.estimate.memory.MemoryQuery;
import rigor.estimate.size.Format;
import rigor.facts.Facts;
import rigor.facts.MemoryMeasurement;

/** Estimates memory rows as if their source had published nothing: the buffers are fitted anew without it. */
final class MemoryHoldOut {
    private static final int OWNER_AND_PROJECT = 3;

    private final Facts facts;
    private final Coefficients given;
    private final List<MemoryMeasurement> all;

    MemoryHoldOut(Facts facts) {
        this.facts = facts;
        this.given = Coefficients.of(facts);
        this.all = facts.all(MemoryMeasurement.class);
    }

    /** A row and what is said of it by the others. */
    record HeldReading(MemoryMeasurement row, MemoryEstimate estimate) {
        /** Relative; nothing to say is the worst of answers. */
        double error() {
            Double value = estimate.value();
            return value == null ? Double.POSITIVE_INFINITY : Math.abs(value / row.measuredGib() - 1);
        }

        boolean isCovered() {
            Double low = estimate.low();
            Double high = estimate.high();
            return low != null && high != null && low <= row.measuredGib() && row.measuredGib() <= high;
        }

        /** Of the band, over the estimate. */
        double halfWidth() {
            Double value = estimate.value();
            Double low = estimate.low();
            Double high = estimate.high();
            return value == null || low == null || high == null ? Double.POSITIVE_INFINITY : (high - low) / 2 / value;
        }

        /** Empty where nothing is said. */
        Optional<Statements.Held> statement(double z) {
            Double value = estimate.value();
            Double low = estimate.low();
            Double high = estimate.high();
            return value == null || low == null || high == null || high <= low
                    ? Optional.empty()
                    : Optional.of(new Statements.Held(row.measuredGib(), value, (high - low) / 2 / z));
        }

        MemoryFormula.Runtime runtime() {
            return MemoryFormula.Runtime.of(row.engine().toLowerCase(Locale.ROOT), new Format(row.format()).kind());
        }
    }

    /** By what the shipped fit says, which has seen them all. */
    List<HeldReading> inSample() {
        MemoryEstimator estimator = new MemoryEstimator(facts, given);
        return all.stream()
                .map(row -> new HeldReading(row, estimator.memory(MemoryQuery.of(row))))
                .toList();
    }

    List<HeldReading> bySource() {
        return all.stream().collect(Collectors.groupingBy(MemoryHoldOut::source)).values().parallelStream()
                .flatMap(this::fold)
                .toList();
    }

    private Stream<HeldReading> fold(List<MemoryMeasurement> held) {
        List<MemoryMeasurement> rest =
                all.stream().filter(row -> !held.contains(row)).toList();
        MemoryEstimator estimator = new MemoryEstimator(facts, given.with(MemoryFit.of(facts, rest, given)));
        return held.stream().map(row -> new HeldReading(row, estimator.memory(MemoryQuery.of(row))));
    }

    /** All files of one project are one source. */
    private static String source(MemoryMeasurement row) {
        URI address = URI.create(row.sourceUrl());
        return Stream.of(address.getPath().split("/"))
                .limit(OWNER_AND_PROJECT)
                .collect(Collectors.joining("/", address.getHost(), ""));
    }
}
