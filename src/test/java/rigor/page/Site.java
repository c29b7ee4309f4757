package rigor.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.ReducedMotion;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rigor.http.QueryOptions;
import rigor.http.Server;
import rigor.live.Folders;
import rigor.live.Live;

/** The real server over copies of the shipped facts and rules, and a browser that looks at it. */
final class Site implements AutoCloseable {
    private static final int WIDTH = 1280;
    private static final int HEIGHT = 800;
    static final String TOKEN = "0123456789abcdef";

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

    final Path facts;
    final Path rules;
    private final Browser browser;
    private final List<String> complaints = new CopyOnWriteArrayList<>();
    private final List<String> tolerated = new ArrayList<>();
    private Live live;
    private Server server;
    private int port;
    private QueryOptions options = QueryOptions.local(0, TOKEN);

    Site(Browser browser, Path folder) {
        this.browser = browser;
        this.facts = copy(Path.of("facts"), folder.resolve("facts"));
        this.rules = copy(Path.of("rules"), folder.resolve("rules"));
    }

    /** Begins to serve, if it does not yet. */
    private String url() {
        if (server == null) {
            live = Live.open(new Folders(facts, rules)).watching();
            server = Server.start(live, options);
        }
        return "http://127.0.0.1:" + server.port();
    }

    /** Serves others, too; before anything is opened. */
    void atAllAddresses() {
        options = options.at("0.0.0.0");
    }

    /** Opens a view, such as {@code #/board}, in a window of its own. */
    Page open(String view) {
        return open(view, new NewContextOptions().setViewportSize(WIDTH, HEIGHT));
    }

    /** Opens the address that the server prints, then a view. */
    Page openAsOperator(String view) {
        Page page = open("#token=" + TOKEN);
        go(page, view);
        return page;
    }

    Page openDark(String view) {
        return open(view, new NewContextOptions().setViewportSize(WIDTH, HEIGHT).setColorScheme(ColorScheme.DARK));
    }

    Page openNarrow(String view) {
        return open(view, new NewContextOptions().setViewportSize(375, HEIGHT));
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
        page.navigate(url() + "/" + view);
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

    /** Writes a file on disk, mostly before anything is opened. */
    void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Edits a file on disk, as a text editor would. */
    void edit(Path file, UnaryOperator<String> change) {
        try {
            String before = Files.readString(file);
            String after = change.apply(before);
            if (after.equals(before)) {
                throw new IllegalArgumentException("the edit changes nothing in " + file);
            }
            Files.writeString(file, after);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    void stopServer() {
        port = server.port();
        server.close();
    }

    /** At the address that the open windows know. */
    void startServerAgain() {
        server = Server.start(live, QueryOptions.local(port, TOKEN));
    }

    @Override
    public void close() {
        browser.contexts().forEach(BrowserContext::close);
        if (server != null) {
            server.close();
            live.close();
        }
    }

    private static Path copy(Path from, Path to) {
        try (Stream<Path> files = Files.walk(from)) {
            for (Path file :
                    files.filter(f -> !f.startsWith(from.resolve("history"))).toList()) {
                Path target = to.resolve(from.relativize(file));
                if (Files.isDirectory(file)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(file, target);
                }
            }
            return to;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
