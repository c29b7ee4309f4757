package rigor.engine.lint;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.rules.RulesRejected;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.Court;
import rigor.verdict.Ground;
import rigor.verdict.Merit;
import rigor.verdict.Rejection;
import rigor.verdict.RuleRef;
import rigor.verdict.Verdict;

/**
 * What an edit of the rules would change. Compiled and judged on the side; nothing in force changes.
 *
 * @param edited files that differ, by their path below the rules folder: {@code changed}, {@code added} or {@code
 *     removed}
 * @param flips subjects with another outcome
 * @param neverFire rules that do not fire, neither certainly nor as a doubt
 * @param alwaysFire rules that fire on every subject of their court
 */
public record RulePreview(
        String before,
        String after,
        Map<String, String> edited,
        List<Flip> flips,
        List<RuleRef> neverFire,
        List<RuleRef> alwaysFire,
        List<Contradiction> contradictions) {

    /**
     * Two rules that contradict each other: one rejects what the other counts as a merit, for the same requirement.
     *
     * @param subjects on which both fire
     */
    public record Contradiction(String requirement, RuleRef rejects, RuleRef praises, List<String> subjects) {}

    /**
     * The edited rules get the same trust as those in force.
     *
     * @throws RulesRejected if the edited rules do not compile
     */
    public static RulePreview of(Judgement inForce, RuleFiles edited) {
        return between(
                inForce,
                Judge.again(
                        inForce, RuleCompiler.compile(edited, inForce.rules().trust(), inForce.rules())));
    }

    /** The same for edited rules that were already judged. */
    public static RulePreview between(Judgement inForce, Judgement after) {
        List<SubjectGround> grounds =
                Stream.concat(grounds(after.builds()), grounds(after.offers())).toList();
        return new RulePreview(
                inForce.rules().revision(),
                after.rules().revision(),
                edits(inForce.rules().files(), after.rules().files()),
                Flips.between(inForce, after),
                neverFire(after, grounds),
                alwaysFire(after, grounds),
                contradictions(grounds));
    }

    /** A ground of the verdict on a subject. */
    private record SubjectGround(String subject, Ground ground) {
        RuleRef rule() {
            return ground.rule();
        }
    }

    private static <S extends Subject> Stream<SubjectGround> grounds(List<Verdict<S>> verdicts) {
        return verdicts.stream()
                .flatMap(v -> Stream.concat(v.grounds(), v.merits().stream())
                        .map(g -> new SubjectGround(v.subject().id(), g)));
    }

    private static Map<String, String> edits(RuleFiles before, RuleFiles after) {
        Map<String, String> edits = new TreeMap<>();
        Set<String> all = new TreeSet<>(before.texts().keySet());
        all.addAll(after.texts().keySet());
        for (String path : all) {
            String old = before.texts().get(path);
            String now = after.texts().get(path);
            if (!Objects.equals(old, now)) {
                edits.put(path, old == null ? "added" : now == null ? "removed" : "changed");
            }
        }
        return edits;
    }

    private static List<RuleRef> neverFire(Judgement judged, List<SubjectGround> grounds) {
        Set<RuleRef> fired = grounds.stream().map(SubjectGround::rule).collect(Collectors.toSet());
        return judged.rules().rules().stream()
                .filter(r -> !fired.contains(r) && isAsked(judged, r))
                .toList();
    }

    /** A rule of what the case does not ask cannot fire, and need not. */
    private static boolean isAsked(Judgement judged, RuleRef rule) {
        return rule.requirement().isEmpty()
                || judged.facts().all(Requirement.class).stream().anyMatch(r -> r.id().equals(rule.requirement()));
    }

    private static List<RuleRef> alwaysFire(Judgement judged, List<SubjectGround> grounds) {
        Map<RuleRef, Set<String>> subjects = new TreeMap<>();
        for (SubjectGround s : grounds) {
            subjects.computeIfAbsent(s.rule(), r -> new TreeSet<>()).add(s.subject());
        }
        Map<Court, Integer> judgedOf = Map.of(
                Court.BUILDS,
                judged.builds().size(),
                Court.OFFERS,
                judged.offers().size());
        return subjects.entrySet().stream()
                .filter(e -> Objects.equals(
                        judgedOf.get(e.getKey().court()), e.getValue().size()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Contradiction> contradictions(List<SubjectGround> grounds) {
        Map<String, List<SubjectGround>> byRequirement = grounds.stream()
                .filter(s -> !s.ground().finding().requirement().isEmpty())
                .collect(Collectors.groupingBy(
                        s -> s.subject() + "\n" + s.ground().finding().requirement(),
                        TreeMap::new,
                        Collectors.toList()));
        Map<String, Contradiction> found = new TreeMap<>();
        byRequirement
                .values()
                .forEach(some -> some.stream()
                        .filter(s -> s.ground().finding() instanceof Rejection)
                        .forEach(against -> some.stream()
                                .filter(s -> s.ground().finding() instanceof Merit)
                                .forEach(praise ->
                                        found.merge(key(against, praise), one(against, praise), RulePreview::both))));
        return List.copyOf(found.values());
    }

    private static String key(SubjectGround against, SubjectGround praise) {
        return (against.rule().place()
                        + praise.rule().place()
                        + against.ground().finding().requirement())
                .toLowerCase(Locale.ROOT);
    }

    private static Contradiction one(SubjectGround against, SubjectGround praise) {
        return new Contradiction(
                against.ground().finding().requirement(), against.rule(), praise.rule(), List.of(against.subject()));
    }

    private static Contradiction both(Contradiction a, Contradiction b) {
        List<String> subjects = new ArrayList<>(a.subjects());
        subjects.addAll(b.subjects());
        return new Contradiction(a.requirement(), a.rejects(), a.praises(), subjects);
    }
}
