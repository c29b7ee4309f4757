package rigor.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Column;
import rigor.facts.column.Key;

/**
 * A figure that nobody gave us and the sums cannot do without, from {@code low} to {@code high}; dates are ISO dates
 * and count as days since 1970-01-01.
 */
public record Assumption(
        @About(value = "Which figure; the arithmetic reads it by this name.", example = "offer_spread") @Key
        String key,

        @About(value = "The lower end, or the figure itself.", example = "0.15") @Column("low")
        String lowCell,

        @About(value = "The upper end; the same as low where there is one figure.", example = "0.15") @Column("high")
        String highCell,

        @About(value = "The unit of both; date where they are dates.", example = "ratio")
        String unit,

        @About("What supports it; empty where nothing does.") @Nullable
        String sourceUrl,

        @About(value = "Why this figure.", example = "chosen by us") @Nullable
        String note,

        Origin origin)
        implements Fact {

    public double low() {
        return number(lowCell);
    }

    public double high() {
        return number(highCell);
    }

    private double number(String cell) {
        return "date".equals(unit) ? LocalDate.parse(cell).toEpochDay() : Double.parseDouble(cell);
    }
}
