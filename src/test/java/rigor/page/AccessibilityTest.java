package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Page.EmulateMediaOptions;
import com.microsoft.playwright.options.ForcedColors;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Axe finds nothing at all, in no view. A row is built like the next one: some of each kind stand for all. */
@ExtendWith(InBrowser.class)
class AccessibilityTest {
    private static final List<String> VIEWS = List.of(
            "#/",
            "#/board?q=pro+6000",
            "#/chart",
            "#/what-if?budget.ceiling=9500",
            "#/compose",
            "#/bring/machine",
            "#/bring/part",
            "#/rules?file=builds/noise.drl&line=4",
            "#/facts/offers?line=2&q=of-00",
            "#/shopping/diy-pro6000ws-am5",
            "#/build/diy-pro6000ws-am5",
            "#/build/asus-gx10-1tb",
            "#/build/diy-2x-pro6000ws-trx50");

    private static final String OPEN = "() => document.querySelectorAll('details').forEach(d => (d.open = true))";

    @Test
    void axeFindsNothingInAnyView(Site site) {
        assertThat(findings(site, site.open(""))).isEmpty();
    }

    /** Only the colours differ. */
    @Test
    void norInTheDark(Site site) {
        assertThat(findings(site, site.openDark(""), "color-contrast")).isEmpty();
    }

    @Test
    void norOnATelephone(Site site) {
        assertThat(findings(site, site.openNarrow(""))).isEmpty();
    }

    @Test
    void norInForcedColours(Site site) {
        Page page = site.open("");
        page.emulateMedia(new EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));

        site.go(page, "#/board?q=pro+6000");
        assertThat(all(page)).isEmpty();
        site.go(page, "#/");
        assertThat(all(page)).isEmpty();
    }

    @Test
    void norWithAllOpenThatOpens(Site site) {
        Page page = site.open("");
        page.locator(".chip.assumed").click();
        page.evaluate(OPEN);
        assertThat(all(page)).isEmpty();

        page.getByText("Change the case").click();
        page.locator(".case-panel .now-answer").waitFor();
        assertThat(all(page)).isEmpty();
        page.getByText("Start my own").click();
        page.locator(".was-answer").waitFor();
        assertThat(all(page)).isEmpty();
    }

    private static List<String> findings(Site site, Page page, String... rules) {
        return VIEWS.stream()
                .flatMap(view -> {
                    site.go(page, view);
                    return all(page, rules).stream().map(finding -> view + " " + finding);
                })
                .toList();
    }

    /** Whatever axe finds, however slight. */
    static List<String> all(Page page, String... rules) {
        // the rest is long and read by nobody
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).options(violationsOnly).setLegacyMode(true);
        if (rules.length > 0) {
            axe.withRules(List.of(rules));
        }
        return axe.analyze().getViolations().stream()
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                .toList();
    }
}
