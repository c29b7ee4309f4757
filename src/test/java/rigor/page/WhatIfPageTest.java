package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class WhatIfPageTest {

    @Test
    void draggingALimitFlipsVerdictsAndMarksThem(Site site) {
        Page page = site.open("#/what-if");

        budget(page).fill("6000");

        assertThat(page.locator(".verdicts .flipped").first()).containsText("was accepted");
        assertThat(page.locator(".would")).not().containsText("RTX PRO 6000");
    }

    @Test
    void theAddressCarriesTheWhatIfToSomebodyElse(Site site) {
        Page mine = site.open("#/what-if");
        budget(mine).fill("6000");
        mine.waitForURL(Pattern.compile("budget\\.ceiling=6000"));
        mine.locator(".verdicts .flipped").first().waitFor();

        Page theirs = site.open(mine.url().replaceAll(".*/#", "#"));

        theirs.locator(".verdicts .flipped").first().waitFor();
        assertThat(budget(theirs)).hasValue("6000");
        assertThat(theirs.locator(".would").textContent())
                .isEqualTo(mine.locator(".would").textContent());
    }

    @Test
    void oneButtonReturnsToTheCase(Site site) {
        Page page = site.open("#/what-if?budget.ceiling=6000");
        page.locator(".verdicts .flipped").first().waitFor();

        page.getByText("Back to the case").click();

        assertThat(page.locator(".verdicts .flipped")).hasCount(0);
        assertThat(budget(page)).hasValue("15000");
    }

    @Test
    void whatTheServerRefusesIsSaid(Site site) {
        site.tolerate("the server responded with a status");
        Page page = site.open("#/what-if?no.such-limit=1");

        assertThat(page.locator(".outcome [role=alert]")).containsText("no.such-limit");
    }

    private static Locator budget(Page page) {
        return page.getByRole(AriaRole.SLIDER, new Page.GetByRoleOptions().setName(Pattern.compile("^Landed price")));
    }
}
