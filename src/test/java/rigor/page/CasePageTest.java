package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A buyer looks at another case, changes the one in force, and makes their own. */
@ExtendWith(InBrowser.class)
class CasePageTest {

    @Test
    void anotherCaseIsChosenAndStaysInTheAddress(Site site) {
        Page page = site.open("#/");
        assertThat(page.locator(".answer .price")).containsText("CHF 9,");
        openPanel(page);

        page.locator(".case-panel label", new Page.LocatorOptions().setHasText("Case"))
                .first()
                .locator("select")
                .selectOption("us-company");

        assertThat(page.locator(".answer .price")).containsText("USD 11,");
        assertThat(page.locator(".eyebrow")).containsText("A company in the United States");
        page.reload();
        assertThat(page.locator(".answer .price")).containsText("USD 11,");
    }

    @Test
    void aChangedLimitTellsWhatTheAnswerWasAndWhatItIsNow(Site site) {
        Page page = site.open("#/board");
        openPanel(page);

        limit(page).fill("8000");
        page.keyboard().press("Tab");

        assertThat(page.locator(".was-answer")).containsText("RTX PRO 6000");
        assertThat(page.locator(".now-answer")).containsText("ASUS Ascent GX10");
        assertThat(page.locator(".pinned")).containsText("would flip");
        assertThat(page.locator("main h1")).hasText("All builds, all requirements");

        limit(page).fill("15000");
        page.keyboard().press("Tab");
        assertThat(page.locator(".was-answer")).hasCount(0);
        assertThat(page.getByText("Keep as my case")).isDisabled();
    }

    @Test
    void whatMattersMostMovesTheAnswer(Site site) {
        Page page = site.open("#/");
        openPanel(page);

        page.locator(".row:has(input[type=range])", new Page.LocatorOptions().setHasText("Speed"))
                .locator("input[type=range]")
                .focus();
        page.keyboard().press("Home");

        assertThat(page.locator(".now-answer")).containsText("ASUS Ascent GX10");
    }

    @Test
    void aCaseOfOnesOwnIsMadeFromNothingAndKept(@Own Site site) throws IOException {
        Page page = site.openAsOperator("#/board");
        openPanel(page);
        page.getByText("Start my own").click();

        page.getByLabel("Country").selectOption("Germany");
        page.getByLabel("Day of the purchase").fill("2026-11-28");
        page.getByLabel("It may cost at most, in EUR").fill("8000");
        Locator model = page.locator(".model-row input").first();
        model.fill("gpt-oss-120b");
        model.press("Tab");
        page.getByLabel("People or agents at once").fill("3");
        page.getByLabel("How loud may it be").selectOption("quiet");
        page.getByLabel("Its name").fill("Three <b>of</b> us");
        assertThat(page.locator(".was-answer")).isVisible();
        assertThat(page.locator(".pinned")).hasAttribute("aria-busy", "false");
        String now = page.locator(".now-answer strong").textContent();
        assertThat(page.locator(".pinned")).containsText("Assumed: ");

        page.getByText("Keep as my case").click();

        assertThat(page.locator(".case-panel")).hasCount(0);
        site.go(page, "#/");
        assertThat(page.locator(".eyebrow")).hasText("Three <b>of</b> us, 28 November 2026");
        assertThat(now).startsWith(page.locator("main h1").textContent());
        Path own = site.host().ownCase();
        assertThat(Files.readString(own.resolve("case.csv"))).contains("title,Three <b>of</b> us", "country,DE");
        assertThat(Files.readString(own.resolve("loadouts.csv"))).contains("gpt-oss-120b", ",3,");
        assertThat(Files.readString(own.resolve("requirements.csv"))).contains("budget.ceiling,must,8000", "streams:");
    }

    @Test
    void oneClickGoesBackToTheCaseBefore(@Own Site site) {
        Page page = site.openAsOperator("#/board");
        openPanel(page);
        limit(page).fill("8000");
        page.keyboard().press("Tab");
        assertThat(page.locator(".was-answer")).isVisible();
        page.getByText("Keep as my case").click();
        assertThat(page.locator(".case-panel")).hasCount(0);
        site.go(page, "#/");
        assertThat(page.locator(".answer .price")).containsText("CHF 7,");

        openPanel(page);
        page.getByText("Go back to the case before").click();

        assertThat(page.locator(".answer .price")).containsText("CHF 9,");
        assertThat(site.host().ownCase().resolve("case.csv").toFile()).doesNotExist();
    }

    @Test
    void aModelGoesByItsNameAndOneThatNoTableHasIsToBeBrought(Site site) {
        Page page = site.open("#/");
        openPanel(page);
        page.getByText("Start my own").click();
        assertThat(page.locator(".was-answer")).isVisible();

        Locator model = page.locator(".model-row input").first();
        model.fill("qwen3-32b of mine");
        model.press("Tab");
        assertThat(page.locator(".pinned [role=alert]")).containsText("There is no model \"qwen3-32b of mine\"");
        assertThat(page.getByText("Keep as my case")).isDisabled();
        assertThat(page.locator(".case-form").getByText("bring it")).isVisible();

        model.fill("qwen3-32B");
        model.press("Tab");
        assertThat(model).hasValue("qwen3-32b");
        assertThat(page.locator(".pinned [role=alert]")).hasCount(0);
    }

    @Test
    void withoutTheTokenNothingIsKeptAndThePanelSaysWhy(Site site) {
        site.tolerate("401");
        Page page = site.open("#/");
        openPanel(page);
        limit(page).fill("8000");
        page.keyboard().press("Tab");
        assertThat(page.locator(".was-answer")).isVisible();

        page.getByText("Keep as my case").click();

        assertThat(page.locator(".pinned [role=alert]")).containsText("token");
    }

    private static Locator limit(Page page) {
        return page.locator(".case-form .row", new Page.LocatorOptions().setHasText("Landed price"))
                .locator("input");
    }

    private static void openPanel(Page page) {
        page.getByText("Change the case").click();
        assertThat(page.locator(".case-panel .now-answer")).isVisible();
    }
}
