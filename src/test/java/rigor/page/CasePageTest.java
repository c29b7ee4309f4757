package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One page for all cases that the server knows. */
@ExtendWith(InBrowser.class)
class CasePageTest {

    @Test
    void anotherCaseIsChosenAndStaysInTheAddress(Site site) {
        Page page = site.open("#/");
        assertThat(page.locator("main")).containsText("CHF 9,");
        Locator cases = page.getByLabel("Case");
        assertThat(cases.locator("option[selected], option:checked")).containsText("Switzerland");

        cases.selectOption("us-company");

        assertThat(page.locator("main")).containsText("USD 11,");
        assertThat(page.locator("main")).containsText("RTX PRO 6000 in an AM5 host");
        page.reload();
        assertThat(page.locator("main")).containsText("USD 11,");
    }
}
