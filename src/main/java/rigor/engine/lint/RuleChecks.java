package rigor.engine.lint;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.engine.Judgement;
import rigor.engine.RuleCounts;
import rigor.engine.model.Condition;
import rigor.engine.model.Condition.FactPattern;
import rigor.engine.model.Constraint;
import rigor.engine.model.Place;
import rigor.engine.rules.AuthoredRule;
import rigor.engine.rules.RuleBook;
import rigor.facts.Facts;
import rigor.facts.Nearest;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.RuleRef;

/** Checks rules that compile. */
public final class RuleChecks {
    private static final Pattern SENTENCE = Pattern.compile("\\p{Lu}.*\\s.*");
    private static final Pattern NAMED = Pattern.compile("^id\\s*==\\s*\"([^\"]+)\"$");
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?[dDfFlLBI]?");
    private static final Pattern ZERO = Pattern.compile("-?0+(\\.0+)?[dDfFlLBI]?");
    private static final Pattern STR = Pattern.compile("\\bstr\\s*\\[");
    private static final Pattern BECAUSE = Pattern.compile("\\bbecause\\s*\\(");
    private static final Set<String> ABOVE = Set.of(">", ">=");
    private static final Set<String> BELOW = Set.of("<", "<=");

    private final Facts facts;
    private final RuleBook rules;

    private RuleChecks(Facts facts, RuleBook rules) {
        this.facts = facts;
        this.rules = rules;
    }

    /** All faults, errors first, then by place. */
    public static List<RuleFault> of(Judgement judgement) {
        RuleChecks checks = new RuleChecks(judgement.facts(), judgement.rules());
        return Stream.of(checks.each(), checks.withoutRule(), checks.duplicates(), checks.neverFiring(judgement))
                .flatMap(s -> s)
                .sorted(RuleFault.ORDER)
                .toList();
    }

    private Stream<RuleFault> each() {
        return rules.authored().all().stream()
                .flatMap(rule -> Stream.of(
                                header(rule), requirement(rule), subject(rule), constraints(rule), broken(rule))
                        .flatMap(s -> s));
    }

    private Stream<RuleFault> header(AuthoredRule rule) {
        RuleRef ref = rule.rule();
        Stream<RuleFault> id = when(ref.id().equals(ref.place()), RuleCheck.NO_ID, ref, "no @id");
        Stream<RuleFault> name =
                when(!SENTENCE.matcher(ref.name()).matches(), RuleCheck.NO_SENTENCE, ref, "\"" + ref.name() + "\"");
        return Stream.concat(id, name);
    }

    private Stream<RuleFault> requirement(AuthoredRule rule) {
        RuleRef ref = rule.rule();
        boolean answersNone = BECAUSE.matcher(rule.consequence()).find();
        if (ref.requirement().isEmpty()) {
            return when(answersNone, RuleCheck.NO_REQUIREMENT, ref, "no @requirement");
        }
        List<String> known =
                facts.askable().stream().map(Requirement::id).distinct().toList();
        Stream<RuleFault> unknown = when(
                !known.contains(ref.requirement()),
                RuleCheck.UNKNOWN_REQUIREMENT,
                ref,
                ref.requirement() + Nearest.hint(ref.requirement(), known));
        return Stream.concat(unknown, otherRequirement(rule));
    }

    private static Stream<RuleFault> otherRequirement(AuthoredRule rule) {
        String named = rule.rule().requirement();
        Map<String, Place> matched = new HashMap<>();
        rule.patterns()
                .filter(m -> m.type().equals("Requirement"))
                .forEach(m -> m.constraints().forEach(c -> {
                    Matcher id = NAMED.matcher(Constraint.display(c.text()));
                    if (id.matches()) {
                        matched.put(id.group(1), c.place());
                    }
                }));
        return matched.isEmpty() || matched.containsKey(named)
                ? Stream.empty()
                : matched.entrySet().stream()
                        .map(e -> RuleFault.of(
                                RuleCheck.OTHER_REQUIREMENT,
                                rule.rule().name(),
                                "@requirement " + named + ", conditions " + e.getKey(),
                                e.getValue()));
    }

    private static Stream<RuleFault> subject(AuthoredRule rule) {
        return when(rule.subjects().isEmpty(), RuleCheck.NO_SUBJECT, rule.rule(), "no Build or PricedOffer is bound");
    }

    private Stream<RuleFault> constraints(AuthoredRule rule) {
        Stream<RuleFault> compared =
                rule.patterns().flatMap(m -> m.constraints().stream().flatMap(c -> constraint(rule, m, c)));
        return Stream.concat(compared, negated(rule));
    }

    /** A {@code not} is true if the value is not known. */
    private static Stream<RuleFault> negated(AuthoredRule rule) {
        return rule.conditions().stream()
                .filter(c -> c instanceof Condition.Quantified q && q.word().equals("not"))
                .flatMap(c -> ((Condition.Quantified) c).inside().stream())
                .filter(c -> c instanceof FactPattern m && isOfSubject(m))
                .flatMap(c -> ((FactPattern) c).constraints().stream())
                .filter(c -> measures(rule).contains(root(c)))
                .map(c -> RuleFault.of(
                        RuleCheck.UNKNOWN_PASSES,
                        rule.rule().name(),
                        "not " + Constraint.display(c.text()),
                        c.place()));
    }

    private static String root(Constraint c) {
        return c.left() == null ? "" : c.left().strip().split("[^\\w$]", 2)[0];
    }

    private Stream<RuleFault> constraint(AuthoredRule rule, FactPattern pattern, Constraint c) {
        if (!c.parts().isEmpty()) {
            return c.parts().stream().flatMap(part -> constraint(rule, pattern, part));
        }
        boolean measured = measures(rule).contains(root(c)) && isOfSubject(pattern);
        return Stream.of(
                        fault(measured && isLiteral(c), RuleCheck.LITERAL_LIMIT, rule, c),
                        fault(measured && isNegated(c), RuleCheck.UNKNOWN_PASSES, rule, c),
                        fault(measured && isUncertain(rule, c), RuleCheck.WRONG_END, rule, c))
                .flatMap(s -> s);
    }

    private static boolean isLiteral(Constraint c) {
        return c.right() != null
                && NUMBER.matcher(c.right().strip()).matches()
                && !ZERO.matcher(c.right().strip()).matches();
    }

    private static boolean isNegated(Constraint c) {
        String text = c.text().strip();
        boolean testsKnown = text.matches("(?s).*\\b(isKnown\\(\\)|known)\\s*\\)?$");
        boolean negated =
                text.startsWith("!") || "!=".equals(c.operator()) || operator(c).startsWith("not ");
        return negated && !testsKnown;
    }

    private static String operator(Constraint c) {
        return c.operator() == null ? "" : c.operator();
    }

    private static boolean isUncertain(AuthoredRule rule, Constraint c) {
        String left = c.left() == null ? "" : c.left().strip();
        boolean countsAgainst = rule.consequence().matches("(?s).*\\b(Rejection|Caution|against)\\b.*");
        return countsAgainst
                && (left.endsWith(".high") && ABOVE.contains(operator(c))
                        || left.endsWith(".low") && BELOW.contains(operator(c)));
    }

    private static Set<String> measures(AuthoredRule rule) {
        return new HashSet<>(Subject.measuresOf(rule.rule().court().judges()));
    }

    private static boolean isOfSubject(FactPattern pattern) {
        return Set.of("Build", "PricedOffer").contains(pattern.type());
    }

    private Stream<RuleFault> broken(AuthoredRule rule) {
        return rule.patterns()
                .flatMap(m -> m.constraints().stream())
                .filter(c -> STR.matcher(c.text()).find())
                .map(c -> RuleFault.of(RuleCheck.BROKEN_OPERATOR, rule.rule().name(), c.text(), c.place()));
    }

    private Stream<RuleFault> withoutRule() {
        return facts.all(Requirement.class).stream()
                .filter(r -> !rules.hasRuleFor(r))
                .map(r -> RuleFault.of(RuleCheck.NO_RULE, r.key(), withoutRule(r), place(r.origin())));
    }

    private static String withoutRule(Requirement r) {
        String open = r.level() == Requirement.Level.MUST ? ", a must, so nothing can be accepted" : "";
        return "no rule answers " + r.key() + open;
    }

    private static Place place(Origin origin) {
        return new Place(origin.file(), origin.line(), 1);
    }

    private Stream<RuleFault> duplicates() {
        Map<String, RuleRef> first = new HashMap<>();
        return rules.authored().all().stream().flatMap(rule -> {
            RuleRef other = first.putIfAbsent(rule.rule().court().word() + "\n" + canonical(rule), rule.rule());
            return other == null
                    ? Stream.empty()
                    : when(
                            true,
                            RuleCheck.SAME_CONDITIONS,
                            rule.rule(),
                            "as \"" + other.name() + "\" at " + other.place());
        });
    }

    /** The conditions with variables numbered in the order of their first use. */
    private static String canonical(AuthoredRule rule) {
        String text =
                rule.conditions().stream().map(c -> Constraint.display(c.drl())).collect(Collectors.joining("\n"));
        Map<String, String> names = new HashMap<>();
        return Pattern.compile("\\$\\w+")
                .matcher(text)
                .replaceAll(m -> names.computeIfAbsent(m.group(), v -> "v" + names.size()));
    }

    private static Stream<RuleFault> neverFires(RuleRef rule) {
        return Stream.of(RuleFault.of(RuleCheck.NEVER_FIRES, rule.name(), "never fires", start(rule)));
    }

    private Stream<RuleFault> neverFiring(Judgement judgement) {
        RuleCounts counts = RuleCounts.of(judgement);
        return rules.rules().stream().filter(r -> !counts.fires(r)).flatMap(RuleChecks::neverFires);
    }

    private static Stream<RuleFault> when(boolean wrong, RuleCheck check, RuleRef rule, String found) {
        return wrong ? Stream.of(RuleFault.of(check, rule.name(), found, start(rule))) : Stream.empty();
    }

    private static Stream<RuleFault> fault(boolean wrong, RuleCheck check, AuthoredRule rule, Constraint c) {
        return wrong
                ? Stream.of(RuleFault.of(check, rule.rule().name(), Constraint.display(c.text()), c.place()))
                : Stream.empty();
    }

    private static Place start(RuleRef rule) {
        return new Place(rule.file(), rule.line(), 1);
    }
}
