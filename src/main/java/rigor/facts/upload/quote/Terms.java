package rigor.facts.upload.quote;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Availability;
import rigor.facts.Offer.Condition;
import rigor.facts.Offer.Vat;

/** What a quote says of a position, or of all of them where it names none. For one thread. */
final class Terms {
    /** In place of the number of a position: all of them. */
    static final int ALL = 0;

    final Map<Integer, Delivery> deliveries = new TreeMap<>();
    final Map<Integer, Integer> warrantyMonths = new TreeMap<>();
    final Set<String> shipsTo = new TreeSet<>();
    boolean shipsOnlyThere;

    @Nullable
    Condition condition;

    @Nullable
    Vat vat;

    @Nullable
    String seller;

    @Nullable
    LocalDate date;

    @Nullable
    String currency;

    final List<String> warnings = new ArrayList<>();

    /** @param text as written */
    record Delivery(
            @Nullable Availability availability, @Nullable LocalDate on, String text) {}

    /** What is said of this position, else of all; null if nothing. */
    static <T> @Nullable T of(Map<Integer, T> terms, @Nullable Integer position) {
        T own = position == null ? null : terms.get(position);
        return own == null ? terms.get(ALL) : own;
    }
}
