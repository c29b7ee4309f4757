package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(InBrowser.class)
class HostileCellsTest {
    private static final String MARKUP = "<script>document.title='taken'</script><img src=x onerror=alert(1)>";
    private static final String HEBREW = "\u05de\u05d7\u05e9\u05d1 123";
    private static final String LONG = "x".repeat(10_000);

    @Test
    void markupFormulasAndQuotesStayText(@Own Site site) {
        addBuild(site, MARKUP + " it's \"quoted\"");

        Page page = site.open("#/board?q=quoted");

        assertThat(page.locator(".board tbody th > a")).hasText(MARKUP + " it's \"quoted\"");
        assertThat(page.locator("main script, main img")).hasCount(0);
        assertThat(page.title()).doesNotContain("taken");
        page.locator(".board tbody th > a").click();
        assertThat(page.locator("h1")).containsText(MARKUP);
    }

    @Test
    void aVeryLongNameDoesNotBreakTheLayout(@Own Site site) {
        addBuild(site, LONG);

        Page page = site.open("#/board?q=xxxx");

        assertThat(page.locator(".board tbody tr")).hasCount(1);
        assertThat((Integer) page.evaluate("document.documentElement.scrollWidth"))
                .isLessThanOrEqualTo(1280);
    }

    @Test
    void aCellFromRightToLeftKeepsItsDirection(@Own Site site) {
        addBuild(site, HEBREW);
        int line = lines(site);

        Page page = site.open("#/facts/builds?line=" + line);

        assertThat(page.locator(".fact-card dd").nth(1)).hasText(HEBREW);
        assertThat(page.locator(".fact-card dd").nth(1)).hasCSS("direction", "rtl");
    }

    @Test
    void aCellThatIsAScriptIsNoLink(@Own Site site) {
        site.host()
                .edit(
                        site.host().facts.resolve("builds.csv"),
                        text -> text + "hostile,Hostile,asus-gx10-1tb,1,,,https://example.org/,javascript:alert(1)\n");

        Page page = site.open("#/facts/builds?line=" + lines(site));

        assertThat(page.locator(".fact-card dd").last()).hasText("javascript:alert(1)");
        assertThat(page.locator("a[href^=javascript]")).hasCount(0);
    }

    @Test
    void aNoticeLeadsOnlyToTheWeb(@Own Site site) {
        site.host()
                .edit(
                        site.host().facts.resolve("attributions.csv"),
                        text -> text
                                + "hostile,cards,<b>From</b> Data under Terms.,Data,javascript:alert(1),Terms,data:x,\n");

        Page page = site.open("#/facts/rates");

        Locator hostile = page.locator(".attributions p", new Page.LocatorOptions().setHasText("Data under Terms"));
        assertThat(hostile).hasText("<b>From</b> Data under Terms.");
        assertThat(hostile.locator("a")).hasCount(0);
    }

    private static void addBuild(Site site, String name) {
        String cell = '"' + name.replace("\"", "\"\"") + '"';
        site.host()
                .edit(
                        site.host().facts.resolve("builds.csv"),
                        text -> text + "hostile," + cell + ",asus-gx10-1tb,1,,,https://example.org/,\n");
    }

    private static int lines(Site site) {
        try (var lines = java.nio.file.Files.lines(site.host().facts.resolve("builds.csv"))) {
            return (int) lines.count();
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
