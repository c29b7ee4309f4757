package rigor.facts.csv;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Table;

/** Offers that a case leaves aside. */
class SetAsideTest {
    private static final int ALL = Shipped.facts().count(Offer.class);
    private static final String OWN_OFFER = "x-1,gpu-rtx-5090,digitec,2500,CHF,included,new,in-stock,2026-02-17,high";
    private static final String HEADER =
            "offer_id,hardware_id,retailer_id,price,currency,vat,condition,availability,observed_on,confidence";

    @Test
    void namedOnesDoNotCount() {
        Facts facts = OwnCase.based("without,offers:of-005|offers:of-007").read();
        assertThat(facts.find(Offer.class, "of-005")).isEmpty();
        assertThat(facts.find(Offer.class, "of-007")).isEmpty();
        assertThat(facts.count(Offer.class)).isEqualTo(ALL - 2);
    }

    @Test
    void oneThatIsNotThereIsNoFault() {
        assertThat(OwnCase.based("without,offers:of-none").read().count(Offer.class))
                .isEqualTo(ALL);
    }

    @Test
    void ownOnlyLeavesAllAsideThatTheCaseDoesNotBring() {
        OwnCase own = OwnCase.based("offers,own");
        assertThat(own.read().count(Offer.class)).isZero();
        Facts facts = own.with(Table.OFFERS, HEADER, OWN_OFFER).read();
        assertThat(facts.ids(Offer.class)).containsExactly("x-1");
    }

    @Test
    void aShippedOfferThatTheCaseSaysAgainIsItsOwn() {
        Facts facts = OwnCase.based("offers,own")
                .with(Table.OFFERS, "offer_id,price", "of-005,8000")
                .read();
        assertThat(facts.ids(Offer.class)).containsExactly("of-005");
    }

    @Test
    void anOwnOneMayBeLeftAsideToo() {
        Facts facts = OwnCase.based("offers,own", "without,offers:x-1")
                .with(Table.OFFERS, HEADER, OWN_OFFER)
                .read();
        assertThat(facts.count(Offer.class)).isZero();
    }

    @Test
    void shippedAndOwnIsAllThereIs() {
        Facts facts = OwnCase.based("offers,shipped+own")
                .with(Table.OFFERS, HEADER, OWN_OFFER)
                .read();
        assertThat(facts.count(Offer.class)).isEqualTo(ALL + 1);
    }

    @Test
    void whatIsLeftAsideIsSoWhereTheOffersAreAsTheyWere() {
        OwnCase all = OwnCase.based();
        OwnCase less = OwnCase.based("without,offers:of-005");
        Facts before = all.read();
        Facts after = FactsReader.read(less.files(), all.files(), before, Progress.UNSEEN);
        assertThat(after.ids(Offer.class)).isEqualTo(less.read().ids(Offer.class));
        Facts again = FactsReader.read(all.files(), less.files(), after, Progress.UNSEEN);
        assertThat(again.ids(Offer.class)).isEqualTo(before.ids(Offer.class));
    }
}
