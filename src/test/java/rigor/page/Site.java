package rigor.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.jspecify.annotations.Nullable;

/** A browser that looks at the {@link Host} of a test, or at the one that all tests share which change nothing. */
final class Site implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;

    private static final String FOLLOW = """
            view => new Promise(drawn => {
                const frames = n => n ? requestAnimationFrame(() => frames(n - 1)) : drawn();
                addEventListener("hashchange", () => frames(3), { once: true });
                location.hash = view;
            })
            """;

    /** Nothing of the view is on its way. */
    private static final String SETTLED = """
            () => document.querySelector("main h1") && !document.querySelector("main [aria-busy=true]")
            """;

    private final Browser browser;
    private final Host host;
    private @Nullable String address;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> tolerated = new ArrayList<>();

    Site(Browser browser, Host host) {
        this.browser = browser;
        this.host = host;
    }

    /** The server and its files, for tests that have them for themselves. */
    Host host() {
        return host.alone();
    }

    /** The report of a shipped case, as the server gives it. */
    Page openReport(String id) {
        return at(host.url() + "/api/report?case=" + id).open("");
    }

    /** Looks at a copy of the page at another address, which ends in a slash, instead of the host. */
    Site at(String other) {
        address = other;
        return this;
    }

    /** Opens a view, such as {@code #/board}, in a window of its own. */
    Page open(String view) {
        return open(view, new NewContextOptions().setViewportSize(WIDTH, HEIGHT));
    }

    /** Opens the address that the server prints, then a view. */
    Page openAsOperator(String view) {
        Page page = open("#token=" + Host.TOKEN);
        go(page, view);
        return page;
    }

    Page openDark(String view) {
        return open(view, new NewContextOptions().setViewportSize(WIDTH, HEIGHT).setColorScheme(ColorScheme.DARK));
    }

    Page openNarrow(String view) {
        return open(view, new NewContextOptions().setViewportSize(375, HEIGHT));
    }

    /** Opens a file of the server that is no page, as the browser shows it, in a window of its own. */
    Page openPlain(String file) {
        Page page = browser.newContext().newPage();
        page.navigate(host.url() + "/" + file);
        return page;
    }

    private Page open(String view, NewContextOptions options) {
        return open(view, browser.newContext(options.setReducedMotion(ReducedMotion.REDUCE)));
    }

    /** In another tab of the same browser. */
    Page openBeside(Page page, String view) {
        return open(view, page.context());
    }

    private Page open(String view, BrowserContext context) {
        Page page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.navigate((address == null ? host.url() + "/" : address) + view);
        page.locator("main h1").waitFor();
        return page;
    }

    /** Follows a link to another view in a window that is open, and waits until it is there. */
    void go(Page page, String view) {
        page.evaluate(FOLLOW, view);
        page.waitForFunction(SETTLED);
    }

    /** What the browser's console held against the page: errors, and what the content security policy forbids. */
    List<String> complaints() {
        return complaints.stream()
                .filter(c -> tolerated.stream().noneMatch(c::contains))
                .toList();
    }

    /** Browsers write every refused request to the console; some tests want one. */
    void tolerate(String part) {
        tolerated.add(part);
    }

    /** Closes the windows; the server is its owner's. */
    @Override
    public void close() {
        browser.contexts().forEach(BrowserContext::close);
    }
}
