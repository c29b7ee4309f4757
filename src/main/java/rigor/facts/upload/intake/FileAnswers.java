package rigor.facts.upload.intake;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rigor.facts.Nearest;
import rigor.facts.Offer.Availability;
import rigor.facts.Offer.Condition;
import rigor.facts.Offer.Vat;
import rigor.facts.upload.draft.Dates;
import rigor.facts.upload.draft.Money;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.grid.Target;

/**
 * What the buyer says of a whole file, where its rows do not.
 *
 * @param columns what columns hold, by bare heading
 * @param accepted ids of hardware by the place of a row, such as {@code line 4}, or by the product's name
 * @param added products that no table has, by place or name likewise
 * @param left places of rows that are not taken
 * @param seller a name, a domain or the id of a retailer
 * @param observedOn the day on which the prices were read
 */
public record FileAnswers(
        Map<String, Target> columns,
        Map<String, String> accepted,
        Map<String, NewPiece> added,
        Set<String> left,
        @Nullable String seller,
        @Nullable String currency,
        @Nullable Vat vat,
        @Nullable Condition condition,
        @Nullable Availability availability,
        @Nullable LocalDate observedOn) {

    public static final FileAnswers NONE =
            new FileAnswers(Map.of(), Map.of(), Map.of(), Set.of(), null, null, null, null, null, null);

    /** FileAnswers as people write them; whatever is null is not answered. */
    public record Words(
            List<String> columns,
            List<String> accepted,
            List<String> added,
            List<String> left,
            @Nullable String seller,
            @Nullable String currency,
            @Nullable String tax,
            @Nullable String condition,
            @Nullable String availability,
            @Nullable String date) {}

    /**
     * Understands answers.
     *
     * @throws IllegalArgumentException that says which answer is none and what one looks like
     */
    public static FileAnswers of(Words said) {
        Map<String, Target> columns = new TreeMap<>();
        for (String each : said.columns) {
            String[] pair = pair(each, "a column, such as \"Preis=price\"");
            Target target = Target.of(pair[1].toLowerCase(Locale.ROOT))
                    .orElseThrow(() -> new IllegalArgumentException(
                            "\"" + pair[1] + "\" is nothing that a column holds" + Nearest.hint(pair[1], Target.words())
                                    + " There are: " + String.join(", ", Target.words())));
            columns.put(Wording.bare(pair[0]), target);
        }
        Map<String, String> accepted = new TreeMap<>();
        for (String each : said.accepted) {
            String[] pair = pair(each, "a row or a product and what it is, such as \"line 4=a-hardware-id\"");
            accepted.put(pair[0], pair[1]);
        }
        Map<String, NewPiece> added = new TreeMap<>();
        for (String each : said.added) {
            String[] pair = pair(each, "a row or a product and what it is, such as \"line 4=system, memory 128\"");
            added.put(pair[0], NewPiece.of(pair[1]));
        }
        return new FileAnswers(
                columns,
                accepted,
                added,
                new TreeSet<>(said.left),
                said.seller == null || said.seller.isBlank() ? null : Texts.line(said.seller),
                currency(said.currency),
                word(Vat.class, "tax", said.tax),
                word(Condition.class, "condition", said.condition),
                word(Availability.class, "availability", said.availability),
                date(said.date));
    }

    private static String[] pair(String text, String what) {
        int at = text.lastIndexOf('=');
        if (at < 1 || at == text.length() - 1) {
            throw new IllegalArgumentException("\"" + text + "\" does not name " + what);
        }
        return new String[] {
            text.substring(0, at).strip(), text.substring(at + 1).strip()
        };
    }

    private static @Nullable String currency(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String code = Money.code(text);
        if (code == null) {
            throw new IllegalArgumentException("\"" + text + "\" is no currency's code of three letters");
        }
        return code;
    }

    private static <E extends Enum<E>> @Nullable E word(Class<E> type, String about, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        return rigor.facts.column.Words.find(type, text.strip().toLowerCase(Locale.ROOT))
                .orElseThrow(() -> new IllegalArgumentException("\"" + text + "\" is no " + about + ": it is one of "
                        + String.join(", ", rigor.facts.column.Words.all(type))));
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        LocalDate day = Dates.parse(text);
        if (day == null) {
            throw new IllegalArgumentException("\"" + text + "\" is no day such as 2026-02-17");
        }
        return day;
    }

    public FileAnswers {
        columns = Map.copyOf(columns);
        accepted = Map.copyOf(accepted);
        added = Map.copyOf(added);
        left = Set.copyOf(left);
    }

    /** These answers with others of what rows are. */
    public FileAnswers accepting(Map<String, String> others) {
        return new FileAnswers(
                columns, others, added, left, seller, currency, vat, condition, availability, observedOn);
    }

    /**
     * These answers and one more.
     *
     * @param about as in {@link Ask}
     * @throws IllegalArgumentException that says what is wrong with it
     */
    public FileAnswers with(String about, String text) {
        FileAnswers one = of(new Words(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                about.equals("seller") ? text : null,
                about.equals("currency") ? text : null,
                about.equals("tax") ? text : null,
                about.equals("condition") ? text : null,
                about.equals("availability") ? text : null,
                about.equals("date") ? text : null));
        return new FileAnswers(
                columns,
                accepted,
                added,
                left,
                one.seller == null ? seller : one.seller,
                one.currency == null ? currency : one.currency,
                one.vat == null ? vat : one.vat,
                one.condition == null ? condition : one.condition,
                one.availability == null ? availability : one.availability,
                one.observedOn == null ? observedOn : one.observedOn);
    }
}
