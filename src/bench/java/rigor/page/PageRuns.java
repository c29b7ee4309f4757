package rigor.page;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType.LaunchOptions;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.BoundingBox;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.Locale;
import rigor.bench.Results;

/** What somebody at the page waits for: the first paint, an edited rule's flips, and each frame while a limit is dragged. */
public final class PageRuns {
    private static final int RUNS = 7;
    private static final int MOVES = 200;
    private static final int MANY = 2_000;
    private static final int FRAME_MILLIS = 16;
    private static final double MILLIS = 1e6;

    private static final String PAINTED =
            """
            () => new Promise(done => new PerformanceObserver(list => {
                const paint = list.getEntriesByName("first-contentful-paint")[0];
                if (paint) done(paint.startTime);
            }).observe({ type: "paint", buffered: true }))
            """;
    private static final String COUNT_FRAMES =
            """
            () => {
                window.frames_ = [];
                let last = performance.now();
                const next = now => { frames_.push(now - last); last = now; requestAnimationFrame(next); };
                requestAnimationFrame(next);
            }
            """;

    private PageRuns() {}

    /** Without an installed Chromium it only says so. */
    public static void run(Results results) {
        Chromium.installed()
                .ifPresentOrElse(executable -> run(executable, results), () -> results.say("No page: no Chromium."));
    }

    private static void run(Path executable, Results results) {
        results.table("The page in Chromium, " + RUNS + " runs", "what", "best", "median");
        try (Playwright playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")))) {
            Browser browser = playwright
                    .chromium()
                    .launch(new LaunchOptions()
                            .setExecutablePath(executable)
                            .setArgs(List.of("--no-sandbox", "--disable-gpu")));
            try (Host host = Host.own();
                    Site site = new Site(browser, host)) {
                shipped(site, results);
            }
            try (Host host = Host.own();
                    Site site = new Site(browser, host)) {
                host.edit(host.facts.resolve("builds.csv"), text -> text + many());
                drag(site, results, "2,000 builds");
            }
        }
    }

    private static void shipped(Site site, Results results) {
        site.open("").close();
        row(results, "first contentful paint, ms", repeat(() -> painted(site)));
        Page page = site.open("#/board");
        boolean[] strict = {false};
        row(results, "from a saved rule to its flips on the page, ms", repeat(() -> flipped(site, page, strict)));
        page.close();
        drag(site, results, "shipped builds");
    }

    private static double painted(Site site) {
        Page page = site.open("");
        double at = ((Number) page.evaluate(PAINTED)).doubleValue();
        page.close();
        return at;
    }

    private static double flipped(Site site, Page page, boolean[] strict) {
        Locator dismiss = page.locator(".notice.change button");
        if (dismiss.count() > 0) {
            dismiss.click();
        }
        String[] limits = {"noiseUnderLoad.low > $r.limit", "noiseUnderLoad.low > 20"};
        int from = strict[0] ? 1 : 0;
        strict[0] = !strict[0];
        long saved = System.nanoTime();
        site.host()
                .edit(site.host().rules.resolve("builds/noise.drl"), text -> text.replace(limits[from], limits[1 - from]));
        page.locator(".notice.change .flips li").first().waitFor();
        return (System.nanoTime() - saved) / MILLIS;
    }

    private static void drag(Site site, Results results, String builds) {
        Page page = site.open("#/what-if");
        List<Double> answers = Collections.synchronizedList(new ArrayList<>());
        page.onRequestFinished(request -> {
            if (request.url().endsWith("/api/what-if")) {
                answers.add(request.timing().responseEnd);
            }
        });
        page.evaluate(COUNT_FRAMES);
        slide(page, page.locator("#limit-budget\\.ceiling").boundingBox());
        double[] frames = numbers((List<?>) page.evaluate("frames_.slice(2)"));
        page.waitForTimeout(3_000);
        String what = "dragging a limit, " + builds + ": ";
        results.row(what + "frames a second", "", Results.number(1_000 / Arrays.stream(frames).average().orElse(0), 1));
        results.row(what + "95th percentile of a frame, ms", "", Results.number(percentile(frames, 0.95), 0));
        row(results, what + "answer of the server, ms", answers.stream().mapToDouble(d -> d).toArray());
        page.close();
    }

    private static void slide(Page page, BoundingBox slider) {
        double y = slider.y + slider.height / 2;
        page.mouse().move(slider.x + slider.width / 3, y);
        page.mouse().down();
        for (int i = 0; i < MOVES; i++) {
            page.mouse().move(slider.x + slider.width * (0.33 - 0.25 * Math.sin(i / 40.0)), y);
            page.waitForTimeout(FRAME_MILLIS);
        }
        page.mouse().up();
    }

    private static String many() {
        return IntStream.range(0, MANY)
                .mapToObj(i -> String.format(Locale.ROOT, "many-%04d,Build %04d,asus-gx10-1tb,%d,https://example.org/,\n", i, i, 1 + i % 3))
                .collect(Collectors.joining());
    }

    private static double[] repeat(DoubleSupplier run) {
        return IntStream.range(0, RUNS).mapToDouble(i -> run.getAsDouble()).toArray();
    }

    private static void row(Results results, String what, double[] values) {
        results.row(
                what,
                Results.number(Arrays.stream(values).min().orElse(0), 0),
                Results.number(percentile(values, 0.5), 0));
    }

    private static double percentile(double[] values, double share) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, share * sorted.length)];
    }

    private static double[] numbers(List<?> list) {
        return list.stream().mapToDouble(n -> ((Number) n).doubleValue()).toArray();
    }
}
