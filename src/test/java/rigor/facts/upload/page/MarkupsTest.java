package rigor.facts.upload.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rigor.facts.upload.page.Pages.jsonLd;
import static rigor.facts.upload.page.Pages.offers;
import static rigor.facts.upload.page.Pages.product;
import static rigor.facts.upload.page.Pages.refused;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.facts.Offer.Condition;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Unusable;

/** Several markups of one page, and what a page says of itself. */
class MarkupsTest {
    private static final String SCRIPT = product("'price':100,'priceCurrency':'CHF'");

    private static String microdata(String name, String price) {
        return "<div itemscope itemtype='http://schema.org/Product'><b itemprop=name>" + name + "</b>"
                + "<p itemprop=offers itemscope itemtype='http://schema.org/Offer'><i itemprop=price content='" + price
                + "'></i><meta itemprop=priceCurrency content=CHF><link itemprop=itemCondition href=NewCondition></p></div>";
    }

    private static String shared(String price, String currency) {
        return "<meta property=og:title content='Box One, cheap'><meta property=product:price:amount content='" + price
                + "'><meta property=product:price:currency content=" + currency + ">";
    }

    private static Draft only(SavedPage page) {
        assertThat(page.drafts().offers()).hasSize(1);
        return page.drafts().offers().get(0);
    }

    @Test
    void markupsThatAgreeAreOneRow() throws Unusable {
        SavedPage page = Pages.read(jsonLd(SCRIPT) + microdata("The Box One", "100.00") + shared("100", "CHF"));
        assertThat(offers(page)).containsExactly("Box One|100 CHF");
        assertThat(only(page).condition()).isEqualTo(Condition.NEW);
        assertThat(only(page).warnings()).isEmpty();
        assertThat(page.describe()).isEqualTo("a saved page (UTF-8) with JSON-LD and Microdata and Open Graph");
    }

    @Test
    void markupsThatContradictEachOtherAreRefusedWithBothValues() throws Unusable {
        SavedPage page = Pages.read(jsonLd(SCRIPT) + microdata("The Box One", "110") + shared("100", "CHF"));
        assertThat(offers(page)).isEmpty();
        assertThat(refused(page)).containsExactly("Box One|price-conflict");
        assertThat(page.drafts().refused().get(0).reason()).startsWith("JSON-LD says 100 CHF, Microdata says 110 CHF:");
    }

    @Test
    void scriptsThatContradictEachOtherAreRefusedToo() throws Unusable {
        SavedPage page = Pages.read(jsonLd(SCRIPT, product("'price':90,'priceCurrency':'CHF'"), SCRIPT));
        assertThat(offers(page)).isEmpty();
        assertThat(refused(page)).containsExactly("Box One|price-conflict");
    }

    @Test
    void sellersOfOneProductDoNotContradictEachOther() throws Unusable {
        String offer = "'price':%s,'priceCurrency':'CHF','seller':'%s'";
        SavedPage page =
                Pages.read(jsonLd(product(String.format(offer, "100", "a")), product(String.format(offer, "90", "b"))));
        assertThat(offers(page)).containsExactly("Box One|100 CHF", "Box One|90 CHF");
    }

    @Test
    void anotherCurrencyIsAnotherRow() throws Unusable {
        SavedPage page = Pages.read(jsonLd(SCRIPT, product("'price':105,'priceCurrency':'EUR'")));
        assertThat(offers(page)).containsExactly("Box One|100 CHF", "Box One|105 EUR");
        assertThat(page.drafts().offers().get(1).warnings()).containsExactly("the same offer in another currency");
    }

    @Test
    void anotherPriceInThePreviewIsSaid() throws Unusable {
        Draft draft = only(Pages.read(jsonLd(SCRIPT) + shared("95", "CHF")));
        assertThat(draft.price()).isEqualByComparingTo("100");
        assertThat(draft.warnings()).containsExactly("Open Graph says 95 CHF: look at the page");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'price':'27.500','priceCurrency':'CHF'", "'price':''", "'price':100"})
    void anotherMarkupMayMendAPrice(String offer) throws Unusable {
        SavedPage page = Pages.read(jsonLd(product(offer)) + microdata("Box One", "100"));
        assertThat(offers(page)).containsExactly("Box One|100 CHF");
        assertThat(refused(page)).isEmpty();
    }

    @Test
    void thePreviewCountsWhereNothingElseStatesAPrice() throws Unusable {
        SavedPage page = Pages.read(jsonLd("{'@type':'Product','name':'Box One'}") + shared("95", "CHF"));
        assertThat(offers(page)).containsExactly("Box One, cheap|95 CHF");
        assertThat(refused(page)).isEmpty();
    }

    @Test
    void thePreviewIsNoWayAroundARefusal() throws Unusable {
        SavedPage page = Pages.read(
                jsonLd(product("'priceSpecification':{'price':95,'priceType':'MSRP'}")) + shared("95", "CHF"));
        assertThat(offers(page)).isEmpty();
        assertThat(refused(page)).containsExactly("Box One|list-price-only");
    }

    @Test
    void twoAmountsOfAPreviewInOneCurrencyAreRefused() throws Unusable {
        SavedPage page = Pages.read(shared("95", "CHF") + shared("99", "CHF"));
        assertThat(refused(page)).containsExactly("Box One, cheap|price-conflict");
        assertThat(offers(page)).isEmpty();
    }

    @Test
    void aSaleInThePreviewCountsOnItsDays() throws Unusable {
        String sale = shared("95", "CHF") + "<meta property=product:sale_price:amount content=90>"
                + "<meta property=product:sale_price:currency content=CHF>"
                + "<meta property=product:sale_price_dates:end content='%s'>";
        assertThat(offers(Pages.read(String.format(sale, "2026-02-21T10:00+01:00"))))
                .containsExactly("Box One, cheap|90 CHF");
        assertThat(offers(Pages.read(String.format(sale, "2026-02-19T10:00+01:00"))))
                .containsExactly("Box One, cheap|95 CHF");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<!-- saved from url=(0030)https://shop.example.ch/p/1 --> | https://shop.example.ch/p/1 |",
                "<html><!-- Page saved with SingleFile ~ url: https://shop.example.ch/p/1 ~ saved date: Tue Feb 17 2026 09:30:00 GMT+0100 (Central European Standard Time)~--> | https://shop.example.ch/p/1 | 2026-02-17",
                "<!-- Saved from https://shop.example.ch/p/1 at 2026-02-17T08:00:00Z using monolith --> | https://shop.example.ch/p/1 | 2026-02-17",
                "<!-- saved from url=(0014)javascript:x() --> | |",
                "<link rel=canonical href=https://shop.example.ch/p/1> | https://shop.example.ch/p/1 |"
            })
    void aPageSaysWhereItIsFrom(String begin, @Nullable String address, @Nullable LocalDate day) throws Unusable {
        SavedPage page = Pages.read(begin.replace('~', '\n') + jsonLd(SCRIPT));
        assertThat(page.address()).isEqualTo(address);
        assertThat(page.savedOn()).isEqualTo(day);
        assertThat(only(page).url()).isEqualTo(address);
        assertThat(only(page).observedOn()).isEqualTo(day);
    }

    @ParameterizedTest
    @CsvSource({
        "/x?a=1, https://shop.example.ch/x?a=1",
        "y, https://shop.example.ch/p/y",
        "//other.example.ch/z, https://other.example.ch/z",
        "http://other.example.ch/<b>, http://other.example.ch/<b>"
    })
    void aShortAddressStartsFromThePage(String stated, String whole) throws Unusable {
        String offer = product("'price':1,'priceCurrency':'CHF','url':'" + stated + "'");
        assertThat(only(Pages.read("<!-- saved from url=(0030)https://shop.example.ch/p/1 -->" + jsonLd(offer)))
                        .url())
                .isEqualTo(whole);
    }

    @ParameterizedTest
    @CsvSource({
        "<title>Just a moment...</title><p>x, robot-check",
        "<title>Shop</title><p>Ich bin kein Roboter, robot-check",
        "<title>Shop</title><div class='g-recaptcha'></div>, robot-check",
        "<title>Shop</title><p>Box One für CHF 100.–, no-structured-data",
        "<title>Shop</title>, no-structured-data"
    })
    void aPageWithoutOffersIsSaidAsWhatItIs(String html, String code) {
        Unusable unusable = catchThrowableOfType(Unusable.class, () -> Pages.read("<html>" + html));
        assertThat(unusable.code).isEqualTo(code);
    }

    @Test
    void theAmountsSeenAreNamedAndNoneIsTaken() {
        Unusable unusable = catchThrowableOfType(
                Unusable.class,
                () -> Pages.read(
                        "<p>Preis <b>CHF 3’741.–</b>, 3 741,00 €, EUR 5, ABC 7, CHF 1, CHF 2, CHF 3; 12 Stück"));
        assertThat(unusable.sentence()).contains("(CHF 3’741.–, 3 741,00 €, EUR 5, CHF 1, CHF 2)", "none is taken");
    }
}
