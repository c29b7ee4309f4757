package rigor.engine.rules;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.drools.base.util.Drools;
import org.drools.io.ByteArrayResource;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.io.ResourceType;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderFactory;
import rigor.engine.memo.CachedCourt;
import rigor.engine.model.RuleTrust;
import rigor.engine.model.RuleWords;
import rigor.engine.profile.CourtInputs;
import rigor.engine.session.CourtSession;
import rigor.engine.session.DroolsLoader;
import rigor.engine.session.Runaways;
import rigor.facts.Problem;
import rigor.terms.Subject;
import rigor.verdict.Court;
import rigor.verdict.RuleRef;

/**
 * Compiles rule files to a {@link RuleBook}, or reports all their faults.
 *
 * <p>Every file is first parsed on its own, so that each rule's place is known and syntax faults have a column. Errors of
 * the knowledge builder after that are explained by {@link RuleFaults}.
 */
public final class RuleCompiler {
    private static final String PREAMBLE = RuleWords.TYPES.stream()
            .map(word -> "import " + word.getName())
            .collect(Collectors.joining("\n", "package " + RuleWords.PACKAGE + "\n", "\n"));

    private RuleCompiler() {}

    /** The engine and its version, such as {@code Drools 10.2.0}. */
    public static String engine() {
        return "Drools " + Drools.getFullVersion();
    }

    /**
     * Rules within the profile.
     *
     * @throws RulesRejected with all faults of all files
     */
    public static RuleBook compile(RuleFiles files) {
        return compile(files, RuleTrust.PROFILE);
    }

    /** @throws RulesRejected with all faults of all files */
    public static RuleBook compile(RuleFiles files, RuleTrust trust) {
        return compile(files, trust, null);
    }

    /**
     * The same, but faster where only few files differ from those compiled before with the same trust.
     *
     * @throws RulesRejected with all faults of all files
     */
    public static RuleBook compile(RuleFiles files, RuleTrust trust, @Nullable RuleBook earlier) {
        return DroolsLoader.run(() -> compiled(files, trust, earlier));
    }

    private static RuleBook compiled(RuleFiles files, RuleTrust trust, @Nullable RuleBook earlier) {
        RuleBook before = earlier != null && earlier.trust() == trust ? earlier : null;
        Runaways runaways = earlier == null ? new Runaways() : earlier.runaways();
        List<ParsedRules> known = before == null ? List.of() : before.sources();
        List<ParsedRules> parsed = files.texts().entrySet().stream()
                .map(e -> parsed(e.getKey(), files.label(e.getKey()), e.getValue(), trust, known))
                .toList();
        List<Problem> problems = new ArrayList<>();
        parsed.forEach(file -> problems.addAll(file.problems()));
        problems.addAll(misplaced(parsed));
        problems.addAll(duplicates(parsed));
        List<ParsedRules> sound =
                parsed.stream().filter(file -> file.problems().isEmpty()).toList();
        CachedCourt offers = court(sound, Court.OFFERS, before, runaways, problems);
        CachedCourt builds = court(sound, Court.BUILDS, before, runaways, problems);
        if (!problems.isEmpty()) {
            throw new RulesRejected(problems);
        }
        return new RuleBook(
                files,
                trust,
                runaways,
                parsed,
                parsed.stream().flatMap(file -> file.rules().stream()).sorted().toList(),
                offers,
                builds);
    }

    private static ParsedRules parsed(
            String path, String label, String text, RuleTrust trust, List<ParsedRules> known) {
        return known.stream()
                .filter(k -> k.path().equals(path)
                        && k.label().equals(label)
                        && k.text().equals(text))
                .findFirst()
                .orElseGet(() -> ParsedRules.of(path, label, text, trust));
    }

    private static List<ParsedRules> inFolder(List<ParsedRules> all, Court court) {
        return all.stream()
                .filter(file -> Court.of(file.path()).equals(Optional.of(court)))
                .toList();
    }

    private static CachedCourt court(
            List<ParsedRules> all, Court court, @Nullable RuleBook before, Runaways runaways, List<Problem> problems) {
        List<ParsedRules> files = inFolder(all, court);
        return before != null && files.equals(inFolder(before.sources(), court))
                ? before.court(court)
                : court(court.judges(), files, runaways, problems);
    }

    private static CachedCourt court(
            Class<? extends Subject> judges, List<ParsedRules> files, Runaways runaways, List<Problem> problems) {
        Map<String, RuleRef> byName = new HashMap<>();
        files.forEach(file -> file.rules().forEach(rule -> byName.put(rule.name(), rule)));
        CourtInputs inputs =
                CourtInputs.all(files.stream().map(ParsedRules::inputs).toList());
        CourtSession.RunawayGuard guard = new CourtSession.RunawayGuard(
                files.stream().flatMap(file -> file.outsideProfile().stream()).toList(),
                files.stream().map(ParsedRules::text).toList(),
                runaways);
        return new CachedCourt(new CourtSession(judges, build(files, problems), byName, inputs, guard));
    }

    private static List<Problem> misplaced(List<ParsedRules> files) {
        return files.stream()
                .filter(file -> Court.of(file.path()).isEmpty())
                .map(file -> new Problem(file.label(), 0, 0, "is in neither court: put it into offers/ or builds/"))
                .toList();
    }

    /** Drools silently keeps the last of two rules with one name. */
    private static List<Problem> duplicates(List<ParsedRules> files) {
        Map<String, RuleRef> names = new HashMap<>();
        Map<String, RuleRef> ids = new HashMap<>();
        List<Problem> problems = new ArrayList<>();
        for (ParsedRules file : files) {
            for (RuleRef rule : file.rules()) {
                addDuplicate(
                        names.putIfAbsent(rule.name(), rule), file, rule, "name \"" + rule.name() + "\"", problems);
                addDuplicate(ids.putIfAbsent(rule.id(), rule), file, rule, "id " + rule.id(), problems);
            }
        }
        return problems;
    }

    private static void addDuplicate(
            @Nullable RuleRef first, ParsedRules file, RuleRef rule, String what, List<Problem> problems) {
        if (first != null) {
            problems.add(new Problem(
                    file.label(), rule.line(), 0, "the " + what + " is taken by the rule at " + first.place()));
        }
    }

    private static KieBase build(List<ParsedRules> files, List<Problem> problems) {
        KnowledgeBuilder builder = builder();
        try {
            files.forEach(file -> add(builder, file.path(), file.compilable()));
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            problems.addAll(new RuleFaults(files).explain(e));
            return KnowledgeBuilderFactory.newKnowledgeBuilder().newKieBase();
        }
        if (builder.hasErrors()) {
            problems.addAll(new RuleFaults(files).explain(builder));
            return KnowledgeBuilderFactory.newKnowledgeBuilder().newKieBase();
        }
        return builder.newKieBase();
    }

    /** A knowledge builder that knows the types that rules may use. */
    public static KnowledgeBuilder builder() {
        KnowledgeBuilder builder = KnowledgeBuilderFactory.newKnowledgeBuilder();
        add(builder, "preamble.drl", PREAMBLE);
        return builder;
    }

    public static void add(KnowledgeBuilder builder, String path, String text) {
        builder.add(
                new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8.name())
                        .setSourcePath(path),
                ResourceType.DRL);
    }
}
