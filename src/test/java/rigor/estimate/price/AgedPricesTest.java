package rigor.estimate.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rigor.facts.Table.ASSUMPTIONS;
import static rigor.facts.Table.CASE;
import static rigor.facts.Table.DRIFT;
import static rigor.facts.Table.HARDWARE;
import static rigor.facts.Table.OFFERS;
import static rigor.facts.Table.RETAILERS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Origin;
import rigor.terms.Band;
import rigor.terms.LandedPrice;
import rigor.terms.PriceLine;
import rigor.terms.PricedOffer;

/**
 * A supply that a Swiss shop sells for CHF 91, of-115, of a class without a series: -1 to 3 percent a month are assumed. The
 * purchase is on 18 February 2026 and prices may be 45 days old.
 */
class AgedPricesTest {
    private static final Offset<Double> RAPPEN = within(0.005);

    @ParameterizedTest
    @CsvSource({"2026-02-18, 1", "2026-01-04, 1", "2026-01-03, 2", "2026-03-01, 1", "2027-03-01, 1"})
    void aPriceAgesOnceItIsOlderThanAllowed(String observed, int lines) {
        assertThat(goods(observedOn(observed).read())).hasSize(lines);
    }

    @Test
    void theChangeIsALineOfItsOwn() {
        // 46 days are 1.5112936 months: 91 x (0.99 ^ 1.5112936 - 1) = -1.3717, 91 x (1.03 ^ 1.5112936 - 1) = 4.1568
        LandedPrice price = price(observedOn("2026-01-03").read(), "of-115");
        PriceLine change = price.lines().get(1);
        assertThat(change.label()).isEqualTo("Change of price since 2026-01-03, 46 days before");
        assertThat(change.amount().low()).isCloseTo(-1.37, RAPPEN);
        assertThat(change.amount().high()).isCloseTo(4.16, RAPPEN);
        assertThat(price.total().low()).isCloseTo(89.63, RAPPEN);
        assertThat(price.total().high()).isCloseTo(107.16, RAPPEN);
        assertThat(price.total().sources()).extracting(Origin::id).contains("price_drift", "price_age_days");
    }

    @ParameterizedTest
    @CsvSource({"46, 1", "45, 2", "0, 2"})
    void theCaseSaysHowOldPricesMayBe(String days, int lines) {
        Tables tables = observedOn("2026-01-03").withReplacing(CASE, Map.of("key", "price_age_days", "value", days));
        assertThat(goods(tables.read())).hasSize(lines);
        Tables usual = observedOn("2026-01-03")
                .with(ASSUMPTIONS, "price_age_days", "low", days)
                .with(ASSUMPTIONS, "price_age_days", "high", days);
        assertThat(goods(usual.read())).hasSize(lines);
    }

    @Test
    void whatTheCaseSaysIsCited() {
        Facts facts = observedOn("2026-01-03")
                .withReplacing(CASE, Map.of("key", "price_age_days", "value", "30"))
                .read();
        assertThat(price(facts, "of-115").total().sources())
                .filteredOn(origin -> origin.id().equals("price_age_days"))
                .extracting(Origin::file)
                .containsExactly("cases/swiss-home-office/case.csv");
    }

    @Test
    void taxAndDutyFollowFromWhatThePriceMayBe() {
        // EUR 5195 = CHF 4748.23 may have become 1.5 times that: 7122.345
        // tax on 4748.23 + 11.50: 385.53813; on 7122.345 + 350 + 70: 610.92995
        // 4759.73 + 385.53813 = 5145.26813; 7542.345 + 610.92995 = 8153.27495
        LandedPrice price = price(halfMore("of-104").read(), "of-104");
        assertThat(price.total().low()).isCloseTo(5145.27, RAPPEN);
        assertThat(price.total().high()).isCloseTo(8153.27, RAPPEN);
    }

    @Test
    void theForeignTaxComesOffTheLowestPrice() {
        // EUR 10635 = CHF 9720.39; at least without the German tax 8168.39496, at most 14580.585
        // (8168.39496 + 11.50) x 1.081 = 8842.46645; (14580.585 + 60 + 70) x 1.081 = 15902.14239
        Band total = price(halfMore("of-007").read(), "of-007").total();
        assertThat(total.low()).isCloseTo(8842.47, RAPPEN);
        assertThat(total.high()).isCloseTo(15_902.14, RAPPEN);
    }

    @Test
    void whereNobodyKnowsTheSellersCountryEachEndIsTheWorstAndBestOfBoth() {
        // CHF 4748.23 at home: nothing on top at the low end, German tax and customs at the high end
        Band total = price(
                        halfMore("of-104")
                                .with(RETAILERS, retailer("of-104"), "country", "")
                                .read(),
                        "of-104")
                .total();
        assertThat(total.low()).isLessThanOrEqualTo(5145.27);
        assertThat(total.high()).isGreaterThanOrEqualTo(8153.27);
    }

    @Test
    void aListPriceThatHeldAddsNoLine() {
        Facts facts =
                halfMore("of-104").with(DRIFT, "made", "to_date", "2026-03-01").read();
        assertThat(price(facts, "of-104").lines())
                .extracting(PriceLine::label)
                .noneMatch(label -> label.startsWith("Change"));
    }

    @Test
    void anOfferIsJudgedByItsAgedPrice() {
        PricedOffer offer = offer(observedOn("2026-01-03").read(), "of-115");
        assertThat(offer.landedPrice().high()).isCloseTo(107.16, RAPPEN);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-02-10, 2026-02-09, false",
        "2026-02-18, 2026-02-17, false",
        "2026-02-19, 2026-02-17, true",
        "2026-02-10, 2026-02-10, true",
        "2026-02-10, 2026-02-11, true"
    })
    void newGoodsThatAreNoLongerMadeMayBeGone(String discontinued, String observed, boolean sure) {
        Tables tables = observedOn(observed).with(HARDWARE, supply(), "discontinued", discontinued);
        Band available = offer(tables.read(), "of-115").availableOn();
        assertThat(available.isKnown()).isEqualTo(sure);
        if (!sure) {
            assertThat(available.how()).isEqualTo("no longer made since " + discontinued + ", rest stock only");
            assertThat(available.sources()).extracting(Origin::id).containsExactly(supply());
        }
    }

    @Test
    void usedGoodsAreThereWhetherTheyAreMadeOrNot() {
        Tables tables = observedOn("2026-02-01")
                .with(HARDWARE, supply(), "discontinued", "2026-02-10")
                .with(OFFERS, "of-115", "condition", "used");
        assertThat(offer(tables.read(), "of-115").availableOn().isKnown()).isTrue();
    }

    @Test
    void whatIsSoldOutStaysSoldOut() {
        Tables tables = observedOn("2026-02-01")
                .with(HARDWARE, supply(), "discontinued", "2026-02-10")
                .with(OFFERS, "of-115", "availability", "discontinued");
        assertThat(offer(tables.read(), "of-115").availableOn().low()).isInfinite();
    }

    private static Tables observedOn(String day) {
        return Tables.shipped().with(OFFERS, "of-115", "observed_on", day);
    }

    /** An offer of 1 January whose class has risen by half on 1 February. */
    private static Tables halfMore(String offer) {
        Map<String, String> step = Map.of(
                "drift_id",
                "made",
                "product_class",
                "made",
                "from_date",
                "2025-01-01",
                "from_price",
                "2",
                "to_date",
                "2026-02-01",
                "to_price",
                "3",
                "moves",
                "steps");
        String other = "2099-01-01";
        return Tables.shipped()
                .with(OFFERS, offer, "observed_on", "2026-01-01")
                .with(HARDWARE, row(offer).hardwareId(), "product_class", "made")
                .withCopy(DRIFT, "dgx-spark-us-2025-10", step)
                .withCopy(DRIFT, "dgx-spark-us-2025-10", later(step, other));
    }

    /** So that the step is not the last that is known. */
    private static Map<String, String> later(Map<String, String> step, String day) {
        Map<String, String> later = new HashMap<>(step);
        later.putAll(Map.of("drift_id", "later", "to_date", day));
        return later;
    }

    private static Offer row(String offer) {
        return Shipped.facts().get(Offer.class, offer);
    }

    private static String retailer(String offer) {
        return row(offer).retailerId();
    }

    private static String supply() {
        return row("of-115").hardwareId();
    }

    /** What the lines say of the goods alone. */
    private static List<PriceLine> goods(Facts facts) {
        return price(facts, "of-115").lines().stream()
                .filter(line -> !line.label().startsWith("Freight"))
                .toList();
    }

    private static LandedPrice price(Facts facts, String offer) {
        return new LandedPrices(facts).of(facts.get(Offer.class, offer), 1);
    }

    private static PricedOffer offer(Facts facts, String offer) {
        return new PricedOffers(facts).of(facts.get(Offer.class, offer));
    }
}
