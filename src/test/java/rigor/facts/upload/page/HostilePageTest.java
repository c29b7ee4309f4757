package rigor.facts.upload.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static rigor.facts.upload.page.Pages.jsonLd;
import static rigor.facts.upload.page.Pages.offers;
import static rigor.facts.upload.page.Pages.product;
import static rigor.facts.upload.page.Pages.refused;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import rigor.facts.upload.draft.Unusable;

/** Pages made to take long, much or too far. None may take more than a moment. */
@Timeout(20)
class HostilePageTest {
    private static final String OFFER = "'price':1,'priceCurrency':'CHF'";

    @Test
    void fiveMegabytesInOneLineAreRead() throws IOException, Unusable {
        String review = "{\"@type\":\"Review\",\"reviewRating\":{\"ratingValue\":1},\"author\":{\"name\":\"K\"},"
                + "\"reviewBody\":\"" + "Leise und schnell. ".repeat(6) + "\\\"1\\\"\"}";
        String reviews = String.join(
                ",", IntStream.range(0, 24_000).mapToObj(i -> review).toList());
        Expected.of("hostile/jsonld-5mb-one-line.gen")
                .assertMet(Pages.read(
                                jsonLd(
                                        "{\"@type\":\"Product\","
                                                + "\"name\":\"NVIDIA RTX PRO 6000 Blackwell Workstation Edition 96GB\",\"description\":\""
                                                + "\\\"".repeat(10_000) + "\",\"review\":[" + reviews
                                                + "],\"mpn\":\"900-5G144-2200-000\","
                                                + "\"offers\":{\"price\":\"7691.00\",\"priceCurrency\":\"CHF\",\"availability\":\"InStock\"}}"))
                        .drafts());
    }

    @Test
    void aCutLineOfFiveMegabytesIsNotQuoted() throws Unusable {
        SavedPage page = Pages.read(jsonLd("{\"name\":\"" + "x".repeat(5_000_000)));
        assertThat(page.drafts().refused()).hasSize(1);
        assertThat(page.drafts().refused().get(0).reason()).hasSizeLessThan(200);
    }

    @Test
    void deepNestingEnds() throws Unusable {
        String microdata = "<div itemscope itemtype=Product itemprop=isVariantOf>".repeat(30_000);
        assertThat(offers(Pages.read(jsonLd(product(OFFER)) + "<div>".repeat(100_000) + microdata)))
                .containsExactly("Box One|1 CHF");
        assertThat(refused(Pages.read(jsonLd("{'a':".repeat(100_000))))).containsExactly("null|broken-json");
    }

    @Test
    void attributesWithoutEndEnd() throws Unusable {
        String names = IntStream.range(0, 200_000).mapToObj(i -> "a" + i).collect(Collectors.joining(" "));
        assertThat(offers(
                        Pages.read(jsonLd(product(OFFER)) + "<p " + names + "><p itemprop='" + names + "' itemscope>")))
                .containsExactly("Box One|1 CHF");
    }

    @Test
    void circlesAreWalkedOnce() throws Unusable {
        SavedPage page = Pages.read(jsonLd("{'@graph':["
                + "{'@id':'#a','@type':'ProductGroup','name':'A','hasVariant':[{'@id':'#b'},{'@id':'#a'}]},"
                + "{'@id':'#b','@type':'Product','name':'B','isVariantOf':{'@id':'#a'},'isRelatedTo':{'@id':'#b'},"
                + "'offers':{'@id':'#o'}},"
                + "{'@id':'#o','@type':'Offer','price':1,'priceCurrency':'CHF','itemOffered':{'@id':'#b'},"
                + "'offers':{'@id':'#o'},'seller':{'@id':'#s'}},"
                + "{'@id':'#s','name':{'@id':'#s'},'url':{'@id':'#s'}}]}"));
        assertThat(page.drafts().offers()).hasSizeLessThanOrEqualTo(1);
    }

    @Test
    void elementsThatReferToThemselvesEnd() throws Unusable {
        String circle =
                "<div id=x itemscope itemtype=Product itemref='x y'><p id=y itemprop=isVariantOf itemscope itemref='x y'>"
                        + "<b itemprop=name>N</b></p></div>";
        assertThat(offers(Pages.read(jsonLd(product(OFFER)) + circle))).containsExactly("Box One|1 CHF");
    }

    @Test
    void aThousandOffersAreEnough() throws Unusable {
        String one = "{'@type':'Product','name':'P%d','offers':{'price':1,'priceCurrency':'CHF'}}";
        String all =
                IntStream.range(0, 10_000).mapToObj(i -> String.format(one, i)).collect(Collectors.joining(","));
        SavedPage page = Pages.read(jsonLd("[" + all + "]"));
        assertThat(page.drafts().offers()).hasSize(1_000);
        assertThat(refused(page)).containsExactly("null|too-many");
    }

    @Test
    void manyThingsThatShareOneEnd() throws Unusable {
        String scripts = "<script type=application/ld+json>{'a':{'@id':'#big'}}</script>".repeat(20_000);
        String big = "{'@id':'#big','b':[" + "{'c':1},".repeat(20_000) + "]}";
        assertThat(offers(Pages.read(jsonLd(big, product(OFFER)) + scripts))).containsExactly("Box One|1 CHF");
    }

    @Test
    void aLongTextThatManyReferToIsCut() throws Unusable {
        String seller = "{'@id':'#s','name':'" + "s".repeat(3_000_000) + "'}";
        String offer = "{'price':1,'priceCurrency':'CHF','seller':{'@id':'#s'}},";
        SavedPage page =
                Pages.read(jsonLd(seller, "{'@type':'Product','name':'Box','offers':[" + offer.repeat(900) + "]}"));
        assertThat(page.drafts().offers()).hasSize(900).allMatch(draft -> draft.seller() == null);
    }

    @Test
    void picturesWithinThePageDoNotCount() throws Unusable {
        String picture = "<img src='data:image/png;base64," + "iVBORw0KGgoA".repeat(2_000_000) + "'>";
        assertThat(offers(Pages.read(picture + jsonLd(product(OFFER))))).containsExactly("Box One|1 CHF");
    }

    @Test
    void aPageWithoutEndIsRefused() {
        for (String html : new String[] {"<html>" + "<p>".repeat(400_001), "<html>" + "x".repeat(17 << 20)}) {
            byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
            assertThat(catchThrowableOfType(Unusable.class, () -> SavedPage.tables(bytes)).code)
                    .isEqualTo("too-large");
        }
    }
}
