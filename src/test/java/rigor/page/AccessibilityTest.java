package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Axe over every view. A row is built like the next one: some of each kind stand for all. */
@ExtendWith(InBrowser.class)
class AccessibilityTest {
    private static final List<String> VIEWS = List.of(
            "#/",
            "#/board?q=pro+6000",
            "#/chart",
            "#/what-if?budget.ceiling=9500",
            "#/rules?file=builds/noise.drl&line=4",
            "#/facts/offers?line=2&q=of-00",
            "#/build/diy-pro6000ws-am5",
            "#/build/asus-gx10-1tb",
            "#/build/diy-2x-pro6000ws-trx50");

    @Test
    void axeFindsNothingSerious(Site site) {
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

    private static List<String> findings(Site site, Page page, String... rules) {
        return VIEWS.stream()
                .flatMap(view -> {
                    site.go(page, view);
                    return serious(page, rules).map(finding -> view + " " + finding);
                })
                .toList();
    }

    static List<String> all(Page page) {
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(violationsOnly).setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }

    static Stream<String> serious(Page page, String... rules) {
        // the rest is long and read by nobody
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        AxeBuilder axe = new AxeBuilder(page).options(violationsOnly).setLegacyMode(true);
        if (rules.length > 0) {
            axe.withRules(List.of(rules));
        }
        return axe.analyze().getViolations().stream()
                .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()));
    }
}
