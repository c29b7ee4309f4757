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
import rigor.terms.Subject;
import rigor.verdict.Ground;
import rigor.verdict.Merit;
import rigor.verdict.Rejection;
import rigor.verdict.RuleRef;
import rigor.verdict.Verdict;

/**
 * What an edit of the rules would do. Compiled and judged aside; nothing in force changes.
 *
 * @param edited files that differ, by their path below the rules folder: {@code changed}, {@code added} or {@code
 *     removed}
 * @param flips what would be decided otherwise
 * @param neverFire rules that find nothing, neither for certain nor as a doubt
 * @param alwaysFire rules that speak of every subject of their court
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
     * Two rules that say the opposite: one rejects what the other counts as a merit, for the same requirement.
     *
     * @param subjects of whom both speak
     */
    public record Contradiction(String requirement, RuleRef rejects, RuleRef praises, List<String> subjects) {}

    /**
     * The edited rules are allowed what those in force are.
     *
     * @throws RulesRejected if the edited rules do not compile
     */
    public static RulePreview of(Judgement inForce, RuleFiles edited) {
        return between(
                inForce,
                Judge.again(
                        inForce, RuleCompiler.compile(edited, inForce.rules().trust(), inForce.rules())));
    }

    /** The same for edited rules that were judged already. */
    public static RulePreview between(Judgement inForce, Judgement after) {
        List<Spoken> spoken =
                Stream.concat(spoken(after.builds()), spoken(after.offers())).toList();
        return new RulePreview(
                inForce.rules().revision(),
                after.rules().revision(),
                edits(inForce.rules().files(), after.rules().files()),
                Flips.between(inForce, after),
                silent(after, spoken),
                constant(after, spoken),
                contradictions(spoken));
    }

    /** What a rule said of a subject. */
    private record Spoken(String subject, Ground ground) {
        RuleRef rule() {
            return ground.rule();
        }
    }

    private static <S extends Subject> Stream<Spoken> spoken(List<Verdict<S>> verdicts) {
        return verdicts.stream()
                .flatMap(v -> Stream.concat(v.grounds(), v.merits().stream())
                        .map(g -> new Spoken(v.subject().id(), g)));
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

    private static List<RuleRef> silent(Judgement judged, List<Spoken> spoken) {
        Set<RuleRef> heard = spoken.stream().map(Spoken::rule).collect(Collectors.toSet());
        return judged.rules().rules().stream().filter(r -> !heard.contains(r)).toList();
    }

    private static List<RuleRef> constant(Judgement judged, List<Spoken> spoken) {
        Map<RuleRef, Set<String>> subjects = new TreeMap<>();
        for (Spoken s : spoken) {
            subjects.computeIfAbsent(s.rule(), r -> new TreeSet<>()).add(s.subject());
        }
        Map<String, Integer> judgedOf = Map.of(
                "builds", judged.builds().size(), "offers", judged.offers().size());
        return subjects.entrySet().stream()
                .filter(e -> Objects.equals(
                        judgedOf.get(e.getKey().court()), e.getValue().size()))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static List<Contradiction> contradictions(List<Spoken> spoken) {
        Map<String, List<Spoken>> claims = spoken.stream()
                .filter(s -> !s.ground().finding().requirement().isEmpty())
                .collect(Collectors.groupingBy(
                        s -> s.subject() + "\n" + s.ground().finding().requirement(),
                        TreeMap::new,
                        Collectors.toList()));
        Map<String, Contradiction> found = new TreeMap<>();
        claims.values()
                .forEach(claim -> claim.stream()
                        .filter(s -> s.ground().finding() instanceof Rejection)
                        .forEach(against -> claim.stream()
                                .filter(s -> s.ground().finding() instanceof Merit)
                                .forEach(praise ->
                                        found.merge(key(against, praise), one(against, praise), RulePreview::both))));
        return List.copyOf(found.values());
    }

    private static String key(Spoken against, Spoken praise) {
        return (against.rule().place()
                        + praise.rule().place()
                        + against.ground().finding().requirement())
                .toLowerCase(Locale.ROOT);
    }

    private static Contradiction one(Spoken against, Spoken praise) {
        return new Contradiction(
                against.ground().finding().requirement(), against.rule(), praise.rule(), List.of(against.subject()));
    }

    private static Contradiction both(Contradiction a, Contradiction b) {
        List<String> subjects = new ArrayList<>(a.subjects());
        subjects.addAll(b.subjects());
        return new Contradiction(a.requirement(), a.rejects(), a.praises(), subjects);
    }
}
