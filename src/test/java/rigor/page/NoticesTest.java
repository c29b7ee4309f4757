package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What happens on disk is told over the page, moves nothing on it, and goes when it is read. */
@ExtendWith(InBrowser.class)
class NoticesTest {
    @Test
    void anEditIsToldOverThePageAndGoesWithTheView(@Own Site site) {
        Page page = site.open("#/rules");
        double before = page.locator("main h1").boundingBox().y;
        edit(site, "$r.limit )", "( $r.limit - 30 ) )");
        assertThat(page.locator(".notice.change a").first())
                .hasText(Pattern.compile("^rules/builds/noise\\.drl:\\d+$"));
        assertThat(page.locator("main h1").boundingBox().y).isEqualTo(before);
        assertThat(AccessibilityTest.all(page)).isEmpty();

        page.locator(".notice.change a").first().click();
        assertThat(page.locator(".source h2")).hasText("builds/noise.drl");
        assertThat(page.locator(".notice.change")).hasCount(0);

        edit(site, "( $r.limit - 30 ) )", "( $r.limit - 29 ) )");
        assertThat(page.locator(".notice.change")).isVisible();
        site.go(page, "#/board");
        assertThat(page.locator(".notice.change")).hasCount(0);
    }

    @Test
    void aFaultOnDiskIsMarkedHiddenToALineAndGoesWhenItIsMended(@Own Site site) {
        Page page = site.open("#/rules?file=builds/noise.drl&line=4");
        edit(site, "noiseUnderLoad.low ", "noiseUnderLoad.lowest ");
        assertThat(page.locator(".on-disk .line.faulty mark")).hasText("lowest");
        assertThat(page.locator(".rule-faults a")).hasText(Pattern.compile("^rules/builds/noise\\.drl:8:\\d+$"));
        assertThat(page.locator("body"))
                .not()
                .containsText(site.host().rules.getParent().toString());
        page.locator(".notice button").click();
        assertThat(page.locator(".notice.read ul")).hasCount(0);
        assertThat(AccessibilityTest.all(page)).isEmpty();
        edit(site, "noiseUnderLoad.lowest ", "noiseUnderLoad.low ");
        assertThat(page.locator(".notice, .on-disk, .rule-faults")).hasCount(0);
    }

    @Test
    void theFaultyLineOfAnEditThatIsTriedIsMarked(Site site) {
        Page page = site.openAsOperator("#/rules?file=builds/noise.drl&line=4");
        site.tolerate("422");
        page.getByText("Try an edit").click();
        page.locator("#edit")
                .fill(page.locator("#edit").inputValue().replace("noiseUnderLoad.low ", "noiseUnderLoad.lowest "));
        page.getByText("Show what it would flip").click();
        assertThat(page.locator(".preview .line.faulty mark")).hasText("lowest");
        page.locator(".preview .faults button").click();
        assertThat(page.locator(":focus")).hasId("edit");
        assertThat(AccessibilityTest.all(page)).isEmpty();
    }

    private static void edit(Site site, String from, String to) {
        Path rule = site.host().rules.resolve("builds/noise.drl");
        site.host().edit(rule, text -> text.replace(from, to));
    }
}
