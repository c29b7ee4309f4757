package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class ComposePageTest {

    @Test
    void aCardIsPutIntoHostsAndEachOfThemHasItsPage(Site site) {
        Page page = site.open("#/board");
        page.getByText("Builds nobody has listed").click();
        page.locator("[name=card]").selectOption("gpu-rtx-3090");
        page.locator("[name=count]").selectOption("2");
        Locator rejected = page.locator(".composed .rejected").first();
        assertThat(rejected.locator("a")).containsText("2x NVIDIA GeForce RTX 3090");
        assertThat(rejected.locator(".why")).not().isEmpty();
        String name = rejected.locator("a").textContent();

        rejected.locator("a").click();

        assertThat(page.locator("h1")).containsText(name.substring(0, 20));
        assertThat(page.locator(".objections.out li").first()).isVisible();
        assertThat(page.locator("#upgrades")).not().hasAttribute("aria-busy", "true");
    }
}
