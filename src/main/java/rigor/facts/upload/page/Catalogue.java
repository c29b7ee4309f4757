package rigor.facts.upload.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The products among the things of a page: its own, and those that it only mentions. */
final class Catalogue {
    static final Set<String> OFFERS = Set.of("Offer", "AggregateOffer", "OfferForPurchase", "Demand");
    static final String GROUP = "ProductGroup";

    private static final Set<String> PRODUCTS =
            Set.of("Product", GROUP, "ProductModel", "IndividualProduct", "SomeProducts");
    private static final Set<String> LISTS = Set.of("ItemList", "OfferCatalog");
    private static final List<String> RELATIONS =
            List.of("isRelatedTo", "isSimilarTo", "isAccessoryOrSparePartFor", "isConsumableFor", "mentions", "addOn");

    /** What leads from a product to others of the same offerer. */
    private static final List<String> FAMILY = List.of("hasVariant", "isVariantOf");

    /** What variants have in common, stated at their group. */
    private static final List<String> INHERITED =
            List.of("brand", "manufacturer", "itemCondition", "shippingDetails", "hasMerchantReturnPolicy", "warranty");

    private static final String BESIDE = "named beside the product of the page: open its own page and save that";
    private static final String LISTED = "in a list of other products: open its own page and save that";

    /**
     * A product.
     *
     * @param group of which it is a variant; null if of none
     * @param beside why it is not what the page offers; null if it is
     */
    record Entry(
            Markup markup,
            Item product,
            @Nullable Item group,
            @Nullable String beside) {}

    /** Something to look at, and how one came there. */
    private record Step(
            Item item, @Nullable Item group, @Nullable String beside) {}

    private final Set<Item> seen = Links.identities();
    private final Set<Item> related = Links.identities();
    private final Set<Item> offered = Links.identities();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Map.Entry<Markup, Item>> lists = new ArrayList<>();

    private boolean hasOwn;

    private Catalogue() {}

    static List<Entry> of(List<Markup> markups) {
        Catalogue catalogue = new Catalogue();
        List<Item> roots =
                markups.stream().flatMap(markup -> markup.roots().stream()).toList();
        Links.reachable(roots).forEach(catalogue::note);
        for (Markup markup : markups) {
            markup.roots().forEach(root -> catalogue.walk(markup, new Step(root, null, null), false));
        }
        String beside = catalogue.hasOwn ? LISTED : null;
        for (Map.Entry<Markup, Item> list : catalogue.lists) {
            catalogue.walk(list.getKey(), new Step(list.getValue(), null, beside), true);
        }
        return catalogue.entries;
    }

    private void note(Item item) {
        offered.addAll(item.items("offers"));
        for (String relation : RELATIONS) {
            related.addAll(item.items(relation));
        }
    }

    /** Lists wait until it is known whether the page has a product of its own. */
    private void walk(Markup markup, Step first, boolean inLists) {
        Deque<Step> open = new ArrayDeque<>();
        open.push(first);
        while (!open.isEmpty()) {
            Step step = open.pop();
            if (!inLists && step.item.is(LISTS)) {
                lists.add(Map.entry(markup, step.item));
            } else if (seen.add(step.item)) {
                List<Step> next = visit(markup, step);
                for (int i = next.size() - 1; i >= 0; i--) {
                    open.push(next.get(i));
                }
            }
        }
    }

    private List<Step> visit(Markup markup, Step step) {
        Item item = step.item;
        if (item.is(PRODUCTS)) {
            boolean isOwn = step.beside == null && !(related.contains(item) && hasOwn);
            hasOwn |= isOwn;
            entries.add(
                    new Entry(markup, item, group(step), isOwn ? null : step.beside == null ? BESIDE : step.beside));
            return ofProduct(step);
        }
        if (item.is(OFFERS)
                && !offered.contains(item)
                && item.items("itemOffered").isEmpty()) {
            hasOwn |= step.beside == null;
            entries.add(new Entry(markup, alone(item), null, step.beside));
            return List.of();
        }
        List<Step> next = new ArrayList<>();
        for (String property : item.properties().keySet()) {
            String beside = RELATIONS.contains(property) ? BESIDE : step.beside;
            item.items(property).forEach(child -> next.add(new Step(child, null, beside)));
        }
        return next;
    }

    private static @Nullable Item group(Step step) {
        List<Item> groups = step.item.items("isVariantOf");
        Item group = step.group == null && !groups.isEmpty() ? groups.get(0) : step.group;
        if (group != null) {
            inherit(step.item, group);
        }
        return group;
    }

    /** What is stated of a group holds for each of it that does not say otherwise. */
    static void inherit(Item variant, Item group) {
        for (String property : INHERITED) {
            if (group.has(property)) {
                variant.properties().putIfAbsent(property, group.all(property));
            }
        }
    }

    private static List<Step> ofProduct(Step step) {
        List<Step> next = new ArrayList<>();
        for (String property : FAMILY) {
            Item group = property.equals("hasVariant") ? step.item : null;
            step.item.items(property).forEach(child -> next.add(new Step(child, group, step.beside)));
        }
        for (String relation : RELATIONS) {
            step.item.items(relation).forEach(child -> next.add(new Step(child, null, BESIDE)));
        }
        return next;
    }

    /** A product for an offer that stands by itself and names what it sells. */
    private static Item alone(Item offer) {
        Item product = new Item(offer.place(), null);
        String name = offer.text("itemOffered", "name");
        if (name != null) {
            product.add("name", Word.of(name));
        }
        product.add("offers", offer);
        return product;
    }
}
