package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
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
