package rigor.explain.report;

import java.util.Locale;

/** How a report looks on a screen and on A4. */
final class Paper {
    private static final String STYLE = """
            :root { color-scheme: light; --line: #d4d4d0; --quiet: #595959 }
            body { font: 11pt/1.36 "Source Serif 4", Georgia, "Liberation Serif", serif; max-width: 46rem; margin: 3rem auto; padding: 0 1.25rem; color: #1a1a1a; background: #fff; overflow-wrap: break-word }
            h1, h2, h3 { font-family: system-ui, "Liberation Sans", sans-serif; line-height: 1.2; text-wrap: balance }
            h1, .appendix { font-size: 20pt; margin: 0 0 .4em }
            h1 + p strong { font: 600 15pt/1.3 system-ui, "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums }
            h1 + p, h1 + p + p { margin: .2em 0 }
            .appendix { margin-top: 3rem }
            h2:not(.appendix), h3 { font-size: 12pt; margin: 1.15em 0 .35em }
            p { margin: .5em 0 }
            ul { margin: .4em 0; padding-left: 1.2em }
            li { margin: .15em 0 }
            a { color: inherit; text-decoration-color: #888 }
            table { border-collapse: collapse; width: 100%; font: 9pt/1.35 system-ui, "Liberation Sans", sans-serif; font-variant-numeric: tabular-nums }
            th, td { text-align: left; vertical-align: top; padding: .28rem .7rem .28rem 0; border-bottom: 1px solid var(--line) }
            th { font-weight: 600; color: var(--quiet) }
            th:last-child, td:last-child { padding-right: 0 }
            .short { white-space: nowrap }
            [class^=compared], [class^=rejected], [class^=undecided], .assumptions, .the-parts-and-the-offers-that-were-chosen { table-layout: fixed }
            [class^=compared] .short, .assumptions td.short { white-space: normal }
            [class^=compared] th:first-child { width: 18% }
            [class^=compared] td:first-child { color: var(--quiet) }
            [class^=rejected] th:nth-child(1) { width: 24% }
            [class^=rejected] th:nth-child(2) { width: 12% }
            .assumptions th:nth-child(1) { width: 28% }
            .assumptions th:nth-child(2) { width: 17% }
            @media (max-width: 40rem) { table { display: block; overflow-x: auto } }
            @media print {
              @page { size: A4; margin: 16mm 18mm 18mm; @bottom-left { content: "FOOT"; font: 8pt sans-serif; color: #595959 } @bottom-right { content: counter(page) " of " counter(pages); font: 8pt sans-serif; color: #595959 } }
              body { margin: 0; padding: 0; max-width: none; orphans: 3; widows: 3; overflow-wrap: normal }
              .appendix { break-before: page; margin-top: 0 }
              h1, h2, h3 { break-after: avoid }
              tr, li, [class^=compared] { break-inside: avoid }
              [class^=rejected] tr { break-inside: auto }
              thead { display: table-header-group }
            }
            """;

    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            %s</style></head><body><main>
            %s</main></body></html>
            """;

    private Paper() {}

    /** @param foot stands at the foot of every page: letters, digits and spaces only */
    static String page(String title, String foot, String body) {
        return String.format(Locale.ROOT, PAGE, escaped(title), STYLE.replace("FOOT", foot), body);
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;");
    }
}
