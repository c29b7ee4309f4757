package rigor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ExprConstraintDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;

/**
 * What rules can tell apart, read from their texts. It decides only how much work can be shared; whatever is not plainly
 * understood here counts as seeing everything.
 *
 * @param alone whether each subject is judged without a look at any other
 * @param narrow whether of an offer nothing is looked at but what follows, so that offers which agree in it are judged
 *     alike
 * @param glances the questions asked of measures
 * @param parts what else is looked at: parts of measures, such as {@code low} of {@code priceAge}; none for a property
 *     without parts
 */
record Sight(boolean alone, boolean narrow, Set<Glance> glances, Map<String, Set<String>> parts) {
    private static final String FINDINGS = "(?:Finding|Rejection|Caution|Doubt|Remark)";
    private static final Pattern ADDS =
            Pattern.compile("(?:\\s*insert(?:Logical)?\\s*\\(\\s*(?:Merit|" + FINDINGS + ")\\s*\\.[^;]*;)+\\s*");
    private static final Pattern ADDS_THE_SAME = Pattern.compile("(?:\\s*insert\\s*\\(\\s*" + FINDINGS
            + "\\s*\\.\\s*\\w+\\s*\\(\\s*\\$\\w+\\s*,\\s*(?:\\$\\w+|\"[^\"\\\\]*\")\\s*\\)\\s*\\)\\s*;)+\\s*");
    private static final Pattern REACHES_OUT = Pattern.compile("\\b(?:drools|kcontext)\\b");
    private static final Pattern WORDS = Pattern.compile("\"[^\"]*\"|'[^']*'");
    private static final Pattern PATH =
            Pattern.compile("(?<![\\w$])[$A-Za-z_][\\w$]*(?:\\s*\\.\\s*[$A-Za-z_][\\w$]*)*");
    private static final Pattern BY_ID = Pattern.compile("\\s*id\\s*==\\s*\"([^\"]*)\"\\s*");
    private static final Set<String> OPERATORS =
            Set.of("contains", "memberOf", "matches", "in", "not", "true", "false", "null");
    private static final Set<String> SUBJECTS = Set.of("Build", "PricedOffer");
    private static final Set<String> MEASURES = Set.copyOf(Subject.measuresOf(PricedOffer.class));
    private static final Set<String> PARTS = Set.of("low", "high", "known", "exact", "word", "outside");
    private static final Set<String> PROPERTIES = Set.of("condition");

    private static final Sight NOTHING = new Sight(true, true, Set.of(), Map.of());
    static final Sight EVERYTHING = new Sight(false, false, Set.of(), Map.of());

    /** What the rules of a file see together. */
    static Sight of(PackageDescr file) {
        boolean plain = file.getImports().isEmpty()
                && file.getFunctionImports().isEmpty()
                && file.getAccumulateImports().isEmpty()
                && file.getGlobals().isEmpty()
                && file.getAttributes().isEmpty()
                && file.getFunctions().isEmpty()
                && file.getClassAndEnumDeclarationDescrs().isEmpty()
                && file.getEntryPointDeclarations().isEmpty()
                && file.getWindowDeclarations().isEmpty();
        return plain ? all(file.getRules().stream().map(Sight::of).toList()) : EVERYTHING;
    }

    static Sight all(List<Sight> several) {
        return several.stream().reduce(NOTHING, Sight::and);
    }

    private Sight and(Sight other) {
        Map<String, Set<String>> both = new TreeMap<>(parts);
        other.parts.forEach((name, more) -> both.merge(name, more, Sight::union));
        return new Sight(alone && other.alone, narrow && other.narrow, union(glances, other.glances), both);
    }

    private static <T> Set<T> union(Set<T> some, Set<T> more) {
        Set<T> all = new LinkedHashSet<>(some);
        all.addAll(more);
        return all;
    }

    private static Sight of(RuleDescr rule) {
        List<PatternDescr> patterns = patterns(rule);
        String consequence = String.valueOf(rule.getConsequence());
        boolean alone = rule.isRule()
                && patterns.size() == rule.getLhs().getDescrs().size()
                && patterns.stream().filter(Sight::isSubject).count() == 1
                && rule.getAttributes().isEmpty()
                && rule.getParentName() == null
                && rule.getNamedConsequences().isEmpty()
                && ADDS.matcher(consequence).matches()
                && !REACHES_OUT.matcher(consequence).find();
        Look look = new Look(patterns, new LinkedHashSet<>(), new TreeMap<>());
        boolean narrow = alone && ADDS_THE_SAME.matcher(consequence).matches() && look.isUnderstood();
        return new Sight(alone, narrow, look.glances, look.parts);
    }

    /** Those on requirements and subjects that stand for themselves. */
    private static List<PatternDescr> patterns(RuleDescr rule) {
        List<PatternDescr> patterns = new ArrayList<>();
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            if (part instanceof PatternDescr p
                    && p.getSource() == null
                    && p.getBehaviors().isEmpty()
                    && (isSubject(p) || p.getObjectType().equals("Requirement"))) {
                patterns.add(p);
            }
        }
        return patterns;
    }

    private static boolean isSubject(PatternDescr pattern) {
        return SUBJECTS.contains(pattern.getObjectType());
    }

    /** The conditions of one rule, gone through one by one. */
    private record Look(List<PatternDescr> patterns, Set<Glance> glances, Map<String, Set<String>> parts) {

        boolean isUnderstood() {
            Map<String, String> requirements = new HashMap<>();
            for (PatternDescr pattern : patterns) {
                for (BaseDescr condition : pattern.getDescrs()) {
                    if (!(condition instanceof ExprConstraintDescr written)
                            || !understands(written.getExpression(), isSubject(pattern), requirements)) {
                        return false;
                    }
                }
                if (!isSubject(pattern) && pattern.getIdentifier() != null) {
                    requirements.put(pattern.getIdentifier(), id(pattern));
                }
            }
            return true;
        }

        /** The id that a requirement is asked to have; empty if several may do. */
        private static String id(PatternDescr requirement) {
            Matcher id = BY_ID.matcher(
                    requirement.getDescrs().size() == 1
                            ? ((ExprConstraintDescr) requirement.getDescrs().get(0)).getExpression()
                            : "");
            return id.matches() ? id.group(1) : "";
        }

        private boolean understands(String condition, boolean ofSubject, Map<String, String> requirements) {
            Map<String, String> named = new HashMap<>(requirements);
            named.values().removeIf(String::isEmpty);
            Optional<Glance> glance = ofSubject ? Glance.of(condition, named) : Optional.empty();
            if (glance.filter(g -> MEASURES.contains(g.measure())).isPresent()) {
                glances.add(glance.get());
                return true;
            }
            String bare = WORDS.matcher(condition).replaceAll("\"\"");
            return PATH.matcher(bare)
                    .results()
                    .map(MatchResult::group)
                    .map(path -> path.split("\\s*\\.\\s*"))
                    .allMatch(path -> path[0].startsWith("$")
                            ? requirements.containsKey(path[0])
                            : !ofSubject || OPERATORS.contains(path[0]) || isNoted(path));
        }

        private boolean isNoted(String[] path) {
            boolean measure = MEASURES.contains(path[0]) && path.length > 1 && PARTS.contains(path[1]);
            if (measure || (PROPERTIES.contains(path[0]) && path.length == 1)) {
                parts.merge(path[0], measure ? Set.of(path[1]) : Set.of(), Sight::union);
                return true;
            }
            return false;
        }
    }
}
