package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.args.AxeRuleOptions;
import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Axe finds nothing at all in the views of builds, also by the rules that it does not ask of itself. */
@ExtendWith(InBrowser.class)
class ViewsOfBuildsAxeTest {
    private static final List<String> NOT_OF_ITSELF =
            List.of("label-content-name-mismatch", "target-size", "empty-table-header");

    private static final List<String> VIEWS = List.of(
            "#/board?q=pro+6000",
            "#/board?q=pro+6000&show=points",
            "#/chart?y=memory&table=1",
            "#/compose?card=gpu-rtx-3090&count=2",
            "#/what-if?budget.ceiling=9500&certainty=0.8&freight_part=0..80&offer:of-001=7000",
            "#/build/diy-pro6000ws-am5",
            "#/build/diy-2x-pro6000ws-trx50");

    @Test
    void inTheLight(Site site) {
        assertThat(findings(site, site.open(""), VIEWS)).isEmpty();
    }

    @Test
    void inTheDark(Site site) {
        assertThat(findings(site, site.openDark(""), List.of(VIEWS.get(0), VIEWS.get(2), VIEWS.get(5))))
                .isEmpty();
    }

    @Test
    void onATelephone(Site site) {
        assertThat(findings(
                        site,
                        site.openNarrow(""),
                        List.of("#/board?q=pro+6000&open=diy-pro6000ws-am5", VIEWS.get(3), VIEWS.get(4), VIEWS.get(5))))
                .isEmpty();
    }

    private static List<String> findings(Site site, Page page, List<String> views) {
        return views.stream()
                .flatMap(view -> {
                    site.go(page, view);
                    return found(page).stream().map(finding -> view + " " + finding);
                })
                .toList();
    }

    private static List<String> found(Page page) {
        Map<String, AxeRuleOptions> rules = new LinkedHashMap<>();
        for (String rule : NOT_OF_ITSELF) {
            AxeRuleOptions on = new AxeRuleOptions();
            on.setEnabled(true);
            rules.put(rule, on);
        }
        AxeRunOptions options = new AxeRunOptions();
        options.setResultTypes(List.of("violations"));
        options.setRules(rules);
        return new AxeBuilder(page)
                .options(options).setLegacyMode(true).analyze().getViolations().stream()
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }
}
