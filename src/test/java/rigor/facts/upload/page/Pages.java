package rigor.facts.upload.page;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import rigor.Shipped;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Refusal;
import rigor.facts.upload.draft.Unusable;

/** Small pages for tests. */
final class Pages {
    static final LocalDate DAY = LocalDate.of(2026, 2, 20);

    private Pages() {}

    static SavedPage read(String html) throws Unusable {
        return SavedPage.read(html.getBytes(StandardCharsets.UTF_8), Shipped.facts(), DAY);
    }

    /** One script each. */
    static String jsonLd(String... scripts) {
        return Arrays.stream(scripts)
                .map(script -> "<script type='application/ld+json'>" + script + "</script>")
                .collect(Collectors.joining("", "<!DOCTYPE html><html><head>", "</head><body>x</body></html>"));
    }

    /** A product whose offer holds this. */
    static String product(String offer) {
        return "{'@type':'Product','name':'Box One','offers':{'@type':'Offer'," + offer + "}}";
    }

    /** The offers as {@code product|price currency}. */
    static List<String> offers(SavedPage page) {
        return page.drafts().offers().stream().map(Pages::words).toList();
    }

    private static String words(Draft draft) {
        return draft.product() + "|" + draft.price().toPlainString() + " " + draft.currency();
    }

    /** The refusals as {@code product|code}. */
    static List<String> refused(SavedPage page) {
        return page.drafts().refused().stream().map(Pages::words).toList();
    }

    private static String words(Refusal refusal) {
        return refusal.product() + "|" + refusal.code();
    }
}
