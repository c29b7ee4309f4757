package rigor.explain.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.facts.Offer;
import rigor.facts.Table;
import rigor.verdict.Outcome;

/** Beside the shipped facts, without a usable offer for one card; a price is proved by a real offer at that price. */
class PricesToPayTest {
    private static final String CARD = "gpu-rtx-pro-6000-blackwell-ws";
    private static final String BUILD = "diy-pro6000ws-am5";

    private final Tables unpriced = without(Tables.shipped(), CARD);
    private final Outlook outlook = new Outlook(judged(unpriced));

    @Test
    void anOfferAtThePriceMakesTheBuildTheAnswerAndOneAboveDoesNot() {
        double price = toPay(BUILD).answerUpTo();

        assertThat(answer(offered(price))).isEqualTo(BUILD);
        assertThat(answer(offered(price + 1))).isNotEqualTo(BUILD);
    }

    @Test
    void anOfferAtThePriceMakesTheBuildAcceptedAndOneAboveDoesNot() {
        double price = toPay(BUILD).acceptedUpTo();

        assertThat(price).isGreaterThan(toPay(BUILD).answerUpTo());
        assertThat(outcome(offered(price))).isEqualTo(Outcome.ACCEPTED);
        assertThat(outcome(offered(price + 1))).isNotEqualTo(Outcome.ACCEPTED);
    }

    @Test
    void tellsBothPricesAndWhatTheyAreFor() {
        assertThat(toPay(BUILD).text())
                .startsWith("DIY 1x RTX PRO 6000 Workstation Edition, AM5 (Ryzen 9 9950X, Define 7, 1000 W) is the"
                        + " answer up to CHF ")
                .contains(
                        " for NVIDIA RTX PRO 6000 Blackwell Workstation Edition (card), accepted up to CHF ",
                        "; seen for CHF ",
                        ", by offers that are out.");
    }

    @Test
    void thePriceOfSeveralAlikeIsTheirPriceEach() {
        Tables tables = without(Tables.shipped(), "asus-gx10-1tb")
                .with(Table.REQUIREMENTS, "speed.together:main", "limit", "10");

        PriceToPay two = new Outlook(judged(tables)).priceToPay("asus-gx10-x2").orElseThrow();

        assertThat(two.text()).contains(" each for 2x ASUS Ascent GX10 1 TB");
        assertThat(two.acceptedUpTo()).isBetween(7_300.0, 7_500.0);
    }

    @Test
    void whatHasAnotherDoubtHasNoPriceToPay() {
        assertThat(outlook.priceToPay("hp-zgx-nano-g1n")).isEmpty();
        assertThat(outlook.priceToPay("asus-gx10-x2")).isEmpty();
        assertThat(outlook.priceToPay("no-such-build")).isEmpty();
    }

    @Test
    void aPriceBelowAllThatWasSeenIsNotPlausible() {
        Tables poor = unpriced.with(Table.REQUIREMENTS, "budget.ceiling", "limit", "4000");

        PriceToPay low = new Outlook(judged(poor)).priceToPay(BUILD).orElseThrow();

        assertThat(low.plausible()).isFalse();
        assertThat(low.canBeAnswer()).isFalse();
    }

    private PriceToPay toPay(String build) {
        return outlook.priceToPay(build).orElseThrow();
    }

    /** A shop of the buyer's own country offers the card, delivered free. */
    private Judgement offered(double price) {
        return judged(unpriced.withRow(
                Table.OFFERS,
                Map.ofEntries(
                        Map.entry("offer_id", "own"),
                        Map.entry("hardware_id", CARD),
                        Map.entry("retailer_id", "digitec"),
                        Map.entry("price", String.valueOf((long) price)),
                        Map.entry("currency", "CHF"),
                        Map.entry("vat", "included"),
                        Map.entry("condition", "new"),
                        Map.entry("shipping", "0"),
                        Map.entry("shipping_currency", "CHF"),
                        Map.entry("ships_to", "CH"),
                        Map.entry("availability", "in-stock"),
                        Map.entry("observed_on", "2026-02-18"),
                        Map.entry("confidence", "high"))));
    }

    /** Only those stay that are out, since they ship to other countries only. */
    private static Tables without(Tables tables, String hardware) {
        Tables rest = tables;
        for (Offer offer : Shipped.facts().all(Offer.class)) {
            boolean abroad = offer.shipsTo() != null && !offer.shipsTo().contains("CH");
            rest = offer.hardwareId().equals(hardware) && !abroad ? rest.without(Table.OFFERS, offer.key()) : rest;
        }
        return rest;
    }

    private static Judgement judged(Tables tables) {
        return Judge.judge(tables.read(), Shipped.rules());
    }

    private static String answer(Judgement judgement) {
        return judgement.answer().orElseThrow().subject().id();
    }

    private static Outcome outcome(Judgement judgement) {
        return judgement.build(BUILD).orElseThrow().outcome();
    }
}
