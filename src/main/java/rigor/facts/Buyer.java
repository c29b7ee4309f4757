package rigor.facts;

import java.time.LocalDate;

/**
 * Who buys, as the case says.
 *
 * @param purchaseDate the day the verdicts are for, and {@code dated} the row that says so
 */
public record Buyer(LocalDate purchaseDate, CaseEntry dated) {

    public static Buyer of(Facts facts) {
        CaseEntry date = facts.get(CaseEntry.class, CaseKey.PURCHASE_DATE.key());
        return new Buyer(LocalDate.parse(date.value()), date);
    }
}
