package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class ChartPageTest {
    /** Whether the box of a text lies over the box of a straight line. */
    private static final String COVERED = """
            () => {
                const texts = [...document.querySelectorAll("rigor-chart svg text")].filter(t => t.textContent.trim());
                const dashed = [...document.querySelectorAll("rigor-chart svg path[stroke-dasharray]")];
                const boxes = [...texts, ...dashed].map(e => [e, e.getBoundingClientRect()]);
                const over = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
                return texts.flatMap(t => boxes
                    .filter(([e, b]) => e !== t && over(t.getBoundingClientRect(), b))
                    .map(([e]) => t.textContent + " over " + (e.textContent || "a limit")));
            }
            """;

    @Test
    void theKeyboardGoesFromMarkToMarkAndOpensTheBuild(Site site) {
        Page page = site.open("#/chart");
        page.locator("rigor-chart svg text").first().waitFor();

        page.locator(".marks").focus();
        assertThat(page.locator("#tip")).containsText("Accepted");
        page.keyboard().press("Home");
        String cheapest = page.locator(".marks [aria-selected=true]").textContent();
        page.keyboard().press("ArrowRight");
        assertThat(page.locator(".marks [aria-selected=true]")).not().hasText(cheapest);
        page.keyboard().press("ArrowLeft");
        assertThat(page.locator(".marks [aria-selected=true]")).hasText(cheapest);
        assertThat(page.locator("#tip")).hasText(cheapest);
        page.keyboard().press("Enter");

        page.locator(".verdict-line").waitFor();
        assertThat(cheapest).contains(page.locator("h1").textContent());
    }

    @Test
    void whatStandsAgainstThePriceIsChosenAndInTheAddress(Site site) {
        Page page = site.open("#/chart");

        page.locator("[name=y]").selectOption("memory");

        page.waitForURL("**/#/chart?y=memory");
        assertThat(page.locator("rigor-chart")).containsText("memory that one model can use, GB");
        assertThat(page.locator("rigor-chart")).containsText("96 GB");
        page.getByText("The same as a table").click();
        assertThat(page.locator(".chart-table thead")).containsText("Memory that one model can use");
    }

    @Test
    void noTextCoversALimitOrAnotherText(Site site) {
        for (String view : List.of("#/chart", "#/chart?y=together:main", "#/chart?y=streams", "#/chart?y=memory")) {
            Page page = site.open(view);
            page.locator("rigor-chart svg text").first().waitFor();

            assertThat((List<?>) page.evaluate(COVERED)).as(view).isEmpty();
            page.close();
        }
    }
}
