package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class BoardPageTest {

    @Test
    void noCellIsBlank(Site site) {
        Page page = site.open("#/board");

        List<String> cells = page.locator(".board tbody td").allTextContents();

        assertThat(cells).isNotEmpty().noneMatch(String::isBlank);
    }

    @Test
    void aRejectedRowNamesItsReasons(Site site) {
        Page page = site.open("#/board?verdict=rejected");

        assertThat(page.locator(".board tbody tr").count()).isPositive();
        assertThat(page.locator(".board tbody th:not(:has(.why))")).hasCount(0);
    }

    @Test
    void textVerdictAndConcernNarrowTheBoardAndTheAddress(Site site) {
        Page page = site.open("#/board");
        page.locator(".filters input").fill("mac studio");
        page.locator(".filters select").nth(0).selectOption("rejected");
        page.locator(".filters select").nth(1).selectOption("noise");

        assertThat(page.locator(".board thead th.req")).hasCount(1);
        for (String name : page.locator(".board tbody th > a").allTextContents()) {
            assertThat(name).containsIgnoringCase("mac studio");
        }
        page.waitForURL(Pattern.compile("q=mac\\+studio&verdict=rejected&concern=noise"));
    }

    @Test
    void aColumnSortsUpAndDown(Site site) {
        Page page = site.open("#/board?verdict=accepted");

        page.locator("th.price button").click();
        assertThat(page.locator("th.price")).hasAttribute("aria-sort", "ascending");
        List<String> up = page.locator(".board td.price").allTextContents();
        page.locator("th.price button").click();
        assertThat(page.locator("th.price")).hasAttribute("aria-sort", "descending");
        List<String> down = page.locator(".board td.price").allTextContents();

        assertThat(up).isEqualTo(reversed(down));
        assertThat(amount(up.get(0))).isLessThan(amount(down.get(0)));
    }

    @Test
    void aPriceOfWhichARestIsNotKnownSaysSo(Site site) {
        Page page = site.open("#/board?q=2x-rtx-pro-5000-blackwell-48gb-in-am5");

        assertThat(page.locator(".board td.price").first()).hasText(Pattern.compile("[0-9,]+ or more"));
    }

    @Test
    void thePointsOfEachConcernTellWhyOneBuildStandsBeforeAnother(Site site) {
        Page page = site.open("#/board?verdict=accepted");
        page.locator("[name=show]").selectOption("points");

        page.waitForURL(Pattern.compile("show=points"));
        Locator best = page.locator(".board tbody tr").first();
        double sum = best.locator("td.points").allTextContents().stream()
                .mapToDouble(points -> Double.parseDouble(points.replace('−', '-')))
                .sum();
        assertThat(Double.parseDouble(best.locator("td.score").textContent())).isCloseTo(sum, within(0.05));
        assertThat(page.locator(".board thead .points")).not().hasCount(0);
    }

    @Test
    void aShadeShowsThatThereIsMoreToTheRightUntilTheEnd(Site site) {
        Page page = site.open("#/board");
        assertThat(page.locator("scroll-shade[data-right]")).hasCount(1);

        page.locator(".board-scroll").evaluate("box => box.scrollLeft = box.scrollWidth");

        assertThat(page.locator("scroll-shade[data-right]")).hasCount(0);
        assertThat(page.locator("scroll-shade[data-left]")).hasCount(1);
        BoundingBox name = page.locator(".board tbody th").first().boundingBox();
        assertThat(name.x).isLessThan(60);
    }

    @Test
    void onATelephoneEachBuildIsACardAndTheRestIsOnATap(Site site) {
        Page page = site.openNarrow("#/board?verdict=rejected");
        Locator card = page.locator(".cards .card").first();
        assertThat(page.locator("table.board")).hasCount(0);
        assertThat(card.locator("dl dt")).hasCount(3);
        assertThat(card.locator(".answers")).hasCount(0);

        card.locator("summary").click();

        assertThat(card.locator(".answers > div").nth(20)).isVisible();
        assertThat(card.locator(".points")).containsText("Points ");
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                .isTrue();
    }

    @Test
    void aRowOpensItsBuild(Site site) {
        Page page = site.open("#/board");
        String name = page.locator(".board tbody th > a").first().textContent();

        page.locator(".board tbody th > a").first().click();

        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText(name);
    }

    @Test
    void twoThousandBuildsComeInPages(@Own Site site) {
        String many = IntStream.range(0, 2_000)
                .mapToObj(i -> String.format(
                        Locale.ROOT, "many-%04d,Build number %04d,asus-gx10-1tb,1,,,https://example.org/,\n", i, i))
                .collect(Collectors.joining());
        site.host().edit(site.host().facts.resolve("builds.csv"), text -> text + many);

        Page page = site.open("#/board?q=build+number");

        assertThat(page.locator(".found")).containsText("2,000 builds");
        assertThat(page.locator(".board tbody tr")).hasCount(60);
        page.getByText("Next").click();
        assertThat(page.locator(".pager")).containsText("61 to 120 of 2,000");
    }

    private static List<String> reversed(List<String> list) {
        return IntStream.range(0, list.size())
                .mapToObj(i -> list.get(list.size() - 1 - i))
                .toList();
    }

    private static int amount(String text) {
        return Integer.parseInt(text.replaceAll("[^0-9,].*", "").replace(",", ""));
    }
}
