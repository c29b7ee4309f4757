package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the page does with the token of the address that {@code rigor serve} prints, and without it. */
@ExtendWith(InBrowser.class)
class TokenPageTest {
    private static final String SAID = "open the address that \"rigor serve\" printed";
    private static final FilePayload OFFERS = new FilePayload(
            "offers.csv", "text/csv", "offer_id,price,currency\nof-001,7000,CHF\n".getBytes(StandardCharsets.UTF_8));

    @Test
    void thePageTakesTheTokenOutOfTheAddressBarAndKeepsItForItsTab(Site site) {
        Page page = site.open("#token=" + Host.TOKEN);
        assertThat(page.url()).endsWith("/#/").doesNotContain(Host.TOKEN);
        assertThat(page.context().cookies()).isEmpty();

        page.reload();
        site.go(page, "#/facts/offers");
        page.locator("input[type=file]").setInputFiles(OFFERS);
        assertThat(page.locator(".tallies")).isVisible();

        site.tolerate("401");
        Page other = site.openBeside(page, "#/facts/offers");
        other.locator("input[type=file]").setInputFiles(OFFERS);
        assertThat(other.locator(".upload")).containsText(SAID);
    }

    @Test
    void theTokenIsShownInAHeaderAndInNoAddress(Site site) {
        Page page = site.open("#token=" + Host.TOKEN);
        List<Request> sent = new CopyOnWriteArrayList<>();
        page.onRequest(sent::add);
        site.go(page, "#/rules?file=builds/noise.drl&line=4");
        page.getByText("Try an edit").click();
        page.getByText("Show what it would flip").click();
        assertThat(page.locator(".preview .notice")).containsText("No verdict would flip");

        assertThat(sent)
                .filteredOn(request -> request.url().endsWith("/api/rules/preview"))
                .singleElement()
                .satisfies(request ->
                        assertThat(request.headers()).containsEntry("authorization", "Bearer " + Host.TOKEN));
        assertThat(sent).noneMatch(request -> request.url().contains(Host.TOKEN));
    }

    @Test
    void withoutTheTokenThePageReadsAndSaysWhatAChangeNeeds(Site site) {
        site.tolerate("401");
        Page page = site.open("#/rules?file=builds/noise.drl&line=4");
        page.getByText("Try an edit").click();
        page.getByText("Show what it would flip").click();
        assertThat(page.locator(".preview .notice")).containsText(SAID);

        page.evaluate("location.hash = 'token=" + Host.TOKEN + "'");
        page.waitForURL(url -> url.endsWith("#/"));
        site.go(page, "#/rules?file=builds/noise.drl&line=4");
        page.getByText("Show what it would flip").click();
        assertThat(page.locator(".preview .notice")).containsText("No verdict would flip");
    }

    @Test
    void atAnotherAddressTheWholePageWaitsForTheToken(@Own Site site) {
        site.tolerate("401");
        site.tolerate("preload");
        site.host().atAllAddresses();
        Page page = site.open("#/board");
        assertThat(page.locator(".notice.out")).containsText("This server asks for its token");
        assertThat(page.locator(".live")).hasText("token needed");

        page.evaluate("location.hash = 'token=" + Host.TOKEN + "'");
        assertThat(page.locator(".live")).hasText("live");
        assertThat(page.locator(".notice.out")).hasCount(0);
        site.go(page, "#/board");
        assertThat(page.locator(".board tbody tr").first()).isVisible();
    }
}
