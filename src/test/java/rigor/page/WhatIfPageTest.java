package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
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
    void anyOtherKeyIsPickedByItsNameAndChangedWithTheControlThatFits(Site site) {
        Page page = site.open("#/what-if");
        page.locator("#key").fill("certainty");
        page.locator("#key").press("Tab");

        page.locator("#key-certainty").selectOption("0.8");

        page.waitForURL(Pattern.compile("certainty=0\\.8"));
        assertThat(page.locator(".would")).containsText("80 % sure");
        page.locator("#key").fill("purchase date");
        page.locator("#key").press("Tab");
        assertThat(page.locator("#key-purchase_date")).hasAttribute("type", "date");
        page.getByText("now: 0.95").click();
        assertThat(page.locator(".limits .moved")).hasCount(0);
    }

    @Test
    void aLimitThatTheCaseAssumesSaysSo(Site site) {
        Page page = site.open("#/what-if?noise.load=40");

        assertThat(page.locator(".limit.moved button")).hasText("assumed: 50 dB(A)");
    }

    @Test
    void textOfTwiceTheSizeNeedsNoScrollingSideways(Site site) {
        for (String view :
                List.of("#/what-if?budget.ceiling=9000", "#/board", "#/build/diy-pro6000ws-am5", "#/compose")) {
            Page page = site.open(view);
            page.evaluate("document.documentElement.style.fontSize = '200%'");

            assertThat((Boolean) page.evaluate(
                            "[...document.querySelectorAll('main, main > *')].every(e => e.getBoundingClientRect().right <= innerWidth + 1)"
                                    + " && document.querySelector('main').scrollWidth <= innerWidth"))
                    .as(view)
                    .isTrue();
            page.close();
        }
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
