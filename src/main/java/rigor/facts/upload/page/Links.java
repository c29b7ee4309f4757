package rigor.facts.upload.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts things in the place of references to them, wherever on the page they are described. */
final class Links {
    private static final Set<String> TO_THINGS = Set.of(
            "offers", "seller", "offeredBy", "brand", "manufacturer", "hasVariant", "isVariantOf", "itemOffered");

    /** What two descriptions of one thing would have in common. */
    private static final List<String> TELLING = List.of("name", "price", "sku", "mpn");

    private final Map<String, Item> byId = new HashMap<>();
    private final Set<Item> joined = identities();

    private Links() {}

    /** The same markups, joined; a thing that is described twice stands where it came first. */
    static List<Markup> join(List<Markup> markups) {
        Links links = new Links();
        Collection<Item> all = reachable(
                markups.stream().flatMap(markup -> markup.roots().stream()).toList());
        all.forEach(links::collect);
        all.forEach(links::replace);
        all.forEach(Links::turnRound);
        List<Markup> result = new ArrayList<>();
        for (Markup markup : markups) {
            List<Item> roots = markup.roots().stream()
                    .filter(root -> !links.joined.contains(root))
                    .toList();
            result.add(new Markup(markup.kind(), markup.place(), roots));
        }
        return result;
    }

    static Set<Item> identities() {
        return Collections.newSetFromMap(new IdentityHashMap<>());
    }

    static Collection<Item> reachable(List<Item> roots) {
        Set<Item> seen = identities();
        List<Item> all = new ArrayList<>();
        Deque<Item> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            Item item = open.remove();
            if (seen.add(item)) {
                all.add(item);
                item.properties().keySet().forEach(property -> open.addAll(item.items(property)));
            }
        }
        return all;
    }

    private void collect(Item item) {
        String id = item.id();
        if (id == null || item.isReference()) {
            return;
        }
        Item first = byId.putIfAbsent(id, item);
        if (first != null && !differ(first, item)) {
            item.types().forEach(first::addType);
            item.properties().forEach(first.properties()::putIfAbsent);
            joined.add(item);
        }
    }

    /** Many shops give all their offers one name. */
    private static boolean differ(Item a, Item b) {
        for (String property : TELLING) {
            String one = a.text(property);
            if (one != null && b.has(property) && !one.equals(b.text(property))) {
                return true;
            }
        }
        return false;
    }

    private void replace(Item item) {
        item.properties().forEach((property, values) -> values.replaceAll(value -> target(property, value)));
    }

    /** An offer may name what it offers, instead of being named by it. */
    private static void turnRound(Item item) {
        if (item.is(Catalogue.OFFERS)) {
            for (Item product : item.items("itemOffered")) {
                if (!product.has("offers")) {
                    product.add("offers", item);
                }
            }
        }
    }

    private Value target(String property, Value value) {
        if (value instanceof Item item) {
            boolean elsewhere = item.isReference() || joined.contains(item);
            return elsewhere && item.id() != null ? byId.getOrDefault(item.id(), item) : item;
        }
        String text = ((Word) value).text();
        Item named = TO_THINGS.contains(property) ? byId.get(text) : null;
        return named == null ? value : named;
    }
}
