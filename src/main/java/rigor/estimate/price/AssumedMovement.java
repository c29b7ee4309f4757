package rigor.estimate.price;

import static java.time.temporal.ChronoUnit.DAYS;

import java.time.LocalDate;
import rigor.terms.Band;

/**
 * Prices of which nobody has found a series: {@code (1 + percent / 100) ^ months}.
 *
 * @param percent a month
 */
record AssumedMovement(Band percent) implements Movement {
    private static final double DAYS_A_MONTH = 365.25 / 12;

    @Override
    public Band between(LocalDate observed, LocalDate purchase) {
        double months = DAYS.between(observed, purchase) / DAYS_A_MONTH;
        return new Band(
                StrictMath.pow(1 + percent.low() / 100, months),
                StrictMath.pow(1 + percent.high() / 100, months),
                percent.basis(),
                "",
                percent.sources());
    }
}
