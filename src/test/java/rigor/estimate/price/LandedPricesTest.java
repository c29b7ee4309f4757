package rigor.estimate.price;

import static org.assertj.core.api.Assertions.assertThat;
import static rigor.facts.Table.CASE;
import static rigor.facts.Table.COUNTRIES;
import static rigor.facts.Table.OFFERS;
import static rigor.facts.Table.RATES;
import static rigor.facts.Table.RETAILERS;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Origin;
import rigor.terms.Band;
import rigor.terms.LandedPrice;
import rigor.terms.PriceLine;

/**
 * Worked by hand with the shipped figures: for one euro CHF 0.9140, USD 1.1825 and GBP 0.8708, so that USD 1 is CHF
 * 0.7729387; Swiss tax 8.1 %, none below CHF 62, German 19 %, clearance CHF 11.50 to 70; freight that nobody states is CHF
 * 0 to 60 for a part and 0 to 350 for a system from abroad, 0 to 12 and 0 to 25 at home.
 */
class LandedPricesTest {
    private static final String SWITZERLAND = "CH 2026-01-01";
    private static final String GERMANY = "DE 2026-01-01";

    @Test
    void aSwissShopsPriceHoldsTheTax() {
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
    void aSwissShopThatLeavesTheTaxOutGetsItAdded() {
        // 8744 x 0.081 = 708.264; 8744 + 708.264 = 9452.264
        Facts facts = Tables.shipped().with(OFFERS, "of-005", "vat", "excluded").read();
        assertThat(bill(price(facts, "of-005", 1)))
                .containsExactly(
                        "Shop price: 8744.00",
                        "Tax of Switzerland: 708.26",
                        "Freight, not stated: 0.00 to 12.00",
                        "= 9452.26 to 9464.26");
    }

    @Test
    void aSwissShopThatIsSilentOnTheTaxMayMeanEither() {
        Facts facts = Tables.shipped().with(OFFERS, "of-005", "vat", "unknown").read();
        assertThat(bill(price(facts, "of-005", 1)))
                .containsExactly(
                        "Shop price: 8744.00",
                        "Tax of Switzerland, if not included: 0.00 to 708.26",
                        "Freight, not stated: 0.00 to 12.00",
                        "= 8744.00 to 9464.26");
    }

    @Test
    void aGermanNetPriceIsTaxedAtTheBorder() {
        // a system for EUR 5195: x 0.9140 = 4748.23
        // tax on 4748.23 + 0 + 11.50 = 4759.73: 385.53813; on 4748.23 + 350 + 70 = 5168.23: 418.62663
        // 4759.73 + 385.53813 = 5145.26813; 5168.23 + 418.62663 = 5586.85663
        assertThat(bill(price("of-104", 1)))
                .containsExactly(
                        "Shop price, EUR 5,195: 4748.23",
                        "Freight, not stated: 0.00 to 350.00",
                        "Customs clearance: 11.50 to 70.00",
                        "Import tax of Switzerland: 385.54 to 418.63",
                        "= 5145.27 to 5586.86");
    }

    @Test
    void aGermanPriceMayLoseTheGermanTax() {
        // a card for EUR 10635: x 0.9140 = 9720.39; / 1.19 = 8168.39496, so -1551.99504 if the seller exports
        // tax on 8168.39496 + 11.50 = 8179.89496: 662.57149; on 9720.39 + 60 + 70 = 9850.39: 797.88159
        // 8179.89496 + 662.57149 = 8842.46645; 9850.39 + 797.88159 = 10648.27159
        assertThat(bill(price("of-007", 1)))
                .containsExactly(
                        "Shop price, EUR 10,635: 9720.39",
                        "Foreign tax off, if the seller exports: -1552.00 to 0.00",
                        "Freight, not stated: 0.00 to 60.00",
                        "Customs clearance: 11.50 to 70.00",
                        "Import tax of Switzerland: 662.57 to 797.88",
                        "= 8842.47 to 10648.27");
        assertThat(price(
                                Tables.shipped()
                                        .with(OFFERS, "of-007", "vat", "included")
                                        .read(),
                                "of-007",
                                1)
                        .total())
                .isEqualTo(price("of-007", 1).total());
    }

    @Test
    void aPriceOnWhichNoTaxIsShownLosesNone() {
        Facts facts = Tables.shipped().with(OFFERS, "of-007", "vat", "margin").read();
        assertThat(price(facts, "of-007", 1).lines())
                .extracting(PriceLine::label)
                .containsExactly(
                        "Shop price, EUR 10,635",
                        "Freight, not stated",
                        "Customs clearance",
                        "Import tax of Switzerland");
    }

    @Test
    void anAmericanNetPriceIsExchangedAndTaxed() {
        // a system for USD 14000: x 0.9140 / 1.1825 = 10821.14165
        // tax on 10832.64165: 877.44397; on 11241.14165: 910.53247
        assertThat(bill(price("of-099", 1)))
                .containsExactly(
                        "Shop price, USD 14,000: 10821.14",
                        "Freight, not stated: 0.00 to 350.00",
                        "Customs clearance: 11.50 to 70.00",
                        "Import tax of Switzerland: 877.44 to 910.53",
                        "= 11710.09 to 12151.67");
    }

    @Test
    void anAmericanPriceHasNoTaxThatCouldComeOff() {
        // even if the shop says so: no seller there gives back what a state takes
        Facts facts = Tables.shipped().with(OFFERS, "of-099", "vat", "included").read();
        assertThat(bill(price(facts, "of-099", 1))).isEqualTo(bill(price("of-099", 1)));
    }

    @Test
    void aBritishPriceIsExchangedOverTheEuro() {
        // a system for GBP 2799.98: x 0.9140 / 0.8708 = 2938.88576; / 1.2 = 2449.07147, so -489.81429
        // tax on 2449.07147 + 11.50 = 2460.57147: 199.30629; on 2938.88576 + 350 + 70 = 3358.88576: 272.06975
        assertThat(bill(price("of-049", 1)))
                .containsExactly(
                        "Shop price, GBP 2,799.98: 2938.89",
                        "Foreign tax off, if the seller exports: -489.81 to 0.00",
                        "Freight, not stated: 0.00 to 350.00",
                        "Customs clearance: 11.50 to 70.00",
                        "Import tax of Switzerland: 199.31 to 272.07",
                        "= 2659.88 to 3630.96");
    }

    @Test
    void aCurrencyWithoutARateLeavesThePriceUnknown() {
        Facts facts = Tables.shipped().without(RATES, "GBP").read();
        Offer offer = facts.get(Offer.class, "of-049");
        assertThat(price(facts, "of-049", 1))
                .isEqualTo(new LandedPrice(Band.unknown("no exchange rate for GBP", offer), List.of()));
    }

    @Test
    void severalPiecesShareFreightAndClearance() {
        // two cards for USD 4500 each: 9000 x 0.9140 / 1.1825 = 6956.44820
        // tax on 6967.94820: 564.40380; on 7086.44820: 574.00230
        assertThat(bill(price("of-100", 2)))
                .containsExactly(
                        "Shop price, 2 x USD 4,500: 6956.45",
                        "Freight, not stated: 0.00 to 60.00",
                        "Customs clearance: 11.50 to 70.00",
                        "Import tax of Switzerland: 564.40 to 574.00",
                        "= 7532.35 to 7660.45");
    }

    @Test
    void aCountryWhoseShopsExportWithTheTaxTakesNoneOff() {
        Facts facts = Tables.shipped()
                .with(COUNTRIES, GERMANY, "exports_tax_free", "false")
                .read();
        assertThat(price(facts, "of-007", 1).lines())
                .extracting(PriceLine::label)
                .containsExactly(
                        "Shop price, EUR 10,635",
                        "Freight, not stated",
                        "Customs clearance",
                        "Import tax of Switzerland");
    }

    @Test
    void aSellerOfAnAreaMayTakeOffTheHighestTaxOfThoseThatUseTheCurrency() {
        // Finland's 25.5 %: 9720.39 / 1.255 = 7745.33068, so -1975.05932; Sweden's would be 25, Hungary's is in forint
        Facts facts =
                Tables.shipped().with(RETAILERS, "conrad", "country", "EU").read();
        assertThat(bill(price(facts, "of-007", 1)))
                .contains("Foreign tax off, if the seller exports: -1975.06 to 0.00");
    }

    @Test
    void goodsBelowTheLimitAreNotTaxed() {
        // EUR 50: x 0.9140 = 45.70, below 62
        assertThat(bill(price(smallImport("0"), "of-007", 1)))
                .containsExactly(
                        "Shop price, EUR 50: 45.70",
                        "Freight: 0.00",
                        "Customs clearance: 11.50 to 70.00",
                        "= 57.20 to 115.70");
    }

    @Test
    void goodsThatMayReachTheLimitMayBeTaxed() {
        // with freight of 0 to 60 they come to 105.70 at most, above 62, and the tax is on 175.70: 14.2317
        assertThat(bill(price(smallImport(""), "of-007", 1)))
                .containsExactly(
                        "Shop price, EUR 50: 45.70",
                        "Freight, not stated: 0.00 to 60.00",
                        "Customs clearance: 11.50 to 70.00",
                        "Import tax of Switzerland: 0.00 to 14.23",
                        "= 57.20 to 189.93");
    }

    @Test
    void freightIsExchangedFromItsOwnCurrency() {
        // USD 100: x 0.9140 / 1.1825 = 77.29387
        Facts facts = Tables.shipped()
                .with(OFFERS, "of-007", "shipping", "100")
                .with(OFFERS, "of-007", "shipping_currency", "USD")
                .read();
        assertThat(bill(price(facts, "of-007", 1))).contains("Freight: 77.29");
    }

    @Test
    void freightInACurrencyWithoutARateCountsAsNotStated() {
        Facts facts = Tables.shipped()
                .without(RATES, "GBP")
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
    void aGermanShopThatQuotesInFrancsIsStillAbroad() {
        // a card for CHF 8744, which may lose the German tax: 8744 / 1.19 = 7347.89916, so -1396.10084
        // tax on 7347.89916 + 11.50 = 7359.39916: 596.11133; on 8744 + 60 + 70 = 8874: 718.794
        Facts facts =
                Tables.shipped().with(OFFERS, "of-005", "retailer_id", "conrad").read();
        assertThat(bill(price(facts, "of-005", 1)))
                .containsExactly(
                        "Shop price: 8744.00",
                        "Foreign tax off, if the seller exports: -1396.10 to 0.00",
                        "Freight, not stated: 0.00 to 60.00",
                        "Customs clearance: 11.50 to 70.00",
                        "Import tax of Switzerland: 596.11 to 718.79",
                        "= 7955.51 to 9592.79");
    }

    @Test
    void nothingIsClearedWithinTheTradeArea() {
        // Liechtenstein has the same tax, so that it matters not which of the two is charged
        Tables fromLiechtenstein = Tables.shipped()
                .with(OFFERS, "of-005", "retailer_id", "conrad")
                .with(RETAILERS, "conrad", "country", "LI");
        assertThat(bill(price(fromLiechtenstein.read(), "of-005", 1)))
                .containsExactly("Shop price: 8744.00", "Freight, not stated: 0.00 to 60.00", "= 8744.00 to 8804.00");
        Tables left = fromLiechtenstein.with(COUNTRIES, "LI 2026-01-01", "trade_area", "LI");
        assertThat(price(left.read(), "of-005", 1).lines())
                .extracting(PriceLine::label)
                .contains("Customs clearance");
    }

    @Test
    void aSellerOfTheAreaMayChargeTheTaxOfTheBuyersCountry() {
        // in Austria a card for EUR 10635 with 19 % holds 8936.97479; with 20 % it is 10724.36975, so 89.36975 more
        // freight of CHF 60 is EUR 65.64551
        Facts facts = buyer("AT").with(OFFERS, "of-007", "vat", "included").read();
        assertThat(bill(price(facts, "of-007", 1)))
                .containsExactly(
                        "Shop price: 10635.00",
                        "Tax of Austria instead of the seller's: 0.00 to 89.37",
                        "Freight, not stated: 0.00 to 65.65",
                        "= 10635.00 to 10790.02");
    }

    @Test
    void aSellerOfTheAreaWhoIsSilentOnTheTaxMayStillAddIt() {
        // 20 % of 10635 is 2127
        assertThat(bill(price(buyer("AT").read(), "of-007", 1)))
                .contains("Tax of Austria instead of the seller's: 0.00 to 2127.00");
    }

    @Test
    void aNetPriceWithinTheAreaGetsTheTaxOfTheBuyersCountry() {
        // 5195 x 0.20 = 1039; freight of CHF 350 is EUR 382.93217
        assertThat(bill(price(buyer("AT").read(), "of-104", 1)))
                .containsExactly(
                        "Shop price: 5195.00",
                        "Tax of Austria instead of the seller's: 1039.00",
                        "Freight, not stated: 0.00 to 382.93",
                        "= 6234.00 to 6616.93");
    }

    @Test
    void aSwissPriceIsClearedInTheUnion() {
        // in Germany a card for CHF 8744: / 0.9140 = 9566.73961; / 1.081 = 8849.89788, so -716.84173
        // tax on 8849.89788 + 6 = 8855.89788: 1682.62060; on 9566.73961 + 65.64551 + 24 = 9656.38512: 1834.71317
        assertThat(bill(price(buyer("DE").read(), "of-005", 1)))
                .containsExactly(
                        "Shop price, CHF 8,744: 9566.74",
                        "Foreign tax off, if the seller exports: -716.84 to 0.00",
                        "Freight, not stated: 0.00 to 65.65",
                        "Customs clearance: 6.00 to 24.00",
                        "Import tax of Germany: 1682.62 to 1834.71",
                        "= 10538.52 to 11491.10");
    }

    @Test
    void aBusinessGetsTheTaxBack() {
        // at home: 8744 / 1.081 = 8088.80666, so -655.19334
        Tables business = business(Tables.shipped());
        assertThat(bill(price(business.read(), "of-005", 1)))
                .containsExactly(
                        "Shop price: 8744.00",
                        "Tax that a business gets back: -655.19",
                        "Freight, not stated: 0.00 to 12.00",
                        "= 8088.81 to 8100.81");
        assertThat(bill(price(business.with(OFFERS, "of-005", "vat", "excluded").read(), "of-005", 1)))
                .containsExactly("Shop price: 8744.00", "Freight, not stated: 0.00 to 12.00", "= 8744.00 to 8756.00");
        assertThat(bill(price(business.with(OFFERS, "of-005", "vat", "margin").read(), "of-005", 1)))
                .containsExactly("Shop price: 8744.00", "Freight, not stated: 0.00 to 12.00", "= 8744.00 to 8756.00");
        assertThat(price(business.with(OFFERS, "of-005", "vat", "unknown").read(), "of-005", 1)
                        .total())
                .satisfies(total -> assertThat(francs(total)).isEqualTo("8088.81 to 8756.00"));
    }

    @Test
    void aBusinessPaysNoTaxAtTheBorderNorWithinTheArea() {
        assertThat(bill(price(business(Tables.shipped()).read(), "of-104", 1)))
                .containsExactly(
                        "Shop price, EUR 5,195: 4748.23",
                        "Freight, not stated: 0.00 to 350.00",
                        "Customs clearance: 11.50 to 70.00",
                        "= 4759.73 to 5168.23");
        // 10635 / 1.19 = 8936.97479, so -1698.02521
        assertThat(bill(price(
                        business(buyer("AT"))
                                .with(OFFERS, "of-007", "vat", "included")
                                .read(),
                        "of-007",
                        1)))
                .contains("Tax of Austria instead of the seller's: -1698.03");
    }

    @Test
    void theSalesTaxOfAStateIsABandUntilTheCaseSaysWhichItIs() {
        // 14000 x 0.1011 = 1415.40, x 0.0725 = 1015; freight of CHF 25 at home is USD 32.34409
        Tables american = buyer("US");
        assertThat(bill(price(american.read(), "of-099", 1)))
                .containsExactly(
                        "Shop price: 14000.00",
                        "Tax of the United States: 0.00 to 1415.40",
                        "Freight, not stated: 0.00 to 32.34",
                        "= 14000.00 to 15447.74");
        assertThat(bill(price(
                        american.withReplacing(CASE, entry("tax_rate", "7.25")).read(), "of-099", 1)))
                .containsExactly(
                        "Shop price: 14000.00",
                        "Tax of the United States: 1015.00",
                        "Freight, not stated: 0.00 to 32.34",
                        "= 15015.00 to 15047.34");
    }

    @Test
    void aBusinessPaysTheSalesTaxThatNobodyGivesBack() {
        Tables american = business(buyer("US")).withReplacing(CASE, entry("tax_rate", "7.25"));
        assertThat(bill(price(american.read(), "of-099", 1))).contains("Tax of the United States: 1015.00");
    }

    @Test
    void theCaseMayReckonInAnotherCurrency() {
        // CHF 3712 / 0.9140 = EUR 4061.26915
        Tables inEuros = Tables.shipped().withReplacing(CASE, entry("currency", "EUR"));
        assertThat(bill(price(inEuros.read(), "of-108", 1)))
                .containsExactly("Shop price, CHF 3,712: 4061.27", "Freight: 0.00", "= 4061.27");
    }

    @Test
    void aShopThatNobodyKnowsWhereItIsMayBeEither() {
        // at home nothing, up to the parcel of 12; from abroad 8744 / 1.081 = 8088.80666, + 11.50, + 8.1 % tax: 12.4315
        // on
        // top, or 60 + 70 and 718.794
        Facts facts = Tables.shipped().with(RETAILERS, "digitec", "country", "").read();
        assertThat(facts.get(Offer.class, "of-005").retailerId()).isEqualTo("digitec");
        assertThat(bill(price(facts, "of-005", 1)))
                .containsExactly(
                        "Shop price: 8744.00",
                        "Freight, and clearance and tax if it comes from abroad: 0.00 to 848.79",
                        "= 8744.00 to 9592.79");
        assertThat(price(facts, "of-005", 1).total().sources())
                .extracting(Origin::id)
                .contains("digitec");
    }

    @Test
    void dutyIsOnGoodsAndFreightAndIsTaxed() {
        // EUR 5195: 4748.23; 10 % duty 474.823, with freight of 350: 509.823
        // tax on 4748.23 + 474.823 + 11.50 = 5234.553: 423.998793; on 5098.23 + 509.823 + 70 = 5678.053: 459.922293
        assertThat(bill(price(duty("10", "10").read(), "of-104", 1)))
                .containsExactly(
                        "Shop price, EUR 5,195: 4748.23",
                        "Freight, not stated: 0.00 to 350.00",
                        "Customs duty: 474.82 to 509.82",
                        "Customs clearance: 11.50 to 70.00",
                        "Import tax of Switzerland: 424.00 to 459.92",
                        "= 5658.55 to 6137.98");
    }

    @Test
    void dutyMayBeABandItself() {
        assertThat(bill(price(duty("0", "10").read(), "of-104", 1))).contains("Customs duty: 0.00 to 509.82");
    }

    @Test
    void goodsBelowTheLimitOfDutyBearNone() {
        // 4748.23 without freight, 5098.23 with it
        assertThat(bill(price(
                        duty("10", "10")
                                .with(COUNTRIES, SWITZERLAND, "duty_free_below", "5000")
                                .read(),
                        "of-104",
                        1)))
                .contains("Customs duty: 0.00 to 509.82");
        assertThat(bill(price(
                        duty("10", "10")
                                .with(COUNTRIES, SWITZERLAND, "duty_free_below", "6000")
                                .read(),
                        "of-104",
                        1)))
                .noneMatch(line -> line.startsWith("Customs duty"));
    }

    @Test
    void whereNobodyKnowsWhatClearingCostsItMayBeAsMuchAsAnywhere() {
        // in Singapore up to the most that it costs anywhere: AUD 185 is EUR 110.46, NOK 750, the next, EUR 66.23
        Facts facts = buyer("SG").read();
        Band dearest = Band.exactly(185 / 1.6748 * 1.4975, Basis.DERIVED, "");
        assertThat(bill(price(facts, "of-104", 1))).contains("Customs clearance: 0.00 to " + francs(dearest));
    }

    /** A Swiss net price, a German gross and a German net one: each figure of the buyer's country moves some price. */
    @ParameterizedTest
    @CsvSource({
        "consumer_tax_percent, 7",
        "sales_tax_low, 3",
        "sales_tax_high, 3",
        "duty_percent_low, 2",
        "duty_percent_high, 7",
        "clearance_fee_low, 20",
        "clearance_fee_high, 60",
        "duty_free_below, 1000000",
        "tax_free_below, 1000000",
        "trade_area, EU",
        "currency, EUR",
    })
    void everyTermOfTheBuyersCountryMovesSomePrice(String column, String value) {
        Tables tables = duty("1", "5")
                .with(OFFERS, "of-005", "vat", "excluded")
                .with(COUNTRIES, SWITZERLAND, "sales_tax_low", column.equals("sales_tax_high") ? "1" : "")
                .with(COUNTRIES, SWITZERLAND, "sales_tax_high", column.equals("sales_tax_low") ? "5" : "");
        assertThat(totals(tables.with(COUNTRIES, SWITZERLAND, column, value))).isNotEqualTo(totals(tables));
    }

    @ParameterizedTest
    @CsvSource({"consumer_tax_percent, 7", "exports_tax_free, false", "trade_area, CH-LI"})
    void everyTermOfTheSellersCountryMovesItsPrice(String column, String value) {
        Tables tables = Tables.shipped();
        assertThat(totals(tables.with(COUNTRIES, GERMANY, column, value))).isNotEqualTo(totals(tables));
    }

    @Test
    void whetherShopPricesHoldTheTaxMattersToABusiness() {
        Tables tables = business(Tables.shipped()).with(OFFERS, "of-005", "vat", "excluded");
        Tables sales = tables.with(COUNTRIES, SWITZERLAND, "sales_tax_high", "5")
                .with(COUNTRIES, SWITZERLAND, "prices_include_tax", "false");
        assertThat(totals(sales)).isNotEqualTo(totals(tables));
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
                .containsExactlyInAnyOrder("of-007", "EUR", "CHF", GERMANY, "freight_part", SWITZERLAND);
        assertThat(total.basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(price("of-108", 1).total().basis()).isEqualTo(Basis.DERIVED);
        Facts taxed = buyer("US").withReplacing(CASE, entry("tax_rate", "7.25")).read();
        assertThat(price(taxed, "of-099", 1).total().sources())
                .extracting(Origin::id)
                .contains("tax_rate", "US 2026-01-01");
    }

    /** The same for one who buys in another country, in its money. */
    private static Tables buyer(String country) {
        return Tables.shipped().with(CASE, "country", "value", country);
    }

    private static Tables business(Tables tables) {
        return tables.withReplacing(CASE, entry("buyer", "business"));
    }

    private static Map<String, String> entry(String key, String value) {
        return Map.of("key", key, "value", value);
    }

    private static Tables duty(String low, String high) {
        return Tables.shipped()
                .with(COUNTRIES, SWITZERLAND, "duty_percent_low", low)
                .with(COUNTRIES, SWITZERLAND, "duty_percent_high", high);
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
