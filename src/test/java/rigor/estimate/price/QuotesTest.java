package rigor.estimate.price;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import rigor.Tables;
import rigor.estimate.Workshop;
import rigor.facts.Table;
import rigor.terms.Machine;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;

/** The card is offered by of-001 for CHF 7691, of-004 for 7848 and of-005 for 8744; a parcel costs 0 to 12. */
class QuotesTest {
    private static final String CARD = "gpu-rtx-pro-6000-blackwell-ws";

    private final Workshop shop = Workshop.shipped();

    @Test
    void takesTheCheapestOfferThatStands() {
        assertThat(chosen(shop.offers("of-005", "of-001", "of-004"), List.of())).isEqualTo("of-001");
    }

    @Test
    void takesADoubtfulOneOnlyIfNothingBetterStands() {
        assertThat(chosen(shop.offers("of-005"), shop.offers("of-001"))).isEqualTo("of-005");
        assertThat(chosen(List.of(), shop.offers("of-001", "of-004"))).isEqualTo("of-001 in doubt");
    }

    @Test
    void measuresOffersByTheEndOfThePriceThatIsCertain() {
        // EUR 8000 without a word on VAT: (8000 x 0.9140 / 1.19 + 70) x 1.081 = 6717.92 at least,
        // (7312 + 60 + 70) x 1.081 = 8044.80 at most, more than 7691 + 12
        Workshop wide = new Workshop(Tables.shipped()
                .with(Table.OFFERS, "of-007", "hardware_id", CARD)
                .with(Table.OFFERS, "of-007", "price", "8000")
                .read());
        assertThat(wide.offers("of-007").get(0).landedPrice().low()).isLessThan(7691);
        assertThat(quote(wide, wide.offers("of-001", "of-007"), List.of())).isEqualTo("of-001");
    }

    @Test
    void breaksATieById() {
        Workshop twins = new Workshop(Tables.shipped()
                .withCopy(Table.OFFERS, "of-001", Map.of("offer_id", "a-twin"))
                .withCopy(Table.OFFERS, "of-001", Map.of("offer_id", "z-twin"))
                .read());
        assertThat(quote(twins, twins.offers("z-twin", "of-001", "a-twin"), List.of()))
                .isEqualTo("a-twin");
    }

    @Test
    void addsUpAllPartsWithTheirPieces() {
        // 2 x 7691 + 0 to 12, and 91 + 0 to 12 for the supply
        Quote quote = new Quotes(shop.facts(), shop.offers("of-001", "of-115"), List.of())
                .of(shop.machine(shop.part(CARD, 2), shop.part("psu-enermax-revolution-iii-1000w", 1)));
        assertThat(quote.total().low()).isEqualTo(15_473);
        assertThat(quote.total().high()).isEqualTo(15_497);
        assertThat(quote.total().how()).isEmpty();
        assertThat(quote.offersInDoubt()).isZero();
    }

    @Test
    void keepsTheKnownLowerEndWhereAPartHasNoOffer() {
        Quote quote = new Quotes(shop.facts(), shop.offers("of-001"), List.of())
                .of(shop.machine(shop.part(CARD, 1), shop.part("case-fractal-define-7", 1)));
        assertThat(quote.total().low()).isEqualTo(7_691);
        assertThat(quote.total().high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(quote.total().how()).isEqualTo("no offer for case-fractal-define-7");
    }

    @Test
    void namesMissingAndDoubtfulOffersTogether() {
        Quote quote = new Quotes(shop.facts(), List.of(), shop.offers("of-001"))
                .of(shop.machine(shop.part(CARD, 1), shop.part("case-fractal-define-7", 1)));
        assertThat(quote.total().how())
                .isEqualTo("no offer for case-fractal-define-7; only an offer in doubt for " + CARD);
        assertThat(quote.offersInDoubt()).isEqualTo(1);
    }

    @Test
    void aBundleIsThePriceOfAllThatIsSoldWithIt() {
        Workshop sold = new Workshop(Tables.shipped()
                .withRow(
                        Table.HARDWARE,
                        Map.of("hardware_id", "both", "name", "Both", "kind", "bundle", "source_url", "said"))
                .withCopy(Table.OFFERS, "of-001", Map.of("offer_id", "of-both", "hardware_id", "both", "price", "900"))
                .read());
        Machine machine = sold.machine(sold.part(CARD, 2), sold.part("both", 1), sold.part("case-fractal-define-7", 1));
        Quote quote = new Quotes(sold.facts(), sold.offers("of-001", "of-both"), List.of()).of(machine);
        assertThat(quote.total().low()).isEqualTo(900);
        assertThat(quote.total().high()).isEqualTo(912);
        assertThat(quote.lines())
                .allMatch(line -> line.offer().orElseThrow().id().equals("of-both"));
        Quotes others = new Quotes(sold.facts(), sold.offers("of-001"), List.of());
        assertThat(others.stands(machine, quote)).isFalse();
        assertThat(others.of(machine).total().how()).isEqualTo("no offer for both");
        assertThat(others.of(machine).missing()).hasSize(1);
    }

    private String chosen(List<PricedOffer> standing, List<PricedOffer> inDoubt) {
        return quote(shop, standing, inDoubt);
    }

    private static String quote(Workshop shop, List<PricedOffer> standing, List<PricedOffer> inDoubt) {
        Quote.Line line = new Quotes(shop.facts(), standing, inDoubt)
                .of(shop.machine(shop.part(CARD, 1)))
                .lines()
                .get(0);
        return line.offer().orElseThrow().id() + (line.inDoubt() ? " in doubt" : "");
    }
}
