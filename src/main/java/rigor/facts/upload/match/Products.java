package rigor.facts.upload.match;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import rigor.facts.Alias;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Gtin;
import rigor.facts.upload.draft.Wording;
import rigor.facts.upload.match.Match.How;

/**
 * Finds hardware by trade item number, part number, agreed name or whole name, blind to case, signs and the maker in
 * front. An "RTX PRO 6000" may be one of three cards, so a part of a name finds nothing. Immutable.
 */
public final class Products {
    private final Set<String> ids = new TreeSet<>();
    private final Map<String, Set<String>> byGtin = new HashMap<>();
    private final Map<String, Set<String>> byPart = new HashMap<>();
    private final Map<String, String> byAlias = new HashMap<>();
    private final Map<String, Set<String>> byName = new HashMap<>();
    private final Alikeness alikeness;

    private Products(Facts facts) {
        List<Hardware> hardware = facts.all(Hardware.class);
        hardware.forEach(this::add);
        facts.all(Alias.class).forEach(alias -> byAlias.put(joined(alias.alias()), alias.hardwareId()));
        this.alikeness = new Alikeness(hardware);
    }

    public static Products of(Facts facts) {
        return facts.derived(Products.class, Set.of(Hardware.class, Alias.class), Products::new);
    }

    private void add(Hardware h) {
        ids.add(h.hardwareId());
        h.gtins().forEach(gtin -> put(byGtin, Gtin.padded(gtin), h));
        h.partNumbers().forEach(part -> put(byPart, joined(part), h));
        put(byName, joined(h.name()), h);
        String maker = h.maker() == null ? "" : Wording.bare(h.maker());
        String name = Wording.bare(h.name());
        if (!maker.isEmpty() && name.startsWith(maker + " ")) {
            put(byName, joined(name.substring(maker.length())), h);
        }
    }

    private static void put(Map<String, Set<String>> index, String key, Hardware h) {
        index.computeIfAbsent(key, k -> new TreeSet<>()).add(h.hardwareId());
    }

    /** Letters and digits alone. */
    private static String joined(String text) {
        return Wording.bare(text).replace(" ", "");
    }

    /** What the draft offers. */
    public Match find(Draft draft) {
        String byNumbers = only(draft.gtins().stream().map(Gtin::padded).toList(), byGtin);
        String byParts = only(draft.partNumbers().stream().map(Products::joined).toList(), byPart);
        if (byNumbers != null && byParts != null && !byNumbers.equals(byParts)) {
            return Match.none(
                    List.of(byNumbers, byParts),
                    "its trade item number is that of " + byNumbers + ", its part number that of " + byParts);
        }
        if (byNumbers != null) {
            return Match.of(byNumbers, How.GTIN);
        }
        return byParts != null ? Match.of(byParts, How.PART_NUMBER) : byName(draft);
    }

    private Match byName(Draft draft) {
        String name = joined(draft.product());
        String full = draft.brand() == null ? name : joined(draft.brand()) + name;
        String agreed = byAlias.getOrDefault(name, byAlias.get(full));
        if (ids.contains(draft.product())) {
            return Match.of(draft.product(), How.ID);
        }
        if (agreed != null) {
            return Match.of(agreed, How.ALIAS);
        }
        String part = only(List.of(name), byPart);
        if (part != null) {
            return Match.of(part, How.PART_NUMBER);
        }
        String whole = only(List.of(name), byName);
        if (whole != null) {
            return Match.of(whole, isShort(name, whole, full) ? How.BRAND_AND_NAME : How.NAME);
        }
        String branded = only(List.of(full), byName);
        return branded != null
                ? Match.of(branded, How.BRAND_AND_NAME)
                : Match.none(alikeness.to(draft.brand(), draft.product()), null);
    }

    /** Whether it took the brand, which stands apart, to make the whole name. */
    private boolean isShort(String name, String id, String full) {
        return !full.equals(name) && byName.getOrDefault(full, Set.of()).contains(id);
    }

    private static @Nullable String only(List<String> keys, Map<String, Set<String>> index) {
        Set<String> found = new TreeSet<>();
        keys.stream().filter(key -> !key.isEmpty()).forEach(key -> found.addAll(index.getOrDefault(key, Set.of())));
        return found.size() == 1 ? found.iterator().next() : null;
    }

    /** Whether some piece has that name, or one like it. */
    public boolean isLikeAny(String product) {
        String name = joined(product);
        return byName.containsKey(name)
                || byPart.containsKey(name)
                || !alikeness.to(null, product).isEmpty();
    }

    public boolean isId(String text) {
        return ids.contains(text);
    }
}
