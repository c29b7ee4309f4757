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
        page.locator(".why-out li").first().waitFor();

        assertThat(page.locator("h1")).hasText(Pattern.compile("^\\s*Buy .+"));
        for (String part : List.of(
                ".answer .price", ".figures", ".rather li >> nth=0", ".counts", ".why-out", ".eyebrow", "code")) {
            assertThat(bottom(page.locator(part).first())).as(part).isLessThanOrEqualTo(800);
        }
        assertThat(page.locator(".eyebrow")).containsText("18 February 2026");
    }

    @Test
    void everyRunnerUpSaysWhatItIsBetterAt(Site site) {
        Page page = site.open("");

        for (Locator runner : page.locator(".rather li").all()) {
            assertThat(runner.locator("p")).hasText(Pattern.compile("\\S"));
        }
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
        assertThat(page.locator(".warnings li").first()).containsText(said);
    }

    @Test
    void everyViewEndsWithTheNoticesThatLicencesAskFor(Site site) {
        Page page = site.open("#/board");

        assertThat(page.locator("footer.attributions"))
                .hasText("Contains information from BuildCores OpenDB which is made available under the ODC Attribution"
                        + " License.");
        assertThat(page.locator("footer.attributions a").first())
                .hasAttribute("href", "https://github.com/buildcores/buildcores-open-db");
        assertThat(page.locator("footer.attributions a").last())
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
    void theBarsOfTheReasonsLeadToTheBuildsThatAreOutForThem(Site site) {
        Page page = site.open("");
        Locator reason = page.locator(".why-out li").first();
        String expected = reason.locator("b").textContent();

        reason.locator("a").click();

        assertThat(page.locator(".board tbody tr")).hasCount(Integer.parseInt(expected));
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
