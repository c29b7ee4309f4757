package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What is shown when something is missing or gone, and what the page is made of. */
@ExtendWith(InBrowser.class)
class StatesTest {
    private static final int LONGEST = 150;
    private static final String TYPE = "url => fetch(url).then(answer => answer.headers.get('content-type'))";

    @Test
    void whenTheServerIsGoneThePageSaysSoAndKeepsWhatItKnows(@Own Site site) {
        Page page = site.open("#/board");
        assertThat(page.locator(".live")).hasText("live");

        site.tolerate("ERR_");
        site.host().stopServer();

        assertThat(page.locator(".notice.out")).containsText("The server does not answer");
        assertThat(page.locator(".board tbody tr").first()).isVisible();
    }

    @Test
    void whenTheServerComesBackSoDoesTheViewThatWaitedForIt(@Own Site site) {
        Page page = site.open("#/board");
        assertThat(page.locator(".live")).hasText("live");
        site.tolerate("ERR_");
        site.host().stopServer();
        assertThat(page.locator(".notice.out")).isVisible();

        site.go(page, "#/facts/rates");
        assertThat(page.locator("main h1")).hasText("Waiting for the server");
        site.host().startServerAgain();

        assertThat(page.locator("main h1")).hasText("Facts in force");
        assertThat(page.locator(".notice.out")).hasCount(0);
    }

    @Test
    void aBuildThatDoesNotExistSuggestsOthers(Site site) {
        site.tolerate("404");
        Page page = site.open("#/build/asus-gx10-1bt");

        assertThat(page.locator(".empty")).containsText("asus-gx10-1tb");
    }

    @Test
    void everyViewLinksToItsJson(Site site) {
        Page page = site.open("");
        for (String view : List.of("#/", "#/board", "#/chart", "#/rules", "#/facts/rates", "#/build/asus-gx10-1tb")) {
            site.go(page, view);
            String twin = page.locator("a.twin").first().getAttribute("href");

            assertThat((String) page.evaluate(TYPE, twin)).as(view).startsWith("application/json");
        }
    }

    @Test
    void thePageLoadsEachOfItsModulesAtOnceAndNoOther() throws IOException {
        String index = Files.readString(Path.of("web/index.html"));

        try (Stream<Path> files = Files.walk(Path.of("web"))) {
            for (Path module : files.filter(f -> f.toString().endsWith(".js")).toList()) {
                assertThat(index).contains("\"" + Path.of("web").relativize(module) + "\"");
                assertThat(Files.readAllLines(module)).as(module.toString()).hasSizeLessThanOrEqualTo(LONGEST);
            }
        }
        assertThat(Pattern.compile("modulepreload\" href=\"((?!webjars)[^\"]+)")
                        .matcher(index)
                        .results()
                        .map(m -> Path.of("web", m.group(1))))
                .allMatch(Files::exists);
    }
}
