package rigor.estimate.price;

import static org.assertj.core.api.Assertions.assertThat;
import static rigor.facts.Table.IMPORT;
import static rigor.facts.Table.OFFERS;
import static rigor.facts.Table.RETAILERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.ImportTerm;
import rigor.facts.Offer;
import rigor.facts.Origin;
import rigor.terms.Band;
import rigor.terms.LandedPrice;
import rigor.terms.PriceLine;

/**
 * Worked by hand with the shipped figures: EUR 0.9140, USD 0.7729, Swiss VAT 8.1 %, German VAT 19 %, clearance CHF 70;
 * freight that nobody states is CHF 0 to 60 for a part and 0 to 350 for a system from abroad, 0 to 12 and 0 to 25 at
 * home.
 */
class LandedPricesTest {
    @Test
    void aSwissShopsPriceHoldsTheVat() {
        // a card for CHF 8744: nothing on top but perhaps a parcel
        assertThat(bill(price("of-005", 1)))
                .containsExactly("Shop price: 8744.00", "Freight, not stated: 0.00 to 12.00", "= 8744.00 to 8756.00");
    }

    @Test
    void aSwissShopThatStatesItsFreightLeavesNothingOpen() {
        // a system for CHF 3712, delivered free
        assertThat(bill(price("of-108", 1))).containsExactly("Shop price: 3712.00", "Freight: 0.00", "= 3712.00");
    }

    @Test
    void aSwissShopThatLeavesVatOutGetsItAdded() {
        // 8744 x 0.081 = 708.264; 8744 + 708.264 = 9452.264
        Facts facts = Tables.shipped().with(OFFERS, "of-005", "vat", "excluded").read();
        assertThat(bill(price(facts, "of-005", 1)))
                .containsExactly(
                        "Shop price: 8744.00",
                        "Swiss VAT: 708.26",
                        "Freight, not stated: 0.00 to 12.00",
                        "= 9452.26 to 9464.26");
    }

    @Test
    void aSwissShopThatIsSilentOnVatMayMeanEither() {
        Facts facts = Tables.shipped().with(OFFERS, "of-005", "vat", "unknown").read();
        assertThat(bill(price(facts, "of-005", 1)))
                .containsExactly(
                        "Shop price: 8744.00",
                        "Swiss VAT, if not included: 0.00 to 708.26",
                        "Freight, not stated: 0.00 to 12.00",
                        "= 8744.00 to 9464.26");
    }

    @Test
    void aGermanNetPriceIsTaxedAtTheBorder() {
        // a system for EUR 5195: x 0.9140 = 4748.23
        // VAT on 4748.23 + 0 + 70 = 4818.23: 390.27663; on 4748.23 + 350 + 70 = 5168.23: 418.62663
        // 4818.23 + 390.27663 = 5208.50663; 5168.23 + 418.62663 = 5586.85663
        assertThat(bill(price("of-104", 1)))
                .containsExactly(
                        "Shop price, EUR 5,195: 4748.23",
                        "Freight, not stated: 0.00 to 350.00",
                        "Customs clearance: 70.00",
                        "Swiss import VAT: 390.28 to 418.63",
                        "= 5208.51 to 5586.86");
    }

    @Test
    void aEuroPriceOfWhichNobodyKnowsTheVatMayLoseTheGermanOne() {
        // a card for EUR 10635: x 0.9140 = 9720.39; / 1.19 = 8168.39496, so -1551.99504 if the seller exports
        // VAT on 8168.39496 + 70 = 8238.39496: 667.30999; on 9720.39 + 60 + 70 = 9850.39: 797.88159
        // 8238.39496 + 667.30999 = 8905.70495; 9850.39 + 797.88159 = 10648.27159
        assertThat(bill(price("of-007", 1)))
                .containsExactly(
                        "Shop price, EUR 10,635: 9720.39",
                        "Foreign VAT off, if the seller exports: -1552.00 to 0.00",
                        "Freight, not stated: 0.00 to 60.00",
                        "Customs clearance: 70.00",
                        "Swiss import VAT: 667.31 to 797.88",
                        "= 8905.70 to 10648.27");
    }

    @Test
    void anAmericanNetPriceIsExchangedAndTaxed() {
        // a system for USD 14000: x 0.7729 = 10820.60
        // VAT on 10890.60: 882.1386; on 11240.60: 910.4886
        assertThat(bill(price("of-099", 1)))
                .containsExactly(
                        "Shop price, USD 14,000: 10820.60",
                        "Freight, not stated: 0.00 to 350.00",
                        "Customs clearance: 70.00",
                        "Swiss import VAT: 882.14 to 910.49",
                        "= 11772.74 to 12151.09");
    }

    @Test
    void aCurrencyWithoutARateLeavesThePriceUnknown() {
        LandedPrice price = price("of-049", 1);
        Offer offer = Shipped.facts().get(Offer.class, "of-049");
        assertThat(price).isEqualTo(new LandedPrice(Band.unknown("no exchange rate for GBP", offer), List.of()));
    }

    @Test
    void severalPiecesShareFreightAndClearance() {
        // two cards for USD 4500 each: 9000 x 0.7729 = 6956.10
        // VAT on 7026.10: 569.1141; on 7086.10: 573.9741
        assertThat(bill(price("of-100", 2)))
                .containsExactly(
                        "Shop price, 2 x USD 4,500: 6956.10",
                        "Freight, not stated: 0.00 to 60.00",
                        "Customs clearance: 70.00",
                        "Swiss import VAT: 569.11 to 573.97",
                        "= 7595.21 to 7660.07");
    }

    @Test
    void aCurrencyWhosePricesContainNoVatLosesNone() {
        Facts facts = Tables.shipped().without(IMPORT, "vat_in_prices.EUR").read();
        assertThat(price(facts, "of-007", 1).lines())
                .extracting(PriceLine::label)
                .containsExactly(
                        "Shop price, EUR 10,635", "Freight, not stated", "Customs clearance", "Swiss import VAT");
    }

    @Test
    void aTaxBelowTheLimitIsNotCharged() {
        // EUR 50: x 0.9140 = 45.70; without freight 45.70 x 0.081 = 3.7017, below 5
        assertThat(bill(price(smallImport("0"), "of-007", 1)))
                .containsExactly(
                        "Shop price, EUR 50: 45.70",
                        "Freight: 0.00",
                        "Customs clearance: 70.00",
                        "Swiss import VAT: 0.00",
                        "= 115.70");
    }

    @Test
    void aTaxThatMayReachTheLimitIsABand() {
        // with freight of 0 to 60 the tax on 105.70 is 8.5617, above 5, and is then charged on 175.70: 14.2317
        assertThat(bill(price(smallImport(""), "of-007", 1)))
                .containsExactly(
                        "Shop price, EUR 50: 45.70",
                        "Freight, not stated: 0.00 to 60.00",
                        "Customs clearance: 70.00",
                        "Swiss import VAT: 0.00 to 14.23",
                        "= 115.70 to 189.93");
    }

    @Test
    void freightIsExchangedFromItsOwnCurrency() {
        // USD 100: x 0.7729 = 77.29; 9720.39 / 1.19 - 9720.39 = -1551.99504
        Facts facts = Tables.shipped()
                .with(OFFERS, "of-007", "shipping", "100")
                .with(OFFERS, "of-007", "shipping_currency", "USD")
                .read();
        assertThat(bill(price(facts, "of-007", 1))).contains("Freight: 77.29");
    }

    @Test
    void freightInACurrencyWithoutARateCountsAsNotStated() {
        Facts facts = Tables.shipped()
                .with(OFFERS, "of-007", "shipping", "100")
                .with(OFFERS, "of-007", "shipping_currency", "GBP")
                .read();
        assertThat(bill(price(facts, "of-007", 1))).contains("Freight, not stated: 0.00 to 60.00");
    }

    @Test
    void aSwissShopThatQuotesInEurosIsStillAtHome() {
        // EUR 10635 x 0.9140 = 9720.39
        Facts facts = Tables.shipped()
                .with(OFFERS, "of-007", "vat", "included")
                .with(RETAILERS, "conrad", "country", "CH")
                .read();
        assertThat(bill(price(facts, "of-007", 1)))
                .containsExactly(
                        "Shop price, EUR 10,635: 9720.39",
                        "Freight, not stated: 0.00 to 12.00",
                        "= 9720.39 to 9732.39");
    }

    @Test
    void aChineseShopThatQuotesInFrancsIsStillAbroad() {
        // a card for CHF 8744; VAT on 8744 + 70 = 8814: 713.934; on 8744 + 60 + 70 = 8874: 718.794
        Facts facts = Tables.shipped()
                .with(OFFERS, "of-005", "retailer_id", "minisforum")
                .read();
        assertThat(bill(price(facts, "of-005", 1)))
                .containsExactly(
                        "Shop price: 8744.00",
                        "Freight, not stated: 0.00 to 60.00",
                        "Customs clearance: 70.00",
                        "Swiss import VAT: 713.93 to 718.79",
                        "= 9527.93 to 9592.79");
    }

    @Test
    void aShopOfTheTradeAreaIsAtHome() {
        Facts facts = Tables.shipped()
                .with(OFFERS, "of-005", "retailer_id", "minisforum")
                .with(RETAILERS, "minisforum", "country", "LI")
                .read();
        assertThat(price(facts, "of-005", 1)).isEqualTo(price("of-005", 1));
        Facts left = Tables.shipped()
                .with(OFFERS, "of-005", "retailer_id", "minisforum")
                .with(RETAILERS, "minisforum", "country", "LI")
                .with(IMPORT, "trade_area.LI", "value", "0")
                .read();
        assertThat(price(left, "of-005", 1).lines())
                .extracting(PriceLine::label)
                .contains("Customs clearance");
    }

    @Test
    void aShopThatNobodyKnowsWhereItIsMayBeEither() {
        // at home CHF 8744 to 8756, from China CHF 9527.934 to 9592.794, as above
        Facts facts = Tables.shipped().with(RETAILERS, "digitec", "country", "").read();
        assertThat(facts.get(Offer.class, "of-005").retailerId()).isEqualTo("digitec");
        assertThat(bill(price(facts, "of-005", 1)))
                .containsExactly(
                        "Shop price: 8744.00",
                        "Freight, and clearance and import VAT if it comes from abroad: 0.00 to 848.79",
                        "= 8744.00 to 9592.79");
        assertThat(price(facts, "of-005", 1).total().sources())
                .extracting(Origin::id)
                .contains("digitec");
    }

    @Test
    void dutyIsOnGoodsAndFreightAndIsTaxed() {
        // EUR 5195: 4748.23; 10 % duty 474.823, with freight of 350: 509.823
        // VAT on 4748.23 + 474.823 + 70 = 5293.053: 428.737293; on 5098.23 + 509.823 + 70 = 5678.053: 459.922293
        Facts facts = Tables.shipped().with(IMPORT, "duty_rate", "value", "10").read();
        assertThat(bill(price(facts, "of-104", 1)))
                .containsExactly(
                        "Shop price, EUR 5,195: 4748.23",
                        "Freight, not stated: 0.00 to 350.00",
                        "Customs duty: 474.82 to 509.82",
                        "Customs clearance: 70.00",
                        "Swiss import VAT: 428.74 to 459.92",
                        "= 5721.79 to 6137.98");
    }

    /** One seller in Liechtenstein, one abroad of which nobody knows whether its euros hold VAT, one in Switzerland. */
    @Test
    void everyTermOfImportMovesSomePrice() {
        Tables tables =
                Tables.shipped().with(RETAILERS, "conrad", "country", "LI").with(OFFERS, "of-104", "vat", "unknown");
        assertThat(Shipped.facts().ids(ImportTerm.class))
                .allSatisfy(term -> assertThat(List.of("0", "7", "100000"))
                        .anySatisfy(value -> assertThat(totals(tables.with(IMPORT, term, "value", value)))
                                .isNotEqualTo(totals(tables))));
    }

    private static List<String> totals(Tables tables) {
        Facts facts = tables.read();
        return List.of("of-005", "of-007", "of-104").stream()
                .map(offer -> francs(price(facts, offer, 1).total()))
                .toList();
    }

    @Test
    void theTotalCitesEveryRowItRestsOnAndIsNoBetterThanItsWeakestLine() {
        Band total = price("of-007", 1).total();
        assertThat(total.sources())
                .extracting(Origin::id)
                .containsExactlyInAnyOrder(
                        "of-007", "EUR", "vat_in_prices.EUR", "freight_part", "duty_rate", "clearance_fee", "vat_rate");
        assertThat(total.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(price("of-108", 1).total().basis()).isEqualTo(Basis.DERIVED);
    }

    private static Facts smallImport(String shipping) {
        return Tables.shipped()
                .with(OFFERS, "of-007", "price", "50")
                .with(OFFERS, "of-007", "vat", "excluded")
                .with(OFFERS, "of-007", "shipping", shipping)
                .with(OFFERS, "of-007", "shipping_currency", shipping.isEmpty() ? "" : "EUR")
                .read();
    }

    private static LandedPrice price(String offer, int pieces) {
        return price(Shipped.facts(), offer, pieces);
    }

    private static LandedPrice price(Facts facts, String offer, int pieces) {
        return new LandedPrices(facts).of(facts.get(Offer.class, offer), pieces);
    }

    /** Line by line, the total last. */
    private static List<String> bill(LandedPrice price) {
        List<String> lines = new ArrayList<>();
        price.lines().forEach(line -> lines.add(line.label() + ": " + francs(line.amount())));
        lines.add("= " + francs(price.total()));
        return lines;
    }

    private static String francs(Band band) {
        String low = String.format(Locale.ROOT, "%.2f", band.low());
        return band.isExact() ? low : String.format(Locale.ROOT, "%s to %.2f", low, band.high());
    }
}
