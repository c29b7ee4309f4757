package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.Altered;
import rigor.GeneratedBuilds;
import rigor.GeneratedOffers;
import rigor.Shipped;
import rigor.engine.memo.FindingsCache;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.session.RuleFailed;
import rigor.estimate.price.PricedOffers;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** Judging subjects with equal inputs once gives the same as judging every subject by every rule. */
class SharedFindingsTest {
    /** Of each kind; {@code mvn -Pfuzz verify} makes more. */
    private static final int TABLES = Integer.getInteger("tables.generated", 30);

    private static final Facts SHIPPED = Shipped.facts();
    private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));
    private static final RuleBook RULES = RuleCompiler.compile(FILES);
    private static final List<Build> BUILDS =
            Shipped.judgement().builds().stream().map(Verdict::subject).toList();

    @Test
    void decidesTheShippedFactsAsTheUncachedWayDoes() {
        assertEqualVerdicts(offers(SHIPPED, RULES), plainOffers(SHIPPED, RULES));
        assertEqualVerdicts(builds(BUILDS, RULES), plainBuilds(BUILDS, RULES));
    }

    @Test
    void decidesGeneratedTablesOfOffersAsTheUncachedWayDoes() {
        for (int seed = 1; seed <= TABLES; seed++) {
            Facts facts = GeneratedOffers.in(SHIPPED, seed, 20 + 200 * seed / TABLES);
            assertEqualVerdicts(offers(facts, RULES), plainOffers(facts, RULES));
        }
    }

    @Test
    void decidesGeneratedTablesOfBuildsAsTheUncachedWayDoes() {
        for (int seed = 1; seed <= TABLES; seed++) {
            List<Build> builds = GeneratedBuilds.like(BUILDS, seed);
            assertEqualVerdicts(builds(builds, RULES), plainBuilds(builds, RULES));
        }
    }

    @Test
    void decidesMoreOffersThanOneBatchHoldsAsTheUncachedWayDoes() {
        Facts facts = GeneratedOffers.in(SHIPPED, 7, 10_050);
        assertEqualVerdicts(offers(facts, RULES), plainOffers(facts, RULES));
    }

    @Test
    void sharesFindingsOfTheShippedRulesBetweenOffersWithEqualInputs() {
        List<PricedOffer> offers = new PricedOffers(GeneratedOffers.in(SHIPPED, 7, 50)).all();
        FindingsCache cache = RULES.offers().cache(Judge.requirements(SHIPPED, Requirement.Subject.OFFER));
        cache.judge(offers);

        assertThat(cache.isReusable()).isTrue();
        assertThat(offers)
                .allSatisfy(o -> assertThat(cache.findings(o))
                        .isSameAs(cache.findings(
                                Altered.with(o, "landedPrice", o.landedPrice().times(2)))));
        assertThat(RULES.builds()
                        .cache(Judge.requirements(SHIPPED, Requirement.Subject.BUILD))
                        .isReusable())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$o : PricedOffer( landedPrice.low > 3000 ) then insert( Caution.because( $o, \"dear\" ) ); end",
                "$o : PricedOffer( offer.url matches \".*7\" ) then insert( Doubt.because( $o, \"seven\" ) ); end",
                "$o : PricedOffer( name contains \"RTX\" ) then insert( Remark.because( $o, $o.name() ) ); end",
                "$o : PricedOffer( $p : offer.price ) exists PricedOffer( hardware == $o.hardware, offer.price < $p )"
                        + " then insert( Remark.because( $o, \"there is a cheaper one\" ) ); end",
                "$r : Requirement( id == \"offer.fresh\" ) $o : PricedOffer( attainment( $r ) > 0 )"
                        + " then insert( Merit.of( $o, $r ) ); end",
                "$o : PricedOffer( landedPrice.low > 500, eval( $o.offer().price().intValue() % 2 == 0 ) )"
                        + " then insert( Rejection.because( $o, \"even\" ) ); end"
            })
    void decidesOffersByAnyOwnRuleAsTheUncachedWayDoes(String rule) {
        RuleBook rules = with("offers", rule);
        Facts facts = GeneratedOffers.in(SHIPPED, 3, 400);

        assertThat(plainOffers(facts, rules)).anyMatch(v -> hasFired("OWN-1", v));
        assertEqualVerdicts(offers(facts, rules), plainOffers(facts, rules));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "$b : Build( !complete, machine.pools.size > 1 ) then insert( Caution.because( $b, \"a cluster\" ) ); end",
                "$b : Build( noiseUnderLoad.low > 40 && wallPower.high > 900 )"
                        + " then insert( Doubt.because( $b, \"hot\" ) ); end",
                "$b : Build( platform.word == \"metal\" ) then insert( Rejection.because( $b, \"no fruit\" ) ); end",
                "$b : Build( formFactor.is( \"tower\" ) || quote.offersInDoubt in ( 1, 2 ) )"
                        + " then insert( Remark.because( $b, \"so\" ) ); end",
                "$b : Build( name contains \"RTX\" ) then insert( Remark.because( $b, $b.name() ) ); end",
                "$r : Requirement( weight >= 1, subject == Requirement.Subject.BUILD ) $b : Build( attainment( $r ) >= 1 )"
                        + " then insert( Finding.against( $b, $r ) ); end",
                "$r : Requirement( id == \"noise.load\" ) $b : Build( noiseUnderLoad.low > $r.limit - 3 )"
                        + " then insert( Doubt.of( $b, $r ) ); insert( Merit.of( $b, $r ) ); end",
                "$r : Requirement( id == \"noise.load\" ) $s : Requirement( id == \"power.circuit\" )"
                        + " $b : Build( noiseUnderLoad.low > $r.limit, wallPower.low * 2 > $s.limit )"
                        + " then insert( Finding.against( $b, $s ) ); end",
                "$b : Build( landedPrice.low > 3000 ) then insert( Merit.because( $b, 1.5, \"dear\" ) ); end"
            })
    void decidesBuildsByAnyOwnRuleAsTheUncachedWayDoes(String rule) {
        RuleBook rules = with("builds", rule);
        List<Build> builds = GeneratedBuilds.like(BUILDS, 3);

        assertThat(plainBuilds(builds, rules)).anyMatch(v -> hasFired("OWN-1", v));
        assertEqualVerdicts(builds(builds, rules), plainBuilds(builds, rules));
    }

    @Test
    void leavesItToTheEngineToReportMissingValues() {
        RuleBook rules = with(
                "offers", "$o : PricedOffer( offer.url.empty ) then insert( Remark.because( $o, \"bare\" ) ); end");
        assertThat(SHIPPED.all(Offer.class)).anyMatch(offer -> offer.url() == null);
        assertThatExceptionOfType(RuleFailed.class)
                .isThrownBy(() -> offers(SHIPPED, rules))
                .withMessageContaining("Own");
    }

    @Test
    void rulesInTheWrongCourtDoNotFire() {
        String rule = "$o : PricedOffer( landedPrice.low > 0 ) then insert( Doubt.because( $o, \"lost\" ) ); end";
        assertEqualVerdicts(builds(BUILDS, with("builds", rule)), builds(BUILDS, RULES));
    }

    @Test
    void givesRulesThatCompareOffersAllOfThemAtOnce() {
        RuleBook rules = with("offers", """
                    $o : PricedOffer( $hardware : hardware.hardwareId )
                    not PricedOffer( hardware.hardwareId == $hardware, id != $o.id )
                then
                    insert( Remark.because( $o, "no other offer" ) );
                end
                """);
        assertThat(rules.offers().judgesOneByOne()).isFalse();
        Facts facts = GeneratedOffers.in(SHIPPED, 5, 300);
        assertEqualVerdicts(offers(facts, rules), plainOffers(facts, rules));
    }

    @Test
    void countsOutcomesAndFindsOffersWithoutGoingThroughAll() {
        OfferVerdicts verdicts = offers(SHIPPED, RULES);

        for (Outcome outcome : Outcome.values()) {
            assertThat(verdicts.count(outcome)).isEqualTo((int)
                    verdicts.stream().filter(v -> v.outcome() == outcome).count());
        }
        assertThat(verdicts.find("of-001")).contains(verdicts.get(0));
        assertThat(verdicts.find("of-none")).isEmpty();
        String hardware = verdicts.get(0).subject().hardware().hardwareId();
        assertThat(verdicts.ofHardware(hardware))
                .isEqualTo(verdicts.stream()
                        .filter(v -> v.subject().hardware().hardwareId().equals(hardware))
                        .toList());
    }

    /** Verdicts are long, so a failure names only the subjects. */
    private static <S extends Subject> void assertEqualVerdicts(List<Verdict<S>> shared, List<Verdict<S>> plain) {
        assertThat(shared).hasSameSizeAs(plain);
        assertThat(IntStream.range(0, plain.size())
                        .filter(i -> !shared.get(i).equals(plain.get(i)))
                        .mapToObj(i -> plain.get(i).subject().id()))
                .isEmpty();
    }

    private static RuleBook with(String court, String rule) {
        String text = "package rigor.rules\nrule \"Own\" @id( OWN-1 ) when " + rule + "\n";
        return RuleCompiler.compile(FILES.with(court + "/own.drl", text), RuleTrust.TRUSTED);
    }

    private static boolean hasFired(String rule, Verdict<?> verdict) {
        return Stream.concat(verdict.grounds(), verdict.merits().stream())
                .anyMatch(g -> g.rule().id().equals(rule));
    }

    private static OfferVerdicts offers(Facts facts, RuleBook rules) {
        return new OffersJudge(facts, rules, Progress.UNSEEN).judge();
    }

    private static List<Verdict<Build>> builds(List<Build> builds, RuleBook rules) {
        Judgement like = new Judgement(SHIPPED, rules, Shipped.judgement().offers(), List.of(), Set.of());
        return Judge.imagined(like, builds);
    }

    private static List<Verdict<PricedOffer>> plainOffers(Facts facts, RuleBook rules) {
        return new Bench(facts, rules, Bench.Order.shuffled(0)).verdicts(new PricedOffers(facts).all());
    }

    private static List<Verdict<Build>> plainBuilds(List<Build> builds, RuleBook rules) {
        return new Bench(SHIPPED, rules, Bench.Order.shuffled(0)).verdicts(builds);
    }
}
