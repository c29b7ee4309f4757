package rigor.facts;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.Column;
import rigor.facts.column.Key;

/**
 * A figure that nobody gave us and the sums cannot do without, from {@code low} to {@code high}; dates are ISO dates
 * and count as days since 1970-01-01.
 */
public record Assumption(
        @Key String key,
        @Column("low") String lowCell,
        @Column("high") String highCell,
        String unit,
        @Nullable String sourceUrl,
        @Nullable String note,
        Origin origin)
        implements Fact {

    @Override
    public String id() {
        return key;
    }

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
