package rigor.facts.upload.page;

import static org.assertj.core.api.Assertions.assertThat;
import static rigor.facts.upload.page.Pages.jsonLd;
import static rigor.facts.upload.page.Pages.offers;
import static rigor.facts.upload.page.Pages.product;
import static rigor.facts.upload.page.Pages.refused;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.facts.Offer.Availability;
import rigor.facts.Offer.Condition;
import rigor.facts.Offer.Vat;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Unusable;

class OffersOfPagesTest {

    private static SavedPage read(String... scripts) throws Unusable {
        return Pages.read(jsonLd(scripts));
    }

    private static Draft only(SavedPage page) {
        assertThat(page.drafts().offers()).hasSize(1);
        return page.drafts().offers().get(0);
    }

    private static String spec(String rest) {
        return "{'@type':'UnitPriceSpecification','priceCurrency':'CHF'," + rest + "}";
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'price':100,'validThrough':'2026-02-20' ; 'price':120           | 100 CHF",
                "'price':100,'validThrough':'2026-02-19' ; 'price':120           | 120 CHF",
                "'price':100,'validFrom':'2026-02-21' ; 'price':120              | 120 CHF",
                "'price':120,'priceType':'ListPrice' ; 'price':100               | 100 CHF",
                "'price':120,'priceType':'https://schema.org/SalePrice' ; 'price':130 | 120 CHF",
                "'price':10,'unitCode':'MON' ; 'price':130                       | 130 CHF",
                "'price':90,'validForMemberTier':{'name':'Gold'} ; 'price':130   | 130 CHF",
                "'price':90,'eligibleQuantity':{'minValue':10} ; 'price':130     | 130 CHF",
                "'price':100,'valueAddedTaxIncluded':false ; 'price':108,'valueAddedTaxIncluded':'true' | 108 CHF"
            })
    void ofSeveralPricesTheOneThatIsPaidCounts(String specs, String price) throws Unusable {
        String all = List.of(specs.split(" ; ")).stream()
                .map(OffersOfPagesTest::spec)
                .toList()
                .toString();
        assertThat(offers(read(product("'priceSpecification':" + all)))).containsExactly("Box One|" + price);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'price':100,'validThrough':'2026-02-19'                | price-expired",
                "'price':100,'validFrom':'2026-02-21'                   | price-not-yet-valid",
                "'minPrice':100,'maxPrice':200                          | range",
                "'price':10,'billingIncrement':1                        | instalment",
                "'price':90,'referenceQuantity':{'value':'10'}          | quantity-price",
                "'price':90,'priceType':'https://schema.org/SRP'        | list-price-only"
            })
    void aPriceThatNobodyPaysTodayIsNone(String spec, String code) throws Unusable {
        SavedPage page = read(product("'priceSpecification':" + spec(spec)));
        assertThat(refused(page)).containsExactly("Box One|" + code);
        assertThat(offers(page)).isEmpty();
    }

    @Test
    void twoPricesOfOneOfferAreRefusedWithBoth() throws Unusable {
        SavedPage page = read(product("'price':100,'priceCurrency':'CHF','priceSpecification':" + spec("'price':110")));
        assertThat(refused(page)).containsExactly("Box One|price-conflict");
        assertThat(page.drafts().refused().get(0).reason()).contains("100 CHF", "110 CHF");
    }

    @Test
    void theTaxIsTakenFromTheSpecificationOfTheSamePrice() throws Unusable {
        SavedPage page = read(product("'price':'100.00','priceCurrency':'CHF','priceSpecification':"
                + spec("'price':100,'valueAddedTaxIncluded':'http://schema.org/False'")));
        assertThat(only(page).vat()).isEqualTo(Vat.EXCLUDED);
        assertThat(only(page).vatBasis()).isEqualTo(Draft.VatBasis.STATED);
    }

    @Test
    void aLeaseIsNoOffer() throws Unusable {
        SavedPage page = read(product(
                "'price':10,'priceCurrency':'CHF','businessFunction':'http://purl.org/goodrelations/v1#LeaseOut'"));
        assertThat(refused(page)).containsExactly("Box One|no-sale");
    }

    @Test
    void theTermsOfAnOfferAreRead() throws Unusable {
        Draft draft = only(
                read(
                        product(
                                "'price':100,'priceCurrency':'CHF','availability':['https://schema.org/PreOrder'],"
                                        + "'warranty':{'durationOfWarranty':{'value':'3','unitCode':'ANN'}},"
                                        + "'hasMerchantReturnPolicy':[{'returnPolicyCategory':'schema:MerchantReturnNotPermitted'}],"
                                        + "'seller':{'@type':'Organization','url':'https://www.box.example.ch/about'},"
                                        + "'shippingDetails':["
                                        + "{'shippingRate':{'value':'25','currency':'EUR'},'shippingDestination':[{'addressCountry':'DE'}]},"
                                        + "{'shippingRate':{'value':'9.00','currency':'CHF'},'shippingDestination':{'addressCountry':{'name':'ch'}}},"
                                        + "{'shippingRate':{'value':'0'},'shippingDestination':{'addressCountry':'LI'},'doesNotShip':true}]")));
        assertThat(draft.availability()).isEqualTo(Availability.ON_ORDER);
        assertThat(draft.availabilityText()).isEqualTo("PreOrder");
        assertThat(draft.warrantyMonths()).isEqualTo(36);
        assertThat(draft.returnDays()).isZero();
        assertThat(draft.seller()).isEqualTo("box.example.ch");
        assertThat(draft.shipping()).isEqualByComparingTo("9");
        assertThat(draft.shippingCurrency()).isEqualTo("CHF");
        assertThat(draft.shipsTo()).containsExactly("DE", "CH");
    }

    @Test
    void freightToAnotherCountryIsNotTheBuyers() throws Unusable {
        Draft draft = only(read(product("'price':100,'priceCurrency':'CHF','shippingDetails':["
                + "{'shippingRate':{'value':5},'shippingDestination':{'addressCountry':'DE'}},"
                + "{'shippingRate':{'value':7},'shippingDestination':{'addressCountry':'AT'}}]")));
        assertThat(draft.shipping()).isNull();
        assertThat(draft.warnings()).containsExactly("the freight that is stated is that to other countries");
    }

    @Test
    void aWrongCheckDigitIsSaid() throws Unusable {
        Draft draft = only(read("{'@type':'Product','name':'X','gtin':'2900000000019',"
                + "'offers':{'price':1,'priceCurrency':'CHF'}}"));
        assertThat(draft.gtins()).containsExactly("2900000000019");
        assertThat(draft.warnings()).containsExactly("the check digit of the GTIN 2900000000019 is wrong");
    }

    @Test
    void anOfferMayNameWhatItOffers() throws Unusable {
        assertThat(offers(read("{'@graph':[{'@id':'#p','@type':'Product','name':'Box'},"
                        + "{'@type':'Offer','price':1,'priceCurrency':'CHF','itemOffered':{'@id':'#p'}}]}")))
                .containsExactly("Box|1 CHF");
        assertThat(offers(read("{'@type':'Offer','name':'Box','price':1,'priceCurrency':'CHF'}")))
                .containsExactly("Box|1 CHF");
        assertThat(refused(read("{'@type':'Offer','price':1,'priceCurrency':'CHF'}")))
                .containsExactly("null|no-product");
    }

    @Test
    void ofSeveralOffersEachSaysWhichVariantItIs() throws Unusable {
        SavedPage page = read("{'@type':'Product','name':'Box','offers':["
                + "{'@type':'Offer','name':'1 TB','price':1,'priceCurrency':'CHF'},"
                + "{'@type':'Offer','itemOffered':{'@type':'Product','name':'Box 2 TB'},'price':2,'priceCurrency':'CHF'},"
                + "{'@type':'Offer','sku':'3','price':3,'priceCurrency':'CHF'}]}");
        assertThat(offers(page)).containsExactly("Box 1 TB|1 CHF", "Box 2 TB|2 CHF", "Box|3 CHF");
        assertThat(page.drafts().offers())
                .extracting(draft -> draft.warnings().size())
                .containsExactly(0, 0, 1);
    }

    @Test
    void aVariantInheritsFromItsGroup() throws Unusable {
        Draft draft =
                only(read("{'@type':'Product','name':'Box red','isVariantOf':{'@type':'ProductGroup','name':'Box',"
                        + "'brand':{'name':'Maker'},'itemCondition':'NewCondition','hasVariant':[{'url':'https://example.ch/blue'}]},"
                        + "'offers':{'price':1,'priceCurrency':'CHF'}}"));
        assertThat(draft.brand()).isEqualTo("Maker");
        assertThat(draft.condition()).isEqualTo(Condition.NEW);
    }

    @Test
    void aListIsThePageWhereNothingElseIs() throws Unusable {
        String list = "{'@type':'ItemList','itemListElement':[{'@type':'ListItem','item':"
                + product("'price':1,'priceCurrency':'CHF'") + "}]}";
        assertThat(offers(read(list))).containsExactly("Box One|1 CHF");
        SavedPage beside = read(list, "{'@type':'Product','name':'Own','offers':{'price':2,'priceCurrency':'CHF'}}");
        assertThat(offers(beside)).containsExactly("Own|2 CHF");
        assertThat(refused(beside)).containsExactly("Box One|related-product");
    }

    @Test
    void aProductThatAnotherIsSimilarToIsBesideIt() throws Unusable {
        SavedPage page = read("{'@graph':["
                + "{'@type':'Product','name':'Own','isSimilarTo':{'@id':'#b'},'offers':{'price':2,'priceCurrency':'CHF'}},"
                + "{'@id':'#b','@type':'Product','name':'Other','offers':{'price':1,'priceCurrency':'CHF'}}]}");
        assertThat(offers(page)).containsExactly("Own|2 CHF");
        assertThat(refused(page)).containsExactly("Other|related-product");
    }

    @Test
    void scriptsThatShareAThingSayItTogether() throws Unusable {
        Draft draft = only(read(
                "{'@type':'Product','@id':'#p','name':'Box','brand':'Maker'}",
                "{'@type':'Product','@id':'#p','offers':{'price':1,'priceCurrency':'CHF'}}"));
        assertThat(draft.product()).isEqualTo("Box");
        assertThat(draft.brand()).isEqualTo("Maker");
    }

    @Test
    void aScriptWithMarksForQuotationMarksIsRead() throws Unusable {
        assertThat(offers(Pages.read(
                        jsonLd(product("'price':1,'priceCurrency':'CHF'").replace("'", "&quot;")))))
                .containsExactly("Box One|1 CHF");
    }
}
