package rigor.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a case asks of all that can be asked, with what follows from the case filled in: limits that are an entry of the
 * case or a figure of its country, its currency for money, its country's name and the role in texts. What is asked of a
 * role that no loadout of the case has is not asked.
 */
final class AskedRequirements {
    /** {@code case:purchase_date+30}, an entry of the case and days after it; {@code country:circuit}. */
    private static final Pattern FOLLOWING = Pattern.compile("(case|country):([a-z_]+)(?:\\+([0-9]{1,4}))?");

    /** The unit of limits that are money. */
    private static final String MONEY = "money";

    private static final String DATE = "date";
    private static final String CIRCUIT = "circuit";
    private static final String COUNTRY = "{country}";

    private final Facts facts;
    private final Buyer buyer;

    private AskedRequirements(Facts facts) {
        this.facts = facts;
        this.buyer = Buyer.of(facts);
    }

    static List<Requirement> of(Facts facts) {
        List<Requirement> askable = facts.askable();
        if (askable.isEmpty()) {
            return askable;
        }
        AskedRequirements asked = new AskedRequirements(facts);
        Set<String> roles = LoadoutModel.roles(facts);
        return askable.stream()
                .filter(r -> r.level() != Requirement.Level.OFF)
                .filter(r -> r.role().isEmpty() || roles.contains(r.role()))
                .map(asked::filledIn)
                .toList();
    }

    /** What a limit follows from; empty if it stands in its cell. */
    static Optional<MatchResult> following(String limit) {
        Matcher matcher = FOLLOWING.matcher(limit);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    /** Whether there is what a limit follows from: the day of the purchase for dates, a circuit for what it carries. */
    static boolean isKnown(String limit, @Nullable String unit) {
        return following(limit)
                .filter(named -> DATE.equals(unit)
                        ? named.group(1).equals("case") && named.group(2).equals(CaseKey.PURCHASE_DATE.key())
                        : limit.equals("country:" + CIRCUIT))
                .isPresent();
    }

    private Requirement filledIn(Requirement r) {
        String limit = following(r.limitCell()).flatMap(this::limit).orElse(r.limitCell());
        String unit = MONEY.equals(r.unit()) ? buyer.currency() : r.unit();
        return r.filledIn(capital(text(r.title(), r)), limit, unit, text(r.question(), r));
    }

    private Optional<String> limit(MatchResult named) {
        if (named.group(1).equals("case")) {
            return facts.find(CaseEntry.class, named.group(2)).map(entry -> later(entry.value(), named.group(3)));
        }
        return named.group(2).equals(CIRCUIT)
                ? Optional.of(String.format(Locale.ROOT, "%.0f", buyer.country().circuitW()))
                : Optional.empty();
    }

    private static String later(String date, @Nullable String days) {
        return days == null
                ? date
                : LocalDate.parse(date).plusDays(Integer.parseInt(days)).toString();
    }

    private String text(String sentence, Requirement r) {
        return sentence.replace(COUNTRY, buyer.country().name()).replace(Requirement.ROLE_IN_TEXT, r.role());
    }

    private static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }
}
