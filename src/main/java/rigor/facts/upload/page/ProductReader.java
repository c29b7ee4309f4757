package rigor.facts.upload.page;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.page.Catalogue.Entry;

/** All offers of a product. */
final class ProductReader {
    private static final String SEVERAL = "the page has several offers of this name: check which one this is";

    /** No page shows more. */
    private static final int MOST = 1_000;

    private final OfferReader offers;
    private int found;

    ProductReader(Source source) {
        offers = new OfferReader(source);
    }

    /** One of the offers of a product, with the currency of the bundle that it is in. */
    private record Single(Item offer, String at, @Nullable String currency) {}

    void read(Entry entry, Reading reading) {
        Item product = entry.product();
        if (isFull(product.place(), reading)) {
            return;
        }
        if (entry.beside() != null) {
            if (isPriced(product)) {
                reading.refuse(product.place(), Named.shown(product), new NoPrice("related-product", entry.beside()));
            }
            return;
        }
        List<Single> singles = new ArrayList<>();
        List<Item> bundles = new ArrayList<>();
        collect(product, singles, bundles);
        if (singles.isEmpty()) {
            readWithout(entry, bundles, reading);
        } else {
            readAll(entry, singles, reading);
            warnOfOthers(product, singles.size(), reading);
        }
    }

    private boolean isFull(String at, Reading reading) {
        found++;
        if (found == MOST + 1) {
            NoPrice tooMany =
                    new NoPrice("too-many", "from here on nothing is read: a page has at most " + MOST + " offers");
            reading.refuse(at, null, tooMany);
        }
        return found > MOST;
    }

    private static boolean isPriced(Item product) {
        return product.has("offers") || product.has("price");
    }

    private static void collect(Item product, List<Single> singles, List<Item> bundles) {
        List<Item> offers = product.items("offers");
        for (Item offer : offers) {
            if (!isBundle(offer)) {
                boolean isOnly = offers.size() == 1 && offer.place().startsWith(product.place());
                singles.add(new Single(offer, isOnly ? product.place() : offer.place(), null));
            } else if (offer.items("offers").isEmpty()) {
                bundles.add(offer);
            } else {
                String currency = offer.text("priceCurrency");
                offer.items("offers").forEach(single -> singles.add(new Single(single, single.place(), currency)));
            }
        }
    }

    private static boolean isBundle(Item offer) {
        boolean isRange = offer.has("lowPrice") || offer.has("highPrice");
        return offer.is("AggregateOffer") || !offer.items("offers").isEmpty() || isRange && !offer.has("price");
    }

    private void readAll(Entry entry, List<Single> singles, Reading reading) {
        boolean isVague = singles.size() > 1
                && !reading.kind().equals(OpenGraph.KIND)
                && singles.stream().noneMatch(single -> single.offer.has("seller") || single.offer.has("offeredBy"));
        for (Single single : singles) {
            if (single != singles.get(0) && isFull(single.at, reading)) {
                return;
            }
            String name = isVague ? ownName(entry.product(), single.offer) : null;
            boolean isTold = name != null
                    || single.offer.has("mpn")
                    || single.offer.has("gtin13")
                    || single.offer.has("itemOffered");
            read(entry, single, name, isVague && !isTold ? SEVERAL : null, reading);
        }
    }

    /** Where a product has an offer for each variant, the offer says which; null if it says no more than the product. */
    private static @Nullable String ownName(Item product, Item offer) {
        String own = offer.text("name");
        String whole = product.text("name");
        if (own == null || whole == null || own.equals(whole)) {
            return null;
        }
        return own.contains(whole) ? own : whole + " " + own;
    }

    private void read(Entry entry, Single single, @Nullable String name, @Nullable String warning, Reading reading) {
        Item product = meant(entry.product(), single.offer);
        try {
            Named named = Named.of(
                    product, name, entry.group() == null ? null : entry.group().text("name"));
            for (Draft draft : offers.read(named, single.offer, single.at, single.currency)) {
                reading.drafts().add(warning == null ? draft : draft.with(b -> b.warnings.add(warning)));
            }
        } catch (NoPrice e) {
            reading.refuse(single.at, name == null ? Named.shown(product) : name, e);
        }
    }

    /** An offer may say itself which variant it is of. */
    private static Item meant(Item product, Item offer) {
        for (Item item : offer.items("itemOffered")) {
            if (item != product && item.text("name") != null) {
                Catalogue.inherit(item, product);
                return item;
            }
        }
        return product;
    }

    /** Of a product of which nobody's offer is stated. */
    private void readWithout(Entry entry, List<Item> bundles, Reading reading) {
        Item product = entry.product();
        if (!bundles.isEmpty()) {
            boolean isGroup = product.is(Catalogue.GROUP);
            String step = isGroup ? Catalogue.GROUP + ".offers" : "offers";
            reading.refuse(
                    JsonLd.beneath(product.place(), step),
                    Named.shown(product),
                    new NoPrice("aggregate-only", "the lowest and highest price of several are nobody's offer"));
        } else if (product.has("price") && product.has("priceCurrency")) {
            read(entry, new Single(product, product.place(), null), null, null, reading);
        } else if (Named.shown(product) != null && !product.has("hasVariant")) {
            String reason = product.has("price")
                    ? "it has a price outside of an offer, without a currency: enter it by hand"
                    : "the page states no price of it";
            reading.refuse(product.place(), Named.shown(product), new NoPrice("no-offer", reason));
        }
    }

    /** A comparison of shops may show a few of many. */
    private static void warnOfOthers(Item product, int shown, Reading reading) {
        for (Item offer : product.items("offers")) {
            String count = offer.text("offerCount");
            int last = reading.drafts().size() - 1;
            boolean isMore = count != null && count.matches("[0-9]{1,6}") && Integer.parseInt(count) > shown;
            if (isMore && last >= 0) {
                String warning = shown + " of " + count + " offers are in the page";
                reading.drafts().set(last, reading.drafts().get(last).with(b -> b.warnings.add(warning)));
            }
        }
    }
}
