package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import rigor.GeneratedBuilds;
import rigor.Shipped;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.trace.ConditionTrace;
import rigor.engine.trace.RuleTrace;
import rigor.engine.trace.WhyNot;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.PerRole;
import rigor.verdict.Verdict;

/**
 * Random rules within the profile, over generated builds: the findings cache and why-not must agree with what the engine
 * does.
 */
class RandomRulesTest {
    private static final int RULES = 40;
    private static final int SEEDS = 3;
    private static final List<Build> BUILDS =
            Shipped.judgement().builds().stream().map(Verdict::subject).toList();
    private static final List<String> RELATIONS = List.of("<", "<=", ">", ">=");
    private static final List<String> CELLS = List.of(
            "$r.limit", "$r.target", "$r.limit - 3", "$r.limit * 1.1", "( $r.limit + $r.target ) / 2", "-5", "0", "1e");

    @Test
    void areCachedAsTheUncachedWayDecides() {
        for (int seed = 1; seed <= SEEDS; seed++) {
            RuleBook rules = rules(new Random(seed));
            List<Build> builds = GeneratedBuilds.like(BUILDS, seed);
            Judgement like =
                    new Judgement(Shipped.facts(), rules, Shipped.judgement().offers(), List.of(), Set.of());
            List<Verdict<Build>> shared = Judge.imagined(like, builds);
            List<Verdict<Build>> plain = new Bench(Shipped.facts(), rules, Bench.Order.shuffled(seed)).verdicts(builds);
            assertThat(rules.builds().judgesOneByOne()).isTrue();
            assertThat(IntStream.range(0, builds.size())
                            .filter(i -> !shared.get(i).equals(plain.get(i)))
                            .mapToObj(i -> builds.get(i).id() + difference(shared.get(i), plain.get(i), rules)))
                    .isEmpty();
            Set<String> fired = shared.stream()
                    .flatMap(v -> v.others().stream())
                    .map(g -> g.rule().name())
                    .collect(Collectors.toSet());
            assertThat(fired).hasSizeGreaterThan(RULES / 4);
        }
    }

    private static String difference(Verdict<Build> shared, Verdict<Build> plain, RuleBook rules) {
        Set<String> one = findings(shared);
        Set<String> other = findings(plain);
        return one.stream().filter(s -> !other.contains(s)).toList() + " but "
                + other.stream().filter(s -> !one.contains(s)).toList() + "\n"
                + rules.files().texts().get("builds/own.drl");
    }

    private static Set<String> findings(Verdict<Build> verdict) {
        return verdict.others().stream()
                .map(g -> g.rule().name() + " " + g.finding())
                .collect(Collectors.toSet());
    }

    @Test
    void areExplainedAsTheEngineDecides() {
        RuleBook rules = rules(new Random(99));
        Judgement judged = Judge.judge(Shipped.facts(), rules);
        WhyNot whyNot = new WhyNot(judged);
        for (int i = 0; i < judged.builds().size(); i += 40) {
            Verdict<Build> verdict = judged.builds().get(i);
            for (int rule = 0; rule < RULES; rule++) {
                RuleTrace trace =
                        whyNot.of("Rule number " + rule, verdict.subject().id());
                assertThat(trace.firing())
                        .as(trace.toString())
                        .isEqualTo(Firings.found(verdict, trace.rule().name()));
                assertThat(Firings.fromConditions(trace)).as(trace.toString()).isEqualTo(trace.firing());
                assertThat(leaves(trace.conditions()))
                        .as("equal words are shown as equal")
                        .noneMatch(text -> text.matches("(\\S+) (== \\1 is false|!= \\1 is true)"));
            }
        }
    }

    private static Stream<String> leaves(List<ConditionTrace> conditions) {
        return conditions.stream().flatMap(c -> Stream.concat(Stream.of(c.said()), leaves(c.parts())));
    }

    private static RuleBook rules(Random random) {
        StringBuilder text = new StringBuilder("package rigor.rules\n");
        for (int i = 0; i < RULES; i++) {
            text.append(String.format(Locale.ROOT, """
                    rule "Rule number %d"
                    when
                        $r : Requirement( id == "%s" )
                        $b : Build( %s )
                    then
                        insert( Caution.because( $b, "so" ) );
                    end
                    """, i, numeric(random), conditions(random)));
        }
        return RuleCompiler.compile(RuleFiles.bundled().with("builds/own.drl", text.toString()));
    }

    private static String numeric(Random random) {
        return one(
                random,
                List.of("noise.load", "budget.ceiling", "power.circuit", "memory.working-set", "platform.family"));
    }

    private static String conditions(Random random) {
        String first = condition(random);
        return switch (random.nextInt(5)) {
            case 0 -> first + ", " + condition(random);
            case 1 -> first + " && " + condition(random);
            case 2 -> first + " || " + condition(random);
            case 3 ->
                "( " + first + " || " + condition(random) + " && " + condition(random) + " ), " + condition(random);
            default -> first;
        };
    }

    private static String condition(Random random) {
        return switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> threshold(random);
            case 4, 5 -> word(random);
            case 6 -> one(random, names(Choice.class)) + ".outside( $r.allowed )";
            case 7 ->
                (random.nextBoolean() ? "!" : "")
                        + one(
                                random,
                                Stream.concat(names(Band.class).stream(), names(Choice.class).stream())
                                        .toList()) + ".known";
            case 8 -> one(random, List.of("complete", "!complete", "machine.pools.empty", "complete == false"));
            case 9 ->
                "quote.offersInDoubt " + one(random, List.of("> 0", "== 0", "!= 1", "in ( 0, 2 )", "not in ( 0 )"));
            case 10 ->
                one(
                        random,
                        List.of(
                                "gpuCooling contains \"axial\"",
                                "gpuCooling not contains \"blower\"",
                                "name contains \"RTX\"",
                                "id != \"none\""));
            default -> "attainment( $r ) " + one(random, RELATIONS) + " 0.5";
        };
    }

    private static String threshold(Random random) {
        String measure = one(random, names(Band.class));
        String cell = one(random, CELLS);
        String bound = cell.equals("1e") ? String.valueOf(random.nextInt(20_000)) : cell;
        String end = measure + (random.nextBoolean() ? ".low" : ".high");
        String relation = one(random, RELATIONS);
        return random.nextInt(4) == 0 ? bound + " " + relation + " " + end : end + " " + relation + " " + bound;
    }

    private static String word(Random random) {
        List<String> forms = List.of("%s == %s", "%s != %s", "%s in ( %s, %s )", "%s not in ( %s, %s )");
        boolean form = random.nextBoolean();
        List<String> words = form ? List.of("\"tower\"", "\"mini\"", "\"desktop\"") : List.of("\"true\"", "\"false\"");
        String measure = form ? "formFactor" : one(random, List.of("headless", "secondGpu", "nativeFp4", "nativeFp8"));
        return one(random, forms).formatted(measure, one(random, words), one(random, words));
    }

    private static List<String> names(Class<?> type) {
        return Stream.of(Build.class.getRecordComponents())
                .filter(c -> c.getType() == type || isPerRole(c, type))
                .map(c -> c.getType() == type ? c.getName() : c.getName() + ".of( \"main\" )")
                .toList();
    }

    private static boolean isPerRole(RecordComponent component, Class<?> type) {
        return component.getType() == PerRole.class
                && component.getGenericType().getTypeName().endsWith("<" + type.getName() + ">");
    }

    private static <T> T one(Random random, List<T> some) {
        return some.get(random.nextInt(some.size()));
    }
}
