package rigor.engine;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Measure;
import rigor.terms.PricedOffer;

/**
 * A condition that asks one measure of an offer one question with two answers, such as {@code warranty.high < $r.limit}.
 *
 * @param part {@code low}, {@code high}, {@code known} or {@code outside}
 * @param relation less or greater; empty for the last two
 * @param number what it is compared with; NaN if a requirement says
 * @param requirement the id of the requirement that says; empty if none does
 * @param cell which of its cells: {@code limit}, {@code target}, {@code allowed} or {@code preferred}
 */
record Glance(String measure, String part, String relation, double number, String requirement, String cell) {
    private static final Pattern COMPARES = Pattern.compile(
            "(\\w+)\\s*\\.\\s*(low|high)\\s*([<>]=?)\\s*(?:(-?\\d{1,9}(?:\\.\\d{1,9})?)|(\\$\\w+)\\s*\\.\\s*(limit|target))");
    private static final Pattern LOOKS_OUTSIDE =
            Pattern.compile("(\\w+)\\s*\\.\\s*(outside)\\s*\\(\\s*(\\$\\w+)\\s*\\.\\s*(allowed|preferred)\\s*\\)");
    private static final Pattern ASKS_WHETHER_KNOWN = Pattern.compile("!?\\s*(\\w+)\\s*\\.\\s*(known)");

    /**
     * @param requirements the requirements by the variable that stands for them
     * @return empty if the condition is another or a deeper one
     */
    static Optional<Glance> of(String condition, Map<String, String> requirements) {
        Matcher compares = COMPARES.matcher(condition.strip());
        if (compares.matches()) {
            boolean fixed = compares.group(4) != null;
            double number = fixed ? Double.parseDouble(compares.group(4)) : Double.NaN;
            String id = fixed ? "" : requirements.get(compares.group(5));
            return Optional.ofNullable(id)
                    .map(r -> new Glance(
                            compares.group(1),
                            compares.group(2),
                            compares.group(3),
                            number,
                            r,
                            fixed ? "" : compares.group(6)));
        }
        Matcher outside = LOOKS_OUTSIDE.matcher(condition.strip());
        if (outside.matches()) {
            return Optional.ofNullable(requirements.get(outside.group(3)))
                    .map(r -> new Glance(outside.group(1), "outside", "", Double.NaN, r, outside.group(4)));
        }
        Matcher known = ASKS_WHETHER_KNOWN.matcher(condition.strip());
        return known.matches()
                ? Optional.of(new Glance(known.group(1), "known", "", Double.NaN, "", ""))
                : Optional.empty();
    }

    /** The answer in the plain reading. */
    Predicate<PricedOffer> plain(Facts facts) {
        Predicate<Measure> question = question(facts, part.equals("low"));
        return offer -> question.test(of(offer));
    }

    /** The answer in the sceptical reading, which exchanges the ends of bands. */
    Predicate<PricedOffer> sceptical(Facts facts) {
        Predicate<Measure> question = question(facts, part.equals("high"));
        return offer ->
                question.test(of(offer) instanceof Choice choice && !choice.isExact() ? choice.sceptical() : of(offer));
    }

    private Measure of(PricedOffer offer) {
        return offer.measure(measure).orElseThrow();
    }

    private Predicate<Measure> question(Facts facts, boolean low) {
        return switch (part) {
            case "known" -> Measure::isKnown;
            case "outside" -> {
                Set<String> words = words(facts);
                yield measure -> ((Choice) measure).outside(words);
            }
            default -> {
                double bound = bound(facts);
                yield measure -> compare(low ? ((Band) measure).low() : ((Band) measure).high(), bound);
            }
        };
    }

    private boolean compare(double value, double bound) {
        return switch (relation) {
            case "<" -> value < bound;
            case "<=" -> value <= bound;
            case ">" -> value > bound;
            default -> value >= bound;
        };
    }

    /** No rule fires without its requirement, so any words will do then. */
    private Set<String> words(Facts facts) {
        return facts.find(Requirement.class, requirement)
                .map(r -> cell.equals("allowed") ? r.allowed() : r.preferred())
                .orElse(Set.of());
    }

    private double bound(Facts facts) {
        return facts.find(Requirement.class, requirement)
                .map(r -> cell.equals("limit") ? r.limit() : r.target())
                .orElse(number);
    }
}
