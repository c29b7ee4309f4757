package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class AnswerPageTest {

    @Test
    void theFirstScreenHoldsTheWholeAnswer(Site site) {
        Page page = site.open("");
        page.locator(".shopping-list summary").getByText("parts").waitFor();

        assertThat(page.locator("h1")).hasText(Pattern.compile("^\\s*Buy .+"));
        for (String part :
                List.of(".answer .price", ".reasons", ".chips", ".answer .warnings", ".shopping-list summary")) {
            assertThat(bottom(page.locator(part))).as(part).isLessThanOrEqualTo(800);
        }
        for (Locator card : page.locator(".rival").all()) {
            assertThat(bottom(card)).isLessThanOrEqualTo(800);
        }
        assertThat(page.locator(".rival")).hasCount(3);
        assertThat(page.locator(".eyebrow")).containsText("18 February 2026");
    }

    @Test
    void onATelephoneTheAnswerAndItsPriceComeFirst(Site site) {
        Page page = site.openNarrow("");

        assertThat(bottom(page.locator(".reasons"))).isLessThanOrEqualTo(800);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(375);
    }

    @Test
    void everyCardSaysHowItDiffersFromTheAnswer(Site site) {
        Page page = site.open("");

        for (Locator card : page.locator(".rival").all()) {
            assertThat(card.locator(".differences li, p").last()).hasText(Pattern.compile("\\S"));
        }
        assertThat(page.locator(".rival", new Page.LocatorOptions().setHasText("Cheaper"))
                        .locator(".better")
                        .first())
                .containsText("cheaper");
    }

    @Test
    void aChipOpensWhatIsAssumedEachWithItsRow(Site site) {
        Page page = site.open("");
        Locator chip = page.locator(".chip.assumed");

        chip.click();

        assertThat(chip).hasAttribute("aria-expanded", "true");
        Locator noise = page.locator(".covers li", new Page.LocatorOptions().setHasText("Noise under load"));
        assertThat(noise).containsText("at most 50 dB(A)");
        assertThat(noise).containsText("reasonably quiet");
        noise.getByText("its row").click();
        assertThat(page.locator(".fact-card")).containsText("noise.load");
    }

    @Test
    void theShoppingListAddsUpAndLeadsToTheShops(Site site) {
        Page page = site.open("");
        String price = page.locator(".answer .price strong").textContent();

        page.locator(".shopping-list summary").click();

        assertThat(page.locator("table.shopping tfoot")).containsText(price);
        assertThat(page.locator("table.shopping tbody tr").first()).containsText("RTX PRO 6000");
        assertThat(page.locator("table.shopping tbody a").first()).hasAttribute("href", Pattern.compile("^https?://"));
    }

    @Test
    void theShoppingListIsCopiedAsTextAndForASpreadsheet(Site site) {
        Page page = site.open("#/shopping/diy-pro6000ws-am5");
        page.context().grantPermissions(List.of("clipboard-read", "clipboard-write"));

        page.getByText("Copy as CSV").click();
        assertThat(page.locator(".buttons [role=status]")).hasText("Copied.");

        assertThat((String) page.evaluate("navigator.clipboard.readText()"))
                .startsWith(
                        "quantity,part,part_number,price_low,price_high,currency,retailer,url,price_of\r\n1,NVIDIA RTX PRO 6000");
        page.getByText("Copy as text").click();
        page.waitForFunction("() => navigator.clipboard.readText().then(text => text.includes('Sum: CHF'))");
    }

    @Test
    void whoOrdersIsToldWhatToKnowFirstAndWhereItIsSaid(Site site) {
        Page page = site.open("");
        Locator warning = page.locator(".warnings li").first();
        String said = warning.locator("p").first().textContent();

        warning.locator(".proof a").first().click();

        assertThat(page.locator("main")).containsText(said);
        page.goBack();
        page.locator(".answer h1 a").click();
        assertThat(page.locator(".warnings")).containsText(said);
    }

    @Test
    void everyViewEndsWithTheNoticesThatLicencesAskFor(Site site) {
        Page page = site.open("#/board");

        assertThat(page.locator(".attributions p").last())
                .hasText("Contains information from BuildCores OpenDB which is made available under the ODC Attribution"
                        + " License.");
        assertThat(page.locator(".attributions p").last().locator("a").first())
                .hasAttribute("href", "https://github.com/buildcores/buildcores-open-db");
        assertThat(page.locator(".attributions a").last())
                .hasAttribute("href", "https://opendatacommons.org/licenses/by/1-0/");
    }

    @Test
    void aBuyerWhoCanAffordNothingIsToldSo(@Own Site site) {
        site.host()
                .edit(
                        site.host().facts.resolve("cases/swiss-home-office/requirements.csv"),
                        text -> text.replace("must,15000,", "must,100,"));

        Page page = site.open("");

        assertThat(page.locator("h1")).containsText("Buy nothing yet");
    }

    @Test
    void theBarsOfTheCausesCountEachRejectedBuildOnce(Site site) {
        Page page = site.open("");
        page.locator(".why-out li").first().waitFor();
        int counted = page.locator(".why-out li b").allTextContents().stream()
                .mapToInt(Integer::parseInt)
                .sum();
        String rest = page.locator(".why-out > p").textContent().replaceAll("\\D", "");

        assertThat(counted + Integer.parseInt(rest))
                .isEqualTo(
                        Integer.parseInt(page.locator(".counts li a > b").last().textContent()));
    }

    @Test
    void aCauseLeadsToTheBuildsThatAreOutForIt(Site site) {
        Page page = site.open("");
        Locator cause = page.locator(".why-out li").first();
        String expected = cause.locator("b").textContent();

        cause.locator("a").click();

        assertThat(page.locator(".found")).hasText(Pattern.compile("^" + expected + " builds of "));
    }

    @Test
    void theChartOpensTheBuildThatIsClicked(Site site) {
        Page page = site.open("#/chart");
        Locator best = page.locator("rigor-chart svg path[fill^=rgb][stroke='rgb(20, 24, 29)']");
        best.waitFor();
        assertThat(page.locator("rigor-chart").textContent()).contains("at most CHF 15,000", "at least", "30 tok/s");

        best.click();

        assertThat(page.locator(".verdict-line")).containsText("This is the one to buy.");
    }

    @Test
    void theChartHasATwinForThoseWhoCannotSeeIt(Site site) {
        Page page = site.open("#/chart");

        page.getByText("The same as a table").click();

        assertThat(page.locator(".chart-table tbody tr").first()).containsText("tok/s");
        assertThat(page.locator(".chart-table tbody tr").count()).isGreaterThan(100);
    }

    private static double bottom(Locator locator) {
        BoundingBox box = locator.boundingBox();
        return box.y + box.height;
    }
}
