package rigor.engine;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.jspecify.annotations.Nullable;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;
import rigor.verdict.RuleRef;

/**
 * All that a rule sees: of the requirements one at a time, of a subject the answers to its glances and its traits.
 *
 * @param type of the subjects it is about
 * @param requirement whether the rule is about that requirement; none if it is about no requirement
 * @param doubts whether what it says of the sceptical reading counts: not if it only grants merits
 */
record Sight(
        Class<? extends Subject> type,
        Optional<Predicate<Requirement>> requirement,
        List<Glance> glances,
        List<Trait> traits,
        boolean doubts) {
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w$])[$A-Za-z_][\\w$]*(?:\\s*\\.\\s*[$A-Za-z_][\\w$]*)*");
    private static final Pattern BY_ID = Pattern.compile("\\s*id\\s*==\\s*\"([^\"]*)\"\\s*");
    private static final Set<String> OPERATORS =
            Set.of("contains", "memberOf", "matches", "in", "not", "true", "false", "null");
    private static final Map<String, Class<? extends Subject>> SUBJECTS =
            Map.of("Build", Build.class, "PricedOffer", PricedOffer.class);

    /** Whether a pattern is one of a build or an offer. */
    static boolean isOfSubject(PatternDescr pattern) {
        return SUBJECTS.containsKey(pattern.getObjectType());
    }

    /**
     * @param patterns of a subject, and of a requirement before it
     * @return empty if not all of them are understood
     */
    static Optional<Sight> of(List<PatternDescr> patterns, boolean doubts) {
        PatternDescr last = patterns.get(patterns.size() - 1);
        Optional<PatternDescr> asked = patterns.size() == 2 ? Optional.of(patterns.get(0)) : Optional.empty();
        boolean known =
                patterns.size() <= 2 && isOfSubject(last) && conditions(last).isPresent();
        boolean knownAsked =
                asked.map(Sight::conditions).map(Optional::isPresent).orElse(true);
        return known && knownAsked ? new Reader(last, asked).sight(doubts) : Optional.empty();
    }

    /** The rule on each requirement that it may be about. */
    Stream<Issue> issues(RuleRef rule, List<Requirement> requirements) {
        return requirement
                .map(about -> requirements.stream().filter(about).map(r -> new Issue(rule, this, r)))
                .orElseGet(() -> Stream.of(new Issue(rule, this, null)));
    }

    /** The texts of a pattern's conditions; none if some are no texts. */
    private static Optional<List<String>> conditions(PatternDescr pattern) {
        List<String> texts = new ArrayList<>();
        for (BaseDescr condition : pattern.getDescrs()) {
            if (!(condition instanceof ExprConstraintDescr written)) {
                return Optional.empty();
            }
            texts.add(written.getExpression());
        }
        return Optional.of(texts);
    }

    /** The conditions of one rule, gone through one by one. */
    private record Reader(
            PatternDescr subject, Optional<PatternDescr> requirement, List<Glance> glances, Set<Trait> traits) {
        Reader(PatternDescr subject, Optional<PatternDescr> requirement) {
            this(subject, requirement, new ArrayList<>(), new LinkedHashSet<>());
        }

        Optional<Sight> sight(boolean doubts) {
            boolean understood = conditions(subject).orElseThrow().stream().allMatch(this::understands);
            return understood
                    ? Optional.of(new Sight(
                            type(), requirement.map(Reader::asks), List.copyOf(glances), List.copyOf(traits), doubts))
                    : Optional.empty();
        }

        /** What else is asked of a requirement the engine answers; it is the same for all subjects. */
        private static Predicate<Requirement> asks(PatternDescr requirement) {
            List<String> texts = conditions(requirement).orElseThrow();
            Matcher id = BY_ID.matcher(texts.size() == 1 ? texts.get(0) : "");
            return id.matches() ? r -> r.id().equals(id.group(1)) : r -> true;
        }

        private @Nullable String variable() {
            return requirement.map(PatternDescr::getIdentifier).orElse(null);
        }

        private Class<? extends Subject> type() {
            return Objects.requireNonNull(SUBJECTS.get(subject.getObjectType()));
        }

        private boolean understands(String condition) {
            Class<? extends Subject> type = type();
            Optional<Glance> glance = Glance.of(condition, variable())
                    .filter(g ->
                            g.measure().isEmpty() || Subject.measuresOf(type).contains(g.measure()));
            glance.ifPresent(glances::add);
            String bare = WORDS.matcher(condition).replaceAll("\"\"");
            return glance.isPresent()
                    || PATH.matcher(bare)
                            .results()
                            .map(MatchResult::group)
                            .map(path -> List.of(path.split("\\s*\\.\\s*")))
                            .allMatch(path -> sees(path, type));
        }

        private boolean sees(List<String> path, Class<? extends Subject> type) {
            if (path.get(0).startsWith("$")) {
                return path.get(0).equals(variable());
            }
            Optional<Trait> trait = Trait.of(type, path);
            trait.ifPresent(traits::add);
            return trait.isPresent() || (path.size() == 1 && OPERATORS.contains(path.get(0)));
        }
    }
}
