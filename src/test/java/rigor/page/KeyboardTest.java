package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Everything without a mouse. */
@ExtendWith(InBrowser.class)
class KeyboardTest {

    @Test
    void theFirstTabSkipsToTheContent(Site site) {
        Page page = site.open("#/board");

        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).hasText("Skip to the content");
        page.keyboard().press("Enter");

        assertThat(page.locator(":focus")).hasText("All builds, all requirements");
    }

    @Test
    void arrowsWalkTheBoardAndEnterOpensTheRow(Site site) {
        Page page = site.open("#/board");
        page.locator(".board tbody th > a").first().focus();
        String second = page.locator(".board tbody th > a").nth(1).textContent();

        page.keyboard().press("ArrowDown");
        assertThat(page.locator(":focus")).hasText(second);
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tip")).containsText("Budget +");
        page.keyboard().press("ArrowRight");
        assertThat(page.locator("#tip")).containsText("Limit: ");
        page.keyboard().press("Enter");

        assertThat(page.locator("h1")).hasText(second);
        assertThat(page.locator(":focus")).hasText(second);
    }

    @Test
    void aTourOfTheViewsNeedsOnlyTheTabKeyAndEnter(Site site) {
        Page page = site.open("");

        for (String view : new String[] {"Board", "Chart", "What if", "Rules", "Facts"}) {
            tabBackTo(page, view);
            page.keyboard().press("Enter");
            assertThat(page.locator("nav a[aria-current=page]").first()).hasText(view);
        }
    }

    @Test
    void aSliderMovesWithTheArrows(Site site) {
        Page page = site.open("#/what-if");
        page.locator("#limit-noise\\.load").focus();

        page.keyboard().press("ArrowLeft");
        page.keyboard().press("ArrowLeft");

        assertThat(page.locator("#limit-noise\\.load")).hasValue("48");
        assertThat(page.locator(".limits")).containsText("1 figure differs from the case");
    }

    @Test
    void aRequirementOpensAndItsRuleIsReached(Site site) {
        Page page = site.open("#/build/diy-2x-pro6000ws-trx50");
        page.locator("#row-noise\\.load summary").focus();

        page.keyboard().press("Enter");
        page.keyboard().press("Tab");
        assertThat(page.locator(":focus")).containsText("NOISE-1");
        page.keyboard().press("Enter");

        assertThat(page.locator(".line.at")).containsText("Too loud under load");
    }

    /** From the heading, where each view begins. */
    private static void tabBackTo(Page page, String text) {
        page.locator("main h1").focus();
        for (int i = 0; i < 10; i++) {
            page.keyboard().press("Shift+Tab");
            if (page.locator(":focus").textContent().strip().equals(text)) {
                return;
            }
        }
        assertThat(page.locator(":focus").textContent()).isEqualTo(text);
    }
}
