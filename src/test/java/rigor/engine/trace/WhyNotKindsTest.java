package rigor.engine.trace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Shipped;
import rigor.engine.Firings;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.trace.RuleTrace.Firing;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.verdict.Verdict;

/** Every kind of condition of Drools, over all builds, compared with what the engine did. */
class WhyNotKindsTest {
    private static final Map<String, String> KINDS = kinds();
    private static final Judgement JUDGED = Judge.judge(
            Shipped.facts(),
            RuleCompiler.compile(RuleFiles.bundled().with("builds/kinds.drl", rules()), RuleTrust.TRUSTED));
    private static final int SOME = 20;
    private static final WhyNot WHY_NOT = new WhyNot(JUDGED);

    private static Map<String, String> kinds() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("comparison", "$b : Build( landedPrice.low > 9000 )");
        all.put("two constraints", "$b : Build( landedPrice.low > 6000, landedPrice.high < 9000 )");
        all.put("and", "$b : Build( landedPrice.low > 6000 && landedPrice.high < 9000 )");
        all.put("or in a pattern", "$b : Build( landedPrice.low > 9000 || accessibleMemory.high < 90 )");
        all.put(
                "and within or",
                "$b : Build( landedPrice.low > 9000 && accessibleMemory.high > 100 || ( complete && concurrentStreams.high > 15 ) )");
        all.put("half constraint", "$b : Build( landedPrice.low > 5000 && < 9000 )");
        all.put("negation", "$b : Build( !( landedPrice.high > 9000 ) )");
        all.put("negated or", "$b : Build( !( complete || accessibleMemory.high > 200 ) )");
        all.put("flag", "$b : Build( !complete )");
        all.put("in", "$b : Build( platform.word in ( \"metal\", \"rocm\" ) )");
        all.put("not in", "$b : Build( platform.word not in ( \"metal\", \"rocm\" ), complete )");
        all.put("contains", "$b : Build( gpuCooling contains \"axial\" )");
        all.put("not contains", "$b : Build( gpuCooling not contains \"axial\" )");
        all.put("matches", "$b : Build( name matches \".*Mac.*\" )");
        all.put("call", "$b : Build( id.startsWith( \"diy\" ) )");
        all.put("inequality", "$b : Build( platform.word != \"cuda\" )");
        all.put("arithmetic", "$b : Build( landedPrice.low + 1000 > 9000 )");
        all.put("method", "$b : Build( fits().size() > 3, runsOnMains.isKnown() )");
        all.put("null", "$b : Build( machine.parts[0].hardware.loadW > 100 )");
        all.put("null safe", "$b : Build( machine.parts[0].accelerator!.boardPowerW > 400 )");
        all.put("binding", "$b : Build( $price : landedPrice.low, $price > 9000 )");
        all.put("binding with constraint", "$b : Build( $price : landedPrice.low > 5000, $price < 9000 )");
        all.put("join", "$r : Requirement( id == \"budget.ceiling\" ) $b : Build( landedPrice.high < $r.target )");
        all.put(
                "join of several",
                "$b : Build() $r : Requirement( level == Requirement.Level.MUST, $b.attainment( $r ) >= 1 )");
        all.put(
                "unbound pattern",
                "Requirement( id == \"budget.ceiling\", $l : limit ) $b : Build( landedPrice.low > $l )");
        all.put("other build", "$b : Build() $o : Build( this != $b, id.startsWith( $b.id ) )");
        all.put("not", "$b : Build() not( Build( landedPrice.high < $b.landedPrice.low ) )");
        all.put("not of nothing", "$b : Build( complete ) not Requirement( weight > 99 )");
        all.put(
                "not with two patterns",
                "$b : Build( complete ) not( Requirement( id == \"noise.load\", $l : limit ) and Build( this == $b, noiseUnderLoad.high < $l ) )");
        all.put(
                "exists",
                "$b : Build() exists Build( this != $b, landedPrice.low == $b.landedPrice.low, $b.landedPrice.known )");
        all.put(
                "exists with two patterns",
                "$b : Build() exists( Requirement( id == \"budget.ceiling\", $l : limit ) and Build( this == $b, landedPrice.low > $l ) )");
        all.put("forall", "$b : Build( complete ) forall( Requirement( weight < 99 ) )");
        all.put(
                "forall with two patterns",
                "$b : Build() forall( $r : Requirement( weight > 2 ) Requirement( this == $r, limit > $b.landedPrice.low ) )");
        all.put(
                "forall of one pattern",
                "$b : Build( $m : accessibleMemory.high ) forall( Requirement( weight * 30 < $m ) )");
        all.put(
                "forall with three patterns",
                "$b : Build() forall( $r : Requirement( weight > 2 ) Requirement( this == $r, level == Requirement.Level.MUST ) Build( this == $b, complete ) )");
        all.put("or", "$b : Build() ( Requirement( weight > 99 ) or Build( this == $b, complete ) )");
        all.put(
                "or that binds",
                "( $b : Build( complete, landedPrice.low > 5000 ) or $b : Build( accessibleMemory.high > 200, landedPrice.low > 8000 ) )");
        all.put(
                "prefix or",
                "$b : Build() (or Build( this == $b, concurrentStreams.high > 20 ) Build( this == $b, spareStreams.high > 5 ) )");
        all.put(
                "and within or between patterns",
                "$b : Build() ( ( Requirement( weight > 2 ) and Build( this == $b, complete ) ) or eval( $b.id().startsWith( \"diy\" ) ) )");
        all.put("eval", "$b : Build() eval( $b.landedPrice().low() > 9000 )");
        all.put(
                "accumulate",
                "$b : Build( $p : landedPrice.low ) accumulate( Build( landedPrice.known, $q : landedPrice.low ); $mean : average( $q ), $n : count( $q ); $mean < $p, $n > 3 )");
        all.put(
                "accumulate without constraint",
                "$b : Build( complete ) accumulate( Requirement( $w : weight ); $sum : sum( $w ) )");
        all.put(
                "from accumulate",
                "$b : Build( $p : landedPrice.low ) Number( doubleValue < $p ) from accumulate( Build( landedPrice.known, $q : landedPrice.low ), average( $q ) )");
        all.put(
                "collect",
                "$b : Build( $p : landedPrice.low ) $l : java.util.ArrayList( size > 50 ) from collect( Build( landedPrice.low < $p ) )");
        all.put(
                "accumulate over two patterns",
                "$b : Build( $p : landedPrice.low ) accumulate( Requirement( id == \"budget.ceiling\", $l : limit ) and Build( landedPrice.low < $l, $q : landedPrice.low ); $mean : average( $q ); $mean > $p )");
        all.put(
                "accumulate of nothing",
                "$b : Build( complete ) accumulate( Build( landedPrice.low > 9000000 ); $n : count(); $n == 0 )");
        all.put(
                "collect of nothing",
                "$b : Build( complete ) java.util.ArrayList( size == 0 ) from collect( Rejection( subject == \"nobody\" ) )");
        all.put("from a chain", "$b : Build() $p : rigor.terms.Part( quantity > 1 ) from $b.machine.parts");
        all.put(
                "from with a join",
                "$b : Build() $f : Fit( fits.known ) from $b.fits Requirement( id == \"memory.working-set\", limit < $f.uses.size )");
        all.put(
                "not within not",
                "$b : Build() not( Build( this == $b ) and not( Requirement( weight > 2, limit > $b.landedPrice.low ) ) )");
        all.put(
                "exists within or",
                "$b : Build() ( exists( Requirement( weight > 99 ) ) or exists( Build( this == $b, complete ) ) )");
        all.put("from", "$b : Build() $f : Fit( uses.size > 1, fits.known ) from $b.fits");
        all.put("eval in pattern", "$b : Build( eval( landedPrice.low() > 9000 ) )");
        all.put("function", "$b : Build( dear( landedPrice ) )");
        all.put("query", "$b : Build() ?cheap( $b; )");
        all.put(
                "several unknowns",
                "$b : Build( wallPower.low > 900, noiseUnderLoad.low > 45, supplyHeadroom.high < 1.5 )");
        all.put(
                "comment",
                "$b : Build( landedPrice.low > 9000, // dear, and ( loud\n /* x, */ noiseUnderLoad.low > 40 )");
        all.put("what other rules found", "$b : Build() Rejection( subject == $b.id, requirement == \"noise.load\" )");
        return all;
    }

    private static String rules() {
        String head = """
                package rigor.rules
                import rigor.terms.Fit
                import function java.lang.Math.max
                function boolean dear( rigor.terms.Band price ) { return price.low() > 9000; }
                query cheap( Build $asked )
                    $asked := Build( landedPrice.high < 6000 )
                end
                """;
        return KINDS.entrySet().stream()
                .map(e -> "rule \"%s\"\nwhen\n    %s\nthen\n    insert( Rejection.because( $b, \"x\" ) );\nend\n"
                        .formatted(e.getKey(), e.getValue()))
                .collect(Collectors.joining("\n", head, ""));
    }

    static Stream<String> names() {
        return KINDS.keySet().stream();
    }

    @ParameterizedTest
    @MethodSource("names")
    void agreesWithTheEngine(String kind) {
        for (int i = 0; i < JUDGED.builds().size(); i += 12) {
            Verdict<Build> verdict = JUDGED.builds().get(i);
            RuleTrace trace = WHY_NOT.of(kind, verdict.subject().id());
            assertThat(trace.firing()).as(verdict.subject().id()).isEqualTo(Firings.found(verdict, kind));
            assertThat(trace.conditions()).as(trace.note()).isNotEmpty();
            assertThat(fromConditions(trace))
                    .as("%s %s", verdict.subject().id(), trace)
                    .isEqualTo(trace.firing());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"forall of one pattern", "forall with two patterns"})
    void aForallNamesAFactThatBreaksItAndWhy(String kind) {
        List<ConditionTrace> broken = JUDGED.builds().stream()
                .skip(JUDGED.builds().size() - SOME)
                .map(v -> WHY_NOT.of(kind, v.subject().id()))
                .filter(trace -> trace.firing() == Firing.NOT_FIRED)
                .map(trace -> trace.conditions().get(1))
                .toList();
        assertThat(broken).isNotEmpty().allSatisfy(forall -> {
            String witness = forall.said().replaceFirst(".* facts? (breaks it: |break it, such as )", "");
            assertThat(JUDGED.facts().find(Requirement.class, witness)).isPresent();
            assertThat(forall.parts()).singleElement().satisfies(rest -> {
                assertThat(rest.truth()).isEqualTo(Truth.FALSE);
                assertThat(rest.parts()).extracting(ConditionTrace::said).anyMatch(said -> said.contains("is false"));
            });
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"accumulate", "from accumulate"})
    void anAccumulateShowsHowManyFactsItReads(String kind) {
        String build = JUDGED.builds().get(0).subject().id();
        long known = JUDGED.builds().stream()
                .filter(v -> v.subject().landedPrice().isKnown())
                .count();
        ConditionTrace source =
                WHY_NOT.of(kind, build).conditions().get(1).parts().get(0);
        assertThat(source.said())
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "%d of %d Build facts",
                        known,
                        JUDGED.builds().size()));
        assertThat(source.parts().get(0).said()).startsWith(known + " of ");
        assertThat(source.parts().get(1).said()).contains("landedPrice.low is ");
    }

    @Test
    void aCollectThatFindsNothingSaysSo() {
        String build = complete();
        ConditionTrace source = WHY_NOT.of("collect of nothing", build)
                .conditions()
                .get(1)
                .parts()
                .get(0);
        assertThat(source.parts().get(0).said()).startsWith("0 of ");
    }

    @Test
    void aFactFromElsewhereIsShownAsTheNearest() {
        String build = JUDGED.builds().get(0).subject().id();
        ConditionTrace from = WHY_NOT.of("from", build).conditions().get(1);
        assertThat(from.parts().get(0).said()).contains(" > 1 is ");
    }

    /** Sessions return facts in another order each time. */
    @ParameterizedTest
    @ValueSource(strings = {"join of several", "forall of one pattern", "from", "what other rules found"})
    void givesTheSameTraceEachTime(String kind) {
        String build = JUDGED.builds().get(0).subject().id();
        assertThat(new WhyNot(JUDGED).of(kind, build)).isEqualTo(WHY_NOT.of(kind, build));
    }

    private static String complete() {
        return JUDGED.builds().stream()
                .map(Verdict::subject)
                .filter(Build::complete)
                .map(Build::id)
                .findFirst()
                .orElseThrow();
    }

    @Test
    void eachKindFiresForSomeSubjectsOnly() {
        Set<String> fired = JUDGED.builds().stream()
                .flatMap(v -> v.others().stream())
                .map(g -> g.rule().name())
                .collect(Collectors.toSet());
        assertThat(KINDS.keySet().stream().filter(k -> !fired.contains(k))).isEmpty();
    }

    /** A condition that cannot be read leaves a rule out, whatever the others say. */
    private static Firing fromConditions(RuleTrace trace) {
        Firing told = Firings.fromConditions(trace);
        boolean unreadable = trace.rule().name().startsWith("null") && trace.firing() == Firing.NOT_FIRED;
        return told == Firing.POSSIBLE && unreadable ? Firing.NOT_FIRED : told;
    }
}
