package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.GeneratedOffers;
import rigor.Shipped;
import rigor.estimate.PricedOffers;
import rigor.facts.Facts;
import rigor.facts.Progress;
import rigor.facts.Requirement;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;
import rigor.verdict.Ground;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/** Judging once what looks alike must not be told from judging every offer by every rule. */
class OffersJudgeTest {
    private static final Facts SHIPPED = Shipped.facts();
    private static final RuleFiles FILES = RuleFiles.in(Path.of("rules"));
    private static final RuleBook RULES = RuleCompiler.compile(FILES);

    @Test
    void decidesTheShippedOffersAsThePlainWayDoes() {
        assertThat(shared(SHIPPED, RULES)).isEqualTo(plain(SHIPPED, RULES));
    }

    @Test
    void decidesTwoHundredGeneratedTablesAsThePlainWayDoes() {
        for (int seed = 1; seed <= 200; seed++) {
            Facts facts = GeneratedOffers.in(SHIPPED, seed, 20 + seed);
            assertThat(shared(facts, RULES)).as("seed %d", seed).isEqualTo(plain(facts, RULES));
        }
    }

    @Test
    void decidesMoreOffersThanOneBatchHoldsAsThePlainWayDoes() {
        Facts facts = GeneratedOffers.in(SHIPPED, 7, 10_050);
        assertThat(shared(facts, RULES)).isEqualTo(plain(facts, RULES));
    }

    @Test
    void sharesWhatTheShippedRulesCannotTellApart() {
        Facts facts = GeneratedOffers.in(SHIPPED, 7, 50);
        List<PricedOffer> offers = new PricedOffers(facts).all();
        Signatures signatures = new Signatures(RULES.offers().sight(), facts);

        assertThat(RULES.offers().sight().narrow()).isTrue();
        assertThat(offers).allSatisfy(o -> assertThat(signatures.of(o)).isEqualTo(signatures.of(dearer(o))));
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
    void decidesByAnyRuleOfOnesOwnAsThePlainWayDoes(String rule) {
        String text = "package rigor.rules\nrule \"Own\" @id( OWN-1 ) when " + rule + "\n";
        RuleBook rules = RuleCompiler.compile(FILES.with("offers/own.drl", text));
        Facts facts = GeneratedOffers.in(SHIPPED, 3, 400);

        assertThat(plain(facts, rules)).anyMatch(v -> saidBy("OWN-1", v));
        assertThat(shared(facts, rules)).isEqualTo(plain(facts, rules));
    }

    @Test
    void givesRulesThatCompareOffersAllOfThemAtOnce() {
        RuleBook rules = RuleCompiler.compile(FILES.with("offers/own.drl", """
                package rigor.rules
                rule "Alone" when
                    $o : PricedOffer( $hardware : hardware.hardwareId )
                    not PricedOffer( hardware.hardwareId == $hardware, id != $o.id )
                then
                    insert( Remark.because( $o, "no other offer" ) );
                end
                """));
        assertThat(rules.offers().sight().alone()).isFalse();
        Facts facts = GeneratedOffers.in(SHIPPED, 5, 300);
        assertThat(shared(facts, rules)).isEqualTo(plain(facts, rules));
    }

    @Test
    void countsOutcomesAndFindsOffersWithoutGoingThroughAll() {
        OfferVerdicts verdicts = judged(SHIPPED, RULES);

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

    private static PricedOffer dearer(PricedOffer o) {
        return new PricedOffer(
                o.offer(),
                o.hardware(),
                o.retailer(),
                o.landedPrice().times(2),
                o.warranty(),
                o.sellerKind(),
                o.returnPeriod(),
                o.shipsToSwitzerland(),
                o.retailerTier(),
                o.availableOn(),
                o.credibility(),
                o.priceAge());
    }

    private static boolean saidBy(String rule, Verdict<PricedOffer> verdict) {
        return java.util.stream.Stream.concat(verdict.grounds(), verdict.merits().stream())
                .anyMatch(g -> g.rule().id().equals(rule));
    }

    private static OfferVerdicts judged(Facts facts, RuleBook rules) {
        return new OffersJudge(facts, rules, Progress.UNSEEN).judge();
    }

    private static List<Verdict<PricedOffer>> shared(Facts facts, RuleBook rules) {
        return judged(facts, rules);
    }

    /** All offers as facts of one session, and once more as the sceptic sees them. */
    private static List<Verdict<PricedOffer>> plain(Facts facts, RuleBook rules) {
        List<Requirement> requirements = Judge.requirements(facts, Requirement.Subject.OFFER);
        List<PricedOffer> offers = new PricedOffers(facts).all();
        List<Subject> sceptical = offers.stream().map(Subject::sceptical).toList();
        return new Verdicts(requirements, rules.rules("offers"))
                .of(offers, grounds(rules, requirements, offers), grounds(rules, requirements, sceptical));
    }

    private static List<Ground> grounds(
            RuleBook rules, List<Requirement> requirements, List<? extends Subject> subjects) {
        return rules.offers().judge(requirements, subjects).stream()
                .map(Claim::ground)
                .toList();
    }
}
