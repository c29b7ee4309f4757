package rigor.estimate.price;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rigor.facts.Drift;
import rigor.terms.Band;

/**
 * Prices that move little by little. A series of a class tells a rate a day, {@code (to / from) ^ (1 / days)}. Each day
 * takes the lowest and the highest rate of the series that cover it, of those nearest in time where none does, and may
 * also have seen no change; the factor is the product over the days. Before the first series the assumption holds: how a
 * rise begins tells nothing of the time before it.
 *
 * @param series at least one
 */
record MonthlyMovement(List<Drift> series, Movement before) implements Movement {
    private static final Comparator<LocalDate> BY_DAY = Comparator.naturalOrder();

    /** After the last series every day is alike, however many there are. */
    @Override
    public Band between(LocalDate observed, LocalDate purchase) {
        LocalDate first = series.stream().map(Drift::fromDate).min(BY_DAY).orElseThrow();
        LocalDate last = series.stream().map(Drift::toDate).max(BY_DAY).orElseThrow();
        LocalDate begin = within(first, observed, purchase);
        LocalDate end = within(last, observed, purchase);
        Band covered = begin.datesUntil(end).map(day -> over(day, 1)).reduce(STILL, Band::times);
        Band earlier = observed.isBefore(begin) ? before.between(observed, begin) : STILL;
        return earlier.times(covered).times(over(end, DAYS.between(end, purchase)));
    }

    private static LocalDate within(LocalDate day, LocalDate earliest, LocalDate latest) {
        return day.isBefore(earliest) ? earliest : day.isAfter(latest) ? latest : day;
    }

    /** The factor over so many days like this one. */
    private Band over(LocalDate day, long days) {
        return Movement.range(nearest(day).map(row -> Movement.factor(StrictMath.pow(daily(row), days), row)));
    }

    private Stream<Drift> nearest(LocalDate day) {
        long least = series.stream().mapToLong(row -> away(row, day)).min().orElseThrow();
        return series.stream().filter(row -> away(row, day) == least);
    }

    /** Days to the nearest one that a series covers; its last price is that of the morning after. */
    private static long away(Drift row, LocalDate day) {
        long early = DAYS.between(day, row.fromDate());
        long late = DAYS.between(row.toDate(), day) + 1;
        return Math.max(0, Math.max(early, late));
    }

    private static double daily(Drift row) {
        return StrictMath.pow(row.factor(), 1.0 / DAYS.between(row.fromDate(), row.toDate()));
    }
}
