package rigor.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(InBrowser.class)
class AccessibilityTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "#/",
                "#/board",
                "#/chart",
                "#/what-if",
                "#/rules?file=builds/noise.drl&line=4",
                "#/facts/offers?line=2",
                "#/build/diy-2x-pro6000ws-trx50"
            })
    void axeFindsNothingSerious(String view, Site site) {
        assertThat(findings(site.open(view))).isEmpty();
    }

    @Test
    void norInTheDarkOrOnATelephone(Site site) {
        assertThat(findings(site.openDark("#/build/diy-2x-pro6000ws-trx50"))).isEmpty();
        assertThat(findings(site.openNarrow("#/board"))).isEmpty();
    }

    private static List<String> findings(Page page) {
        return new AxeBuilder(page)
                .analyze().getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .flatMap(rule -> rule.getNodes().stream().map(node -> rule.getId() + ": " + node.getHtml()))
                        .toList();
    }
}
