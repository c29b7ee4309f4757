package rigor.facts;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a case asks of all that can be asked, with limits that follow from the case filled in. */
final class AskedRequirements {
    /** {@code case:purchase_date+30}: an entry of the case, and days after it. */
    private static final Pattern OF_CASE = Pattern.compile("case:([a-z_]+)(?:\\+([0-9]{1,4}))?");

    private final Facts facts;

    private AskedRequirements(Facts facts) {
        this.facts = facts;
    }

    static List<Requirement> of(Facts facts) {
        AskedRequirements asked = new AskedRequirements(facts);
        return facts.askable().stream()
                .filter(r -> r.level() != Requirement.Level.OFF)
                .map(asked::filledIn)
                .toList();
    }

    private Requirement filledIn(Requirement r) {
        return ofCase(r.limitCell()).flatMap(this::limit).map(r::withLimit).orElse(r);
    }

    static Optional<MatchResult> ofCase(String limit) {
        Matcher matcher = OF_CASE.matcher(limit);
        return matcher.matches() ? Optional.of(matcher.toMatchResult()) : Optional.empty();
    }

    private Optional<String> limit(MatchResult named) {
        return facts.find(CaseEntry.class, named.group(1)).map(entry -> later(entry.value(), named.group(2)));
    }

    private static String later(String date, @Nullable String days) {
        return days == null
                ? date
                : LocalDate.parse(date).plusDays(Integer.parseInt(days)).toString();
    }
}
