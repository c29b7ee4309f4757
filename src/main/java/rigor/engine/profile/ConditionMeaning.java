package rigor.engine.profile;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Operand;
import rigor.engine.model.Operand.Literal;
import rigor.engine.model.Operand.Path;
import rigor.engine.model.Operand.Step;
import rigor.engine.profile.ConditionParser.QuotedText;
import rigor.facts.Nearest;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Subject;

/**
 * The meaning of a comparison: which measure it reads, which end of it, and what it is compared with. What has no meaning,
 * or not the one it seems to have, is refused with the form to write instead.
 *
 * @param owner of the properties that the pattern compares
 * @param requirement the variable of the requirement above; null if there is none
 */
record ConditionMeaning(Class<?> owner, @Nullable String requirement) {
    private static final Map<String, String> MIRRORED =
            Map.of("<", ">", "<=", ">=", ">", "<", ">=", "<=", "==", "==", "!=", "!=");
    private static final Map<String, String> CELLS = Map.of("allowed", "allowed", "preferred", "preferred");
    private static final Set<String> ENDS = Set.of("low", "high");
    private static final Set<String> ABOVE = Set.of(">", ">=");

    /** A condition without a comparison: a flag, or a call. */
    ProfileCondition flag(int start, Operand side, boolean negated, int end) {
        if (!(side instanceof Path path)) {
            throw new Refusal(start, "not a condition: compare it with a measure (write large numbers without commas)");
        }
        Property property = property(path);
        List<Step> rest = rest(path, property);
        if (property.isMeasure()) {
            return rest.size() == 1 && rest.get(0).isCall()
                    ? words(start, path, property, rest.get(0), negated, end)
                    : known(start, path, property, rest, negated, end);
        }
        if (property.type() != boolean.class) {
            throw new Refusal(path.start(), path.text() + " is neither true nor false: compare it with something");
        }
        return flagIs(start, path, property, !negated, null, end);
    }

    private ProfileCondition flagIs(
            int start, Path path, Property property, boolean wanted, @Nullable String operator, int end) {
        String drl = wanted ? path.text() : "!" + path.text();
        Trait trait = new Trait(subject -> property.of((Object) subject));
        return new ProfileCondition(
                start, end, drl, path.text(), operator, operator == null ? null : "true", List.of(), null, trait);
    }

    private ProfileCondition known(int start, Path path, Property property, List<Step> rest, boolean negated, int end) {
        String part = rest.size() == 1 ? rest.get(0).name() : "";
        if (!part.equals("known") && !part.equals("exact")) {
            throw incomplete(path, property, rest);
        }
        String drl = (negated ? "!" : "") + path.text();
        return new ProfileCondition(
                start,
                end,
                drl,
                path.text(),
                null,
                null,
                List.of(),
                SimpleCondition.known(property, part.equals("exact")),
                null);
    }

    private static Refusal incomplete(Path path, Property property, List<Step> rest) {
        String measure = path.text(0, property.length());
        boolean choice = property.type() == Choice.class;
        if (rest.isEmpty() || rest.size() == 1 && (choice ? rest.get(0).name().equals("word") : isEnd(rest.get(0)))) {
            return new Refusal(
                    path.start(),
                    choice
                            ? measure + " is a word: write " + measure + " == \"" + sample(property) + "\" or "
                                    + measure + ".outside( $r.allowed )"
                            : measure + " is a band: compare its certain end, " + measure + ".low > $r.limit or "
                                    + measure + ".high < $r.limit");
        }
        Set<String> parts =
                choice ? Set.of("known", "exact", "is", "outside") : Set.of("low", "high", "known", "exact");
        Step wrong = rest.get(parts.contains(rest.get(0).name()) ? Math.min(1, rest.size() - 1) : 0);
        return new Refusal(wrong.start(), measure + " has no " + wrong.name() + Nearest.hint(wrong.name(), parts));
    }

    private static boolean isEnd(Step step) {
        return ENDS.contains(step.name());
    }

    private static String sample(Property property) {
        return property.vocabulary().stream().findFirst().orElse("word");
    }

    /** {@code is} and {@code outside}. */
    private ProfileCondition words(int start, Path path, Property property, Step call, boolean negated, int end) {
        boolean outside = call.name().equals("outside");
        if (property.type() != Choice.class || !outside && !call.name().equals("is")) {
            throw Refusal.onlyTrusted(
                    call.start(), call.name() + "( ... ): a rule can call only of, is, outside and attainment");
        }
        if (negated) {
            throw Refusal.onlyTrusted(
                    start,
                    "a negated " + call.name() + " is true if the value is not known: write != or in ( ... ) instead");
        }
        List<Operand> arguments = Objects.requireNonNull(call.arguments());
        if (arguments.size() != 1) {
            throw new Refusal(call.start(), call.name() + " takes one argument");
        }
        return outside
                ? outside(start, path, property, arguments.get(0), end)
                : among(start, path, property, "is", false, arguments, end);
    }

    private ProfileCondition outside(int start, Path path, Property property, Operand argument, int end) {
        if (!(argument instanceof Path cell) || !cell.isVariable()) {
            throw new Refusal(
                    argument.start(),
                    "outside takes the words of the requirement: write outside( $r.allowed ), or != for one word");
        }
        if (!cell.first().equals(requirement)) {
            throw new Refusal(cell.start(), cell.first() + " is not bound above");
        }
        String name = cell.steps().size() == 2 ? cell.steps().get(1).name() : "";
        if (!CELLS.containsKey(name)) {
            throw new Refusal(
                    cell.start(),
                    cell.text() + " is not a list of words: write " + requirement + ".allowed or .preferred");
        }
        String measure = path.text(0, property.length());
        boolean allowed = name.equals("allowed");
        return new ProfileCondition(
                start,
                end,
                measure + ".outside( " + cell.text() + " )",
                measure,
                "outside",
                cell.text(),
                List.of(),
                SimpleCondition.words(
                        property, true, r -> r == null ? Set.of() : allowed ? r.allowed() : r.preferred()),
                null);
    }

    /** {@code ==}, {@code <} and their like. */
    ProfileCondition compared(Operand left, Token sign, Operand right, int end) {
        if (!(left instanceof Path path) || path.isVariable() || isConstant(path)) {
            boolean mirrored = right instanceof Path other && !other.isVariable() && !isConstant(other);
            if (!mirrored) {
                throw noMeasure(left, right);
            }
            return compared(left.start(), (Path) right, mirrored(sign), left, end);
        }
        return compared(left.start(), path, sign.text(), right, end);
    }

    private static String mirrored(Token sign) {
        return Objects.requireNonNull(MIRRORED.get(sign.text()));
    }

    private static boolean isConstant(Path path) {
        return path.first().equals("Requirement");
    }

    private Refusal noMeasure(Operand left, Operand right) {
        boolean calculated = left instanceof Operand.Arithmetic || right instanceof Operand.Arithmetic;
        return Refusal.onlyTrusted(
                left.start(),
                calculated
                        ? "a measure must stand alone on its side: calculate on the limit's side, such as low > $r.limit - 3"
                        : "nothing is compared here: one side must be a measure of the " + owner.getSimpleName());
    }

    private ProfileCondition compared(int start, Path path, String sign, Operand right, int end) {
        if (path.first().equals("attainment") && Subject.class.isAssignableFrom(owner)) {
            return attainment(start, path, sign, right, end);
        }
        Property property = property(path);
        List<Step> rest = rest(path, property);
        if (!property.isMeasure()) {
            return plain(start, path, property, sign, right, end);
        }
        boolean word = rest.isEmpty() || rest.size() == 1 && rest.get(0).name().equals("word");
        if (property.type() == Choice.class && word) {
            return word(start, path, property, sign, right, end);
        }
        if (property.type() == Band.class && rest.size() == 1 && isEnd(rest.get(0))) {
            return threshold(start, path, property, rest.get(0).name(), sign, right, end);
        }
        throw rest.isEmpty() && property.type() == Band.class
                ? band(path, property, sign)
                : refusedPart(path, property, rest);
    }

    private static Refusal refusedPart(Path path, Property property, List<Step> rest) {
        Step last = rest.get(rest.size() - 1);
        boolean flag = Set.of("known", "exact").contains(last.name());
        return flag
                ? new Refusal(last.start(), "write " + path.text() + ", or !" + path.text())
                : incomplete(path, property, rest);
    }

    private static Refusal band(Path path, Property property, String sign) {
        String measure = path.text(0, property.length());
        String form = ABOVE.contains(sign) ? measure + ".low " + sign : measure + ".high " + sign;
        return new Refusal(
                path.start(),
                Set.of("==", "!=").contains(sign)
                        ? measure + " is a band: compare an end with < or >, such as " + measure + ".low > $r.limit"
                        : measure + " is a band: compare its certain end, " + form + " ...");
    }

    private ProfileCondition attainment(int start, Path path, String sign, Operand right, int end) {
        List<Operand> of = path.steps().get(0).arguments();
        boolean ofRequirement = of != null
                && of.size() == 1
                && of.get(0) instanceof Path r
                && r.text().equals(requirement);
        if (!ofRequirement || path.steps().size() > 1) {
            throw new Refusal(path.start(), "write attainment( $r ), of the requirement above, and compare it");
        }
        Quantity bound = number(path, right);
        String left = "attainment( " + requirement + " )";
        return new ProfileCondition(
                start,
                end,
                bound.alone(left + " " + sign + " " + bound.drl(), requirement),
                bound.guarded(left + " " + sign + " " + bound.drl(), requirement),
                left,
                sign,
                bound.drl(),
                List.of(),
                SimpleCondition.attainment(owner.asSubclass(Subject.class), sign, bound),
                null);
    }

    private ProfileCondition threshold(
            int start, Path path, Property property, String part, String sign, Operand right, int end) {
        if (sign.equals("==") || sign.equals("!=")) {
            throw new Refusal(
                    path.start(), "an end of a band is almost never equal to a number: compare it with < or >");
        }
        Quantity bound = property.isDate() && right instanceof Literal text ? date(text) : number(path, right);
        return new ProfileCondition(
                start,
                end,
                bound.alone(path.text() + " " + sign + " " + bound.drl(), requirement),
                bound.guarded(path.text() + " " + sign + " " + bound.drl(), requirement),
                path.text(),
                sign,
                bound.drl(),
                List.of(),
                SimpleCondition.threshold(property, part.equals("low"), sign, bound),
                null);
    }

    private Quantity date(Literal literal) {
        if (literal.kind() == Literal.Kind.NUMBER) {
            return Quantity.of(literal, requirement);
        }
        try {
            double days = LocalDate.parse(literal.value()).toEpochDay();
            return new Quantity(String.valueOf((long) days), r -> days);
        } catch (DateTimeException e) {
            throw new Refusal(literal.start(), "\"" + literal.value() + "\" is not a date: write it as \"2026-02-28\"");
        }
    }

    private Quantity number(Path path, Operand right) {
        if (right instanceof Literal literal && literal.kind() != Literal.Kind.NUMBER) {
            String meant = Quantity.meant(literal.value());
            throw new Refusal(
                    literal.start(),
                    path.text() + " is a number, \"" + literal.value() + "\" is not: write "
                            + (meant == null ? "digits without quotes, or $r.limit" : meant));
        }
        return Quantity.of(right, requirement);
    }

    private ProfileCondition word(int start, Path path, Property property, String sign, Operand right, int end) {
        if (!sign.equals("==") && !sign.equals("!=")) {
            throw new Refusal(path.start(), path.text() + " is a word: compare it with ==, != or in ( ... )");
        }
        return among(start, path, property, sign, sign.equals("!="), List.of(right), end);
    }

    /** {@code in} and {@code not in}. */
    ProfileCondition in(Operand left, boolean not, List<Operand> some, int end) {
        if (!(left instanceof Path path) || path.isVariable()) {
            throw noMeasure(left, left);
        }
        if (some.isEmpty()) {
            throw new Refusal(left.start(), "in ( ) needs at least one word");
        }
        Property property = property(path);
        boolean word =
                rest(path, property).stream().allMatch(step -> step.name().equals("word"));
        if (property.isMeasure() && (property.type() != Choice.class || !word)) {
            throw new Refusal(path.start(), path.text() + " is not a word: compare it with < or >");
        }
        String operator = not ? "not in" : "in";
        return property.isMeasure()
                ? among(left.start(), path, property, operator, not, some, end)
                : either(left.start(), path, property, operator, not, some, end);
    }

    private ProfileCondition among(
            int start, Path path, Property property, String operator, boolean none, List<Operand> some, int end) {
        Set<String> words = words(property, some);
        String measure = path.text(0, property.length());
        String joined = String.join("|", words);
        return new ProfileCondition(
                start,
                end,
                measure + (none ? ".isNoneOf( \"" : ".isOneOf( \"") + joined + "\" )",
                measure,
                operator,
                shown(operator, words),
                List.of(),
                SimpleCondition.words(property, none, r -> words),
                null);
    }

    private static String shown(String operator, Set<String> words) {
        List<String> quoted = words.stream().map(QuotedText::quoted).toList();
        return operator.endsWith("in") ? "[" + String.join(", ", quoted) + "]" : quoted.get(0);
    }

    private Set<String> words(Property property, List<Operand> some) {
        Set<String> words = new LinkedHashSet<>();
        some.forEach(one -> words.add(word(property, one)));
        return words;
    }

    private String word(Property property, Operand one) {
        if (!(one instanceof Literal literal)
                || literal.kind() == Literal.Kind.NUMBER
                || literal.value().equals("null")) {
            String name = property.name();
            throw new Refusal(
                    one.start(),
                    isNull(one)
                            ? "nothing is null here: write " + name + ".known or !" + name + ".known"
                            : "put a word in quotes, such as \"" + sample(property)
                                    + "\"; for the words of the requirement write outside( $r.allowed )");
        }
        Set<String> known = property.vocabulary();
        boolean isKnown =
                known.isEmpty() || known.containsAll(List.of(literal.value().split("\\+", -1)));
        if (!isKnown) {
            String hint = Nearest.hint(literal.value(), known);
            throw new Refusal(
                    literal.start(),
                    property.lastName() + " is never \"" + literal.value() + "\""
                            + (hint.isEmpty() ? ": it is " + String.join(", ", known) : hint));
        }
        if (literal.value().matches("(?s).*[|\"'\\\\].*")) {
            throw new Refusal(literal.start(), "a word cannot contain |, quotes or backslashes");
        }
        return literal.value();
    }

    private static boolean isNull(Operand one) {
        return one instanceof Literal literal
                && literal.kind() == Literal.Kind.FLAG
                && literal.value().equals("null");
    }

    /** A property that is not a measure: a flag, a count, a name, a word. */
    private ProfileCondition plain(int start, Path path, Property property, String sign, Operand right, int end) {
        Class<?> type = property.type();
        if (type == boolean.class) {
            return flag(start, path, property, sign, right, end);
        }
        if (type == String.class || type.isEnum()) {
            if (!sign.equals("==") && !sign.equals("!=")) {
                throw new Refusal(path.start(), path.text() + " is a word: compare it with ==, != or in ( ... )");
            }
            return either(start, path, property, sign, sign.equals("!="), List.of(right), end);
        }
        if (type != int.class && type != double.class && type != long.class) {
            throw Refusal.onlyTrusted(
                    path.start(),
                    path.text() + " cannot be compared in a rule; compare one of " + Property.measures(owner));
        }
        Quantity bound = number(path, right);
        Trait trait = new Trait(subject -> answer(
                property.of((Object) subject),
                value -> SimpleCondition.compare(
                        ((Number) value).doubleValue(), sign, bound.value().applyAsDouble(null))));
        return new ProfileCondition(
                start,
                end,
                path.text() + " " + sign + " " + bound.drl(),
                path.text(),
                sign,
                bound.drl(),
                List.of(),
                null,
                isFixed(right) ? trait : refusedCount(path, right));
    }

    /** Counts are compared with numbers; a limit belongs to a measure. */
    private static boolean isFixed(Operand side) {
        return side instanceof Literal || side instanceof Operand.Negative negative && isFixed(negative.of());
    }

    private static Trait refusedCount(Path path, Operand right) {
        throw Refusal.onlyTrusted(right.start(), path.text() + " is not a measure: compare it with a number");
    }

    private static @Nullable Object answer(@Nullable Object value, Predicate<Object> test) {
        return value == null ? null : test.test(value);
    }

    private ProfileCondition flag(int start, Path path, Property property, String sign, Operand right, int end) {
        boolean isFlag =
                right instanceof Literal literal && Set.of("true", "false").contains(literal.value());
        if (!isFlag || !sign.equals("==") && !sign.equals("!=")) {
            throw new Refusal(path.start(), "write " + path.text() + ", or !" + path.text());
        }
        boolean wanted = ((Literal) right).value().equals("true") == sign.equals("==");
        ProfileCondition flag = flagIs(start, path, property, wanted, null, end);
        return new ProfileCondition(
                start, end, flag.drl(), flag.left(), sign, ((Literal) right).value(), List.of(), null, flag.trait());
    }

    private ProfileCondition either(
            int start, Path path, Property property, String operator, boolean none, List<Operand> some, int end) {
        Class<?> type = property.type();
        if (type == int.class) {
            return counts(start, path, property, operator, none, some, end);
        }
        if (type != String.class && !type.isEnum()) {
            throw new Refusal(path.start(), path.text() + " is not a word");
        }
        if (type.isEnum() && some.get(0) instanceof Path constant && isConstant(constant)) {
            return constant(start, path, property, operator, none, constant, end);
        }
        Set<String> words = words(property, some);
        Predicate<Object> test =
                value -> none != words.contains(value instanceof Enum<?> constant ? Words.of(constant) : value);
        return new ProfileCondition(
                start,
                end,
                comparedWords(path, type, none, words),
                path.text(),
                operator,
                shown(operator, words),
                List.of(),
                null,
                new Trait(subject -> answer(property.of((Object) subject), test)));
    }

    /** For an enum, the engine compares the names of the constants. */
    private static String comparedWords(Path path, Class<?> type, boolean none, Set<String> words) {
        String left = type.isEnum() ? path.text() + ".name()" : path.text();
        List<String> each = words.stream()
                .map(word -> left
                        + (none ? " != " : " == ")
                        + QuotedText.quoted(type.isEnum() ? constant(type, word) : word))
                .toList();
        return each.size() == 1 ? each.get(0) : "( " + String.join(none ? " && " : " || ", each) + " )";
    }

    private static String constant(Class<?> type, String word) {
        for (Object constant : type.getEnumConstants()) {
            if (Words.of((Enum<?>) constant).equals(word)) {
                return ((Enum<?>) constant).name();
            }
        }
        throw new IllegalStateException(word);
    }

    /** {@code Requirement.Level.MUST}. */
    private ProfileCondition constant(
            int start, Path path, Property property, String sign, boolean none, Path constant, int end) {
        List<String> known = Arrays.stream(property.type().getEnumConstants())
                .map(c -> "Requirement." + property.type().getSimpleName() + "." + ((Enum<?>) c).name())
                .toList();
        if (!known.contains(constant.text()) || property.type().getDeclaringClass() != Requirement.class) {
            throw new Refusal(
                    constant.start(), "there is no " + constant.text() + Nearest.hint(constant.text(), known));
        }
        String drl = path.text() + " " + sign + " " + constant.text();
        return new ProfileCondition(start, end, drl, path.text(), sign, constant.text(), List.of(), null, null);
    }

    private ProfileCondition counts(
            int start, Path path, Property property, String operator, boolean none, List<Operand> some, int end) {
        List<Quantity> numbers = some.stream().map(one -> number(path, one)).toList();
        List<String> each = numbers.stream()
                .map(n -> path.text() + (none ? " != " : " == ") + n.drl())
                .toList();
        Predicate<Object> one = value ->
                none != numbers.stream().anyMatch(n -> n.value().applyAsDouble(null) == ((Number) value).doubleValue());
        return new ProfileCondition(
                start,
                end,
                "( " + String.join(none ? " && " : " || ", each) + " )",
                path.text(),
                operator,
                "[" + String.join(", ", numbers.stream().map(Quantity::drl).toList()) + "]",
                List.of(),
                null,
                new Trait(subject -> answer(property.of((Object) subject), one)));
    }

    /** {@code contains} and {@code not contains}. */
    ProfileCondition contains(Operand left, boolean not, Operand right, int end) {
        if (!(left instanceof Path path) || path.isVariable()) {
            throw noMeasure(left, right);
        }
        Property property = property(path);
        boolean isText = property.type() == String.class;
        if (!isText && !property.isWords()) {
            throw Refusal.onlyTrusted(
                    path.start(),
                    path.text() + " is not a list of words: compare it with == or in ( \"one\", \"other\" )");
        }
        String word = isText ? text(right) : word(property, right);
        Trait trait = new Trait(subject -> answer(
                property.of((Object) subject),
                value -> not
                        != (value instanceof String whole
                                ? whole.contains(word)
                                : ((Collection<?>) value).contains(word))));
        String operator = not ? "not contains" : "contains";
        return new ProfileCondition(
                left.start(),
                end,
                path.text() + " " + operator + " " + QuotedText.quoted(word),
                path.text(),
                operator,
                QuotedText.quoted(word),
                List.of(),
                null,
                trait);
    }

    /** A part of a name. */
    private static String text(Operand part) {
        if (!(part instanceof Literal literal)
                || literal.kind() != Literal.Kind.TEXT
                || literal.value().isEmpty()) {
            throw new Refusal(part.start(), "put the part of a name in quotes");
        }
        return literal.value();
    }

    private Property property(Path path) {
        if (path.isVariable()) {
            throw path.first().equals(requirement)
                    ? Refusal.onlyTrusted(
                            path.start(), path.text() + ": put this condition into the Requirement pattern")
                    : new Refusal(path.start(), path.first() + " is not bound above");
        }
        Property property = Property.of(owner, path);
        if (property.role() instanceof Path role && !role.first().equals(requirement)) {
            throw new Refusal(role.start(), "nothing above is called " + role.first());
        }
        return property;
    }

    private static List<Step> rest(Path path, Property property) {
        return path.steps().subList(property.length(), path.steps().size());
    }
}
