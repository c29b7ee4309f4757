package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Every change that a build's page tells can be tried, and does what it says. */
@ExtendWith(InBrowser.class)
class BuildPageTest {

    @Test
    void theNearestChangeLetsARejectedBuildIn(Site site) {
        Page page = site.open("#/build/diy-2x-pro6000ws-trx50");
        Locator way = page.locator(".nearest .how").last();
        assertThat(way).containsText("Landed price: at most CHF 18,");

        way.locator("a").click();

        assertThat(flipped(page, "DIY 2x RTX PRO 6000 Workstation Edition, TRX50"))
                .containsText("accepted");
    }

    @Test
    void theNarrowestMarginTakesAnAcceptanceAway(Site site) {
        Page page = site.open("#/build/diy-pro6000ws-am5");
        Locator margin = page.locator(".nearest tbody tr").first();
        assertThat(margin).containsText("GPU-accessible memory");

        margin.locator("a").click();

        assertThat(flipped(page, "DIY 1x RTX PRO 6000 Workstation Edition, AM5"))
                .containsText("was accepted");
    }

    @Test
    void anUndecidedBuildTellsWhatMustTurnOutTrue(Site site) {
        Page page = site.open("#/build/asus-gx10-x2");

        assertThat(page.locator(".nearest .how").first())
                .containsText("confirmed: Speed of sub with all running: at least 10 tok/s");
    }

    @Test
    void anUndecidedBuildTellsHowLikelyItKeepsEachMust(Site site) {
        Page page = site.open("#/build/asus-gx10-x2");
        assertThat(page.locator(".verdict-line .chance"))
                .hasText(Pattern.compile("It keeps every must with a chance of \\d+ %\\."));

        Locator row = page.locator("details[id='row-speed.together:sub']");
        row.locator("summary").click();

        assertThat(row.locator(".chance")).hasText(Pattern.compile("It holds with a chance of \\d+ %\\."));
        assertThat(row.locator(".band .likely")).hasCount(1);
    }

    @Test
    void theSumOfThePointsIsShownWithWhatEachIsFor(@Own Site site) {
        Path own = site.host().rules.resolve("builds/own.drl");
        site.host().write(own, """
                package rigor.rules
                rule "Easy to carry" @id( OWN-1 ) when $b : Build( complete ) then
                    insert( Merit.because( $b, 2.5, "It has a handle." ) );
                end
                """);
        Page page = site.open("#/build/asus-gx10-x2");
        Locator merit = page.locator(".merits li", new Page.LocatorOptions().setHasText("It has a handle."));
        assertThat(merit).containsText("+2.5");
        assertThat(merit.locator("a")).hasText("OWN-1");
        assertThat(page.locator(".merits h2")).hasText(Pattern.compile("Points for the ranking: [0-9.]+"));
        assertThat(page.locator(".merits li").first()).containsText(Pattern.compile("\\+\\d"));
    }

    private static Locator flipped(Page page, String name) {
        return page.locator(".verdicts .flipped", new Page.LocatorOptions().setHasText(name));
    }
}
