package rigor.engine.memo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import rigor.Altered;
import rigor.GeneratedOffers;
import rigor.Shipped;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.estimate.price.PricedOffers;
import rigor.facts.Requirement;
import rigor.terms.PricedOffer;
import rigor.verdict.Court;
import rigor.verdict.Outcome;
import rigor.verdict.Verdicts;

/** What is remembered is bounded by its size, however many requirements are asked and however different offers are. */
class CachedCourtTest {
    private static final int MOST = 3_000;
    private static final int QUESTIONS = 40;
    private static final RuleBook RULES = rules();
    private static final List<PricedOffer> OFFERS = new PricedOffers(GeneratedOffers.in(Shipped.facts(), 7, 500)).all();

    private final CachedCourt court = new CachedCourt(RULES.offers().uncached(), MOST);

    @Test
    void remembersNoMoreHoweverManyListsOfRequirementsAreAsked() {
        int one = 0;
        for (int i = 0; i < QUESTIONS; i++) {
            FindingsCache cache = court.cache(freshFor(20 + i));
            cache.judge(OFFERS);
            one = Math.max(one, cache.entries());
            court.cache(freshFor(20 + i));
            assertThat(court.entries()).isLessThanOrEqualTo(Math.max(MOST, one));
        }
        assertThat(one).isGreaterThan(MOST / QUESTIONS);
        assertThat(court.cache(freshFor(20 + QUESTIONS - 1))).isSameAs(court.cache(freshFor(20 + QUESTIONS - 1)));
    }

    @Test
    void decidesTheSameThoughItForgetsMeanwhile() {
        CachedCourt forgetful = new CachedCourt(RULES.offers().uncached(), 1);
        Verdicts verdicts = new Verdicts(freshFor(45), RULES.rules(Court.OFFERS));
        List<Outcome> all = outcomes(court.cache(freshFor(45)).judge(OFFERS), verdicts);

        FindingsCache cache = forgetful.cache(freshFor(45));
        assertThat(outcomes(cache.judge(OFFERS), verdicts)).isEqualTo(all);
        assertThat(IntStream.range(0, 50)
                        .mapToObj(i -> cache.findings(OFFERS.get(i)).outcome(verdicts)))
                .isEqualTo(all.subList(0, 50));
    }

    private static List<Outcome> outcomes(List<SubjectFindings> findings, Verdicts verdicts) {
        return findings.stream().map(f -> f.outcome(verdicts)).toList();
    }

    private static List<Requirement> freshFor(int days) {
        return Shipped.facts().all(Requirement.class).stream()
                .filter(r -> r.subject() == Requirement.Subject.OFFER)
                .map(r -> r.key().equals("offer.fresh") ? Altered.with(r, "limitCell", String.valueOf(days)) : r)
                .toList();
    }

    /** So many that hardly two offers have the same answers. */
    private static RuleBook rules() {
        StringBuilder own = new StringBuilder("package rigor.rules\n");
        for (int i = 1; i <= 30; i++) {
            own.append(String.format(
                    Locale.ROOT,
                    "rule \"Dearer than %1$d a day\" @id( OWN-%1$d ) when $r : Requirement( id == \"offer.fresh\" )"
                            + " $o : PricedOffer( landedPrice.low > $r.limit * %1$d || priceAge.low > $r.limit - %1$d )"
                            + " then insert( Finding.against( $o, $r ) ); end%n",
                    i));
        }
        return RuleCompiler.compile(Shipped.rules().files().with("offers/own.drl", own.toString()));
    }
}
