package rigor.engine;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Goal;
import rigor.terms.Measure;
import rigor.terms.Subject;

/**
 * A condition that asks a subject one question with two answers, such as {@code warranty.high < $r.limit}.
 *
 * @param measure the measure that is asked; empty for {@code attainment}, which the requirement chooses
 * @param part {@code low}, {@code high}, {@code known}, {@code outside} or {@code attainment}
 * @param relation less or greater; empty for {@code known} and {@code outside}
 * @param number what it is compared with; NaN if the requirement says
 * @param cell which of its cells: {@code limit}, {@code target}, {@code allowed} or {@code preferred}; empty for none
 */
record Glance(String measure, String part, String relation, double number, String cell) {
    private static final String NUMBER = "-?\\d{1,9}(?:\\.\\d{1,9})?";
    private static final Pattern COMPARES = Pattern.compile(
            "(\\w+)\\s*\\.\\s*(low|high)\\s*([<>]=?)\\s*(?:(" + NUMBER + ")|(\\$\\w+)\\s*\\.\\s*(limit|target))");
    private static final Pattern LOOKS_OUTSIDE =
            Pattern.compile("(\\w+)\\s*\\.\\s*(outside)\\s*\\(\\s*(\\$\\w+)\\s*\\.\\s*(allowed|preferred)\\s*\\)");
    private static final Pattern ASKS_WHETHER_KNOWN = Pattern.compile("!?\\s*(\\w+)\\s*\\.\\s*(known)");
    private static final Pattern ATTAINS =
            Pattern.compile("(attainment)\\s*\\(\\s*(\\$\\w+)\\s*\\)\\s*([<>]=?)\\s*(" + NUMBER + ")");

    /**
     * @param requirement the variable that stands for the rule's requirement; null if there is none
     * @return empty if the condition is another or a deeper one
     */
    static Optional<Glance> of(String condition, @Nullable String requirement) {
        String text = condition.strip();
        Matcher compares = COMPARES.matcher(text);
        if (compares.matches()) {
            boolean fixed = compares.group(4) != null;
            return Optional.of(new Glance(
                            compares.group(1),
                            compares.group(2),
                            compares.group(3),
                            fixed ? Double.parseDouble(compares.group(4)) : Double.NaN,
                            fixed ? "" : compares.group(6)))
                    .filter(glance -> fixed || compares.group(5).equals(requirement));
        }
        Matcher outside = LOOKS_OUTSIDE.matcher(text);
        if (outside.matches()) {
            return Optional.of(new Glance(outside.group(1), "outside", "", Double.NaN, outside.group(4)))
                    .filter(glance -> outside.group(3).equals(requirement));
        }
        Matcher attains = ATTAINS.matcher(text);
        if (attains.matches()) {
            double number = Double.parseDouble(attains.group(4));
            return Optional.of(new Glance("", "attainment", attains.group(3), number, ""))
                    .filter(glance -> attains.group(2).equals(requirement));
        }
        Matcher known = ASKS_WHETHER_KNOWN.matcher(text);
        return known.matches()
                ? Optional.of(new Glance(known.group(1), "known", "", Double.NaN, ""))
                : Optional.empty();
    }

    /**
     * The question itself, to subjects of a type.
     *
     * @param r the requirement that the rule is about; null if it is about none
     * @return empty if they have no such measure, so that all give the same answer
     */
    Optional<Question> about(Class<? extends Subject> type, @Nullable Requirement r, boolean doubts) {
        String asked = part.equals("attainment") && r != null ? r.measure() : measure;
        return Subject.measure(type, asked).map(reader -> new Question(reader, question(r), doubts));
    }

    private Predicate<Measure> question(@Nullable Requirement r) {
        double bound = r == null || !Double.isNaN(number) ? number : cell.equals("limit") ? r.limit() : r.target();
        return switch (part) {
            case "known" -> Measure::isKnown;
            case "outside" -> {
                Set<String> words = r == null ? Set.of() : cell.equals("allowed") ? r.allowed() : r.preferred();
                yield measure -> ((Choice) measure).outside(words);
            }
            case "attainment" -> {
                Goal goal = Goal.of(Objects.requireNonNull(r));
                yield measure -> compare(measure.attainment(goal), bound);
            }
            case "low" -> measure -> compare(((Band) measure).low(), bound);
            default -> measure -> compare(((Band) measure).high(), bound);
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
}
