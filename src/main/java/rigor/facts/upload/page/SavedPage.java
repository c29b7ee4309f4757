package rigor.facts.upload.page;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import rigor.facts.Buyer;
import rigor.facts.Facts;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Drafts;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.grid.Grid;

/**
 * A page of a shop that somebody saved, and the offers that it states for machines. Nothing of it is fetched or run.
 *
 * <pre>{@code
 * SavedPage page = SavedPage.read(bytes, facts, LocalDate.of(2026, 2, 20));
 * page.drafts().offers().forEach(System.out::println);
 * }</pre>
 */
public final class SavedPage {
    private final Html html;
    private final Origins origins;
    private final Drafts drafts = new Drafts();
    private final Set<String> kinds = new LinkedHashSet<>();

    private SavedPage(Html html) {
        this.html = html;
        Origins own = Origins.of(html.page());
        Mhtml mhtml = html.mhtml();
        String address = mhtml == null || mhtml.address() == null ? own.address() : mhtml.address();
        origins = new Origins(address, mhtml == null || mhtml.savedOn() == null ? own.savedOn() : mhtml.savedOn());
    }

    /** Whether bytes that begin so are a page, by what they are and not by a name. */
    public static boolean isPage(byte[] beginning) {
        return isMhtml(beginning) || Html.begins(beginning);
    }

    /** Whether bytes that begin so are a page with all its parts in one file. */
    public static boolean isMhtml(byte[] beginning) {
        return Mhtml.isMhtml(beginning);
    }

    /**
     * The tables of a page, which some programs call a workbook; empty if there are none.
     *
     * @throws Unusable if the page is too large
     */
    public static List<Grid> tables(byte[] bytes) throws Unusable {
        return HtmlTables.of(Html.of(bytes).page());
    }

    /**
     * Reads a page.
     *
     * @param asOf the day that prices of certain days are taken for
     * @throws Unusable if it states no offer, not even one that cannot be taken
     */
    public static SavedPage read(byte[] bytes, Facts facts, LocalDate asOf) throws Unusable {
        SavedPage page = new SavedPage(Html.of(bytes));
        Wording wording = Wording.of(facts);
        String home = Buyer.of(facts).country().countryId();
        page.read(new Source(wording, page.addresses(), page.savedOn(), asOf, home));
        if (page.drafts.offers().isEmpty() && page.drafts.refused().isEmpty()) {
            throw NoOffers.why(page.html.page(), wording);
        }
        return page;
    }

    private void read(Source source) {
        Mhtml mhtml = html.mhtml();
        String prefix = mhtml == null ? "" : "part " + mhtml.part() + " ";
        Document page = html.page();
        List<Markup> markups = new ArrayList<>(JsonLd.read(page, prefix, drafts));
        markups.add(ScopedItems.microdata(page, prefix));
        markups.add(ScopedItems.rdfa(page, prefix));
        markups.add(OpenGraph.read(page, prefix));
        List<Reading> readings = readings(Links.join(markups), new ProductReader(source));
        Drafts found = new Drafts();
        Comparison.add(readings, found);
        readings.stream().filter(reading -> !reading.isEmpty()).forEach(reading -> kinds.add(reading.kind()));
        found.refused().forEach(r -> drafts.refuse(r.at(), r.product(), r.code(), r.reason()));
        boolean isOfOne = found.offers().stream().map(Draft::product).distinct().count() == 1;
        String address = isOfOne ? source.addresses().page() : null;
        for (Draft draft : found.offers()) {
            boolean isMissing = draft.url() == null && address != null;
            drafts.offer(isMissing ? draft.with(builder -> builder.url = address) : draft);
        }
    }

    private static List<Reading> readings(List<Markup> markups, ProductReader reader) {
        Map<Markup, Reading> readings = new IdentityHashMap<>();
        List<Reading> inOrder = new ArrayList<>();
        for (Markup markup : markups) {
            inOrder.add(readings.computeIfAbsent(markup, Reading::new));
        }
        for (Catalogue.Entry entry : Catalogue.of(markups)) {
            reader.read(entry, readings.computeIfAbsent(entry.markup(), Reading::new));
        }
        return inOrder;
    }

    private Addresses addresses() {
        Document page = html.page();
        String saved = origins.address();
        String canonical = attribute(page, "link[rel=canonical][href]", "href", saved);
        String shared = attribute(page, "meta[property=og:url][content]", "content", saved);
        String own = saved != null ? saved : canonical != null ? canonical : shared;
        String base = attribute(page, "base[href]", "href", own);
        return new Addresses(base == null ? own : base, canonical != null ? canonical : own);
    }

    private static @Nullable String attribute(Document page, String query, String name, @Nullable String base) {
        Element element = page.selectFirst(query);
        return element == null ? null : Addresses.absolute(base, element.attr(name));
    }

    public Drafts drafts() {
        return drafts;
    }

    /** Where the page was saved from; null if it does not say. */
    public @Nullable String address() {
        return addresses().page();
    }

    /** The day on which it was saved; null if it does not say. */
    public @Nullable LocalDate savedOn() {
        return origins.savedOn();
    }

    /** How it was read: {@code a saved page (UTF-8, although it says iso-8859-1) with JSON-LD}. */
    public String describe() {
        String what = html.mhtml() == null ? "a saved page (" : "a page saved as one file (MHTML, ";
        String with = kinds.isEmpty() ? "" : " with " + kinds.stream().collect(Collectors.joining(" and "));
        return what + html.encoding() + ")" + with;
    }
}
