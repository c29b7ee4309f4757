package rigor.page;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import rigor.facts.Progress;
import rigor.live.Copies;
import rigor.live.Live;
import rigor.publish.Publication;

/** The published copy, served by a plain file server below an address of its own. */
@ExtendWith(InBrowser.class)
class PublishedPageTest {
    private static final List<String> VIEWS = List.of(
            "#/",
            "#/board",
            "#/chart",
            "#/what-if?budget.ceiling=9500",
            "#/rules",
            "#/rules?file=builds/noise.drl&line=4",
            "#/facts/offers?line=2",
            "#/facts/hardware",
            "#/shopping/diy-pro6000ws-am5",
            "#/build/diy-pro6000ws-am5",
            "#/build/asus-gx10-1tb");

    private static final String LINKS = "() => [...document.querySelectorAll('a[href]')].map(a => a.href)";
    private static final String OPEN_ALL = "() => document.querySelectorAll('details').forEach(d => d.open = true)";

    @TempDir
    static Path temporary;

    private static Path folder;
    private static FileServer server;

    /** Of the shipped builds a few: each has what takes a second to find out. */
    @BeforeAll
    static void publish() {
        folder = temporary.resolve("copy");
        try (Live live = Live.open(Copies.withFewBuilds(temporary.resolve("files")))) {
            Publication.write(live, folder, Progress.UNSEEN);
        }
        server = FileServer.of(folder);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void everyViewIsThereAndAxeFindsNothing(Site site) {
        Page page = site.at(server.url()).open("");

        assertThat(page.locator("h1")).containsText("Buy");
        assertThat(VIEWS.stream().flatMap(view -> {
                    site.go(page, view);
                    return AccessibilityTest.all(page).stream().map(finding -> view + " " + finding);
                }))
                .isEmpty();
    }

    @Test
    void theSameOnATelephoneAndInTheDark(Site site) {
        Page narrow = site.at(server.url()).openNarrow("");
        Page dark = site.openDark("");

        for (Page page : List.of(narrow, dark)) {
            assertThat(AccessibilityTest.all(page)).isEmpty();
            assertThat((Boolean) page.evaluate("() => document.documentElement.scrollWidth <= innerWidth"))
                    .isTrue();
        }
    }

    @Test
    void everyLinkLeadsToSomethingThere(Site site) throws IOException {
        Page page = site.at(server.url()).open("");
        Set<String> links = new TreeSet<>();
        for (String view : views()) {
            site.go(page, view);
            page.evaluate(OPEN_ALL);
            links.addAll(linked(page));
        }

        assertThat(links).hasSizeGreaterThan(200);
        PublishedLinks published = new PublishedLinks(folder);
        assertThat(links.stream().filter(link -> link.contains("#/")).map(link -> link.substring(link.indexOf('#'))))
                .allMatch(published::leadSomewhere);
        assertThat(links.stream()
                        .filter(link -> link.startsWith(server.url()) && !link.contains("#"))
                        .map(server::file))
                .contains(folder.resolve("api/verdicts.json"), folder.resolve("report.html"))
                .allMatch(Files::isRegularFile);
    }

    /** Nothing that is pressed asks for a program that is not there. */
    @Test
    void noButtonIsDead(Site site) {
        Page page = site.at(server.url()).open("");
        List<String> asked = new CopyOnWriteArrayList<>();
        page.onRequest(request -> asked.add(told(request)));
        for (String view : VIEWS) {
            site.go(page, view);
            page.evaluate(OPEN_ALL);
            for (Locator button : page.locator("main button:enabled").all()) {
                if (button.isVisible()) {
                    button.click();
                }
            }
        }

        assertThat(asked).allMatch(request -> request.startsWith("GET " + server.url()));
        assertThat(asked.stream().map(r -> r.substring(4)).filter(r -> !Files.isRegularFile(server.file(r))))
                .isEmpty();
    }

    @Test
    void whatNeedsTheProgramSaysSo(Site site) {
        Page page = site.at(server.url()).open("#/what-if?budget.ceiling=9500");

        assertThat(page.locator("main")).containsText("needs the program");
        assertThat(page.locator("main code")).hasText("rigor what-if budget.ceiling=9500 --case swiss-home-office");
        assertThat(page.locator("header .live")).hasText("published copy");
        assertThat(page.getByText("Change the case")).hasCount(0);
    }

    private static String told(Request request) {
        return request.method() + " " + request.url();
    }

    /** Those of the test, and each build. */
    private static Set<String> views() throws IOException {
        try (Stream<Path> files = Files.list(folder.resolve("api/verdicts"))) {
            Stream<String> builds = files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".json"))
                    .map(name -> "#/build/" + name.replace(".json", ""));
            return Stream.concat(VIEWS.stream(), builds).collect(Collectors.toCollection(TreeSet::new));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<String> linked(Page page) {
        return (List<String>) page.evaluate(LINKS);
    }
}
