package rigor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.PatternDescr;
import org.drools.drl.ast.descr.RuleDescr;

/**
 * What the rules of a file or a court can tell apart, read from their texts. It decides only how much work can be shared;
 * whatever is not plainly understood here counts as seeing everything.
 *
 * @param alone whether each subject is judged without a look at any other
 * @param narrow whether of every rule all is known that it sees
 * @param byRule what they see, by the rule's name
 */
record Sights(boolean alone, boolean narrow, Map<String, Sight> byRule) {
    private static final String FINDINGS = "(?:Finding|Rejection|Caution|Doubt|Remark)";
    private static final Pattern ADDS =
            Pattern.compile("(?:\\s*insert(?:Logical)?\\s*\\(\\s*(?:Merit|" + FINDINGS + ")\\s*\\.[^;]*;)+\\s*");
    private static final Pattern ADDS_THE_SAME =
            Pattern.compile("(?:\\s*insert\\s*\\(\\s*(?:Merit\\s*\\.\\s*of|" + FINDINGS
                    + "\\s*\\.\\s*\\w+)\\s*\\(\\s*\\$\\w+\\s*,\\s*(?:\\$\\w+|\"[^\"\\\\]*\")\\s*\\)\\s*\\)\\s*;)+\\s*");
    private static final Pattern ADDS_MERITS = Pattern.compile("(?:\\s*insert\\s*\\(\\s*Merit\\b[^;]*;)+\\s*");
    private static final Pattern REACHES_OUT = Pattern.compile("\\b(?:drools|kcontext)\\b");

    private static final Sights NOTHING = new Sights(true, true, Map.of());
    static final Sights EVERYTHING = new Sights(false, false, Map.of());

    /** What the rules of a file see together. */
    static Sights of(PackageDescr file) {
        boolean plain = file.getImports().isEmpty()
                && file.getFunctionImports().isEmpty()
                && file.getAccumulateImports().isEmpty()
                && file.getGlobals().isEmpty()
                && file.getAttributes().isEmpty()
                && file.getFunctions().isEmpty()
                && file.getClassAndEnumDeclarationDescrs().isEmpty()
                && file.getEntryPointDeclarations().isEmpty()
                && file.getWindowDeclarations().isEmpty();
        return plain ? all(file.getRules().stream().map(Sights::of).toList()) : EVERYTHING;
    }

    static Sights all(List<Sights> several) {
        return several.stream().reduce(NOTHING, Sights::and);
    }

    private Sights and(Sights other) {
        Map<String, Sight> both = new HashMap<>(byRule);
        both.putAll(other.byRule);
        return new Sights(alone && other.alone, narrow && other.narrow, both);
    }

    private static Sights of(RuleDescr rule) {
        List<PatternDescr> patterns = patterns(rule);
        String consequence = String.valueOf(rule.getConsequence());
        boolean alone = rule.isRule()
                && patterns.size() == rule.getLhs().getDescrs().size()
                && patterns.stream().filter(Sight::isOfSubject).count() == 1
                && rule.getAttributes().isEmpty()
                && rule.getParentName() == null
                && rule.getNamedConsequences().isEmpty()
                && ADDS.matcher(consequence).matches()
                && !REACHES_OUT.matcher(consequence).find();
        Optional<Sight> sight = alone && ADDS_THE_SAME.matcher(consequence).matches()
                ? Sight.of(patterns, !ADDS_MERITS.matcher(consequence).matches())
                : Optional.empty();
        return new Sights(
                alone,
                sight.isPresent(),
                sight.map(s -> Map.of(rule.getName(), s)).orElse(Map.of()));
    }

    /** Those on requirements and subjects that stand for themselves. */
    private static List<PatternDescr> patterns(RuleDescr rule) {
        List<PatternDescr> patterns = new ArrayList<>();
        for (BaseDescr part : rule.getLhs().getDescrs()) {
            if (part instanceof PatternDescr p
                    && p.getSource() == null
                    && p.getBehaviors().isEmpty()
                    && (Sight.isOfSubject(p) || p.getObjectType().equals("Requirement"))) {
                patterns.add(p);
            }
        }
        return patterns;
    }
}
