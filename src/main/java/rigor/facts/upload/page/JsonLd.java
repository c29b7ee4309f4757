package rigor.facts.upload.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Drafts;
import rigor.facts.upload.page.LenientJson.JsonFault;

/** The things that scripts of a page describe, as JSON-LD writes them. */
final class JsonLd {
    /** Long, and nothing of an offer stands in them. */
    private static final Set<String> UNREAD = Set.of(
            "@context",
            "review",
            "reviews",
            "aggregateRating",
            "image",
            "description",
            "additionalProperty",
            "articleBody",
            "comment");

    private static final Pattern FIRST = Pattern.compile(".*(?:script|item) [0-9]+");

    /** Far more than any page has. */
    private static final int MOST_SCRIPTS = 1_000;

    private final Drafts drafts;
    private int left = LenientJson.MOST_VALUES;

    private JsonLd(Drafts drafts) {
        this.drafts = drafts;
    }

    /**
     * Each script with the things at its top. Of one that cannot be read the drafts say why.
     *
     * @param prefix what places begin with, such as {@code part 1 }
     */
    static List<Markup> read(Document page, String prefix, Drafts drafts) {
        JsonLd reader = new JsonLd(drafts);
        List<Markup> scripts = new ArrayList<>();
        for (Element script : page.select("script[type]")) {
            if (isJsonLd(script.attr("type")) && scripts.size() < MOST_SCRIPTS) {
                String place = prefix + "script " + (scripts.size() + 1);
                scripts.add(new Markup("JSON-LD", place, reader.roots(script.data(), place)));
            }
        }
        return scripts;
    }

    private static boolean isJsonLd(String type) {
        String bare = type.strip();
        return bare.regionMatches(true, 0, "application/ld+json", 0, "application/ld+json".length());
    }

    private List<Item> roots(String text, String place) {
        List<Item> items = new ArrayList<>();
        try {
            for (Object root : parsed(text)) {
                addRoot(root, place, items);
            }
        } catch (JsonFault e) {
            drafts.refuse(place, null, "broken-json", e.sentence() + ": save the page again, or enter the offer");
            return List.of();
        }
        return items;
    }

    /** Entities are decoded in the strings afterwards, or else they end them; but some shops write every mark as one. */
    private List<Object> parsed(String text) throws JsonFault {
        boolean isEscaped = text.indexOf('"') < 0 && text.contains("&quot;");
        LenientJson.Parsed parsed =
                LenientJson.parse(isEscaped ? Parser.unescapeEntities(text, false) : text, UNREAD, left);
        left -= parsed.values();
        return parsed.roots();
    }

    private static void addRoot(Object root, String place, List<Item> items) {
        if (root instanceof List<?> list && list.size() != 1) {
            for (int i = 0; i < list.size(); i++) {
                addThing(list.get(i), place + " [" + i + "]", items);
            }
        } else {
            addThing(root instanceof List<?> list ? list.get(0) : root, place, items);
        }
    }

    private static void addThing(Object thing, String place, List<Item> items) {
        if (!(thing instanceof Map<?, ?> map)) {
            return;
        }
        Object graph = map.get("@graph");
        if (graph instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                addThing(list.get(i), beneath(place, "@graph[" + i + "]"), items);
            }
        } else if (graph instanceof Map<?, ?>) {
            addThing(graph, place, items);
        }
        if (graph == null || map.containsKey("@type")) {
            items.add(item(map, place));
        }
    }

    /** A place within a place. */
    static String beneath(String place, String step) {
        boolean isFirst = FIRST.matcher(place).matches();
        return place + (isFirst ? " " : ".") + step;
    }

    private static Item item(Map<?, ?> map, String place) {
        Item item = new Item(place, map.get("@id") instanceof Word id ? id.text() : null);
        for (Object type : map.get("@type") instanceof List<?> list ? list : listOf(map.get("@type"))) {
            if (type instanceof Word word) {
                item.addType(word.text());
            }
        }
        map.forEach((name, value) -> {
            String property = String.valueOf(name);
            if (!property.startsWith("@")) {
                add(item, Item.local(property), value);
            }
        });
        return item;
    }

    private static List<?> listOf(@Nullable Object value) {
        return value == null ? List.of() : List.of(value);
    }

    private static void add(Item item, String property, Object value) {
        String step = property.equals("item") ? item.place() : beneath(item.place(), property);
        if (value instanceof List<?> list) {
            for (int i = 0; i < list.size(); i++) {
                addOne(item, property, list.get(i), step + "[" + i + "]");
            }
        } else {
            addOne(item, property, value, step);
        }
    }

    private static void addOne(Item item, String property, Object value, String place) {
        if (value instanceof Word word) {
            item.add(property, decoded(word));
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> addOne(item, property, inner, place));
        } else if (value instanceof Map<?, ?> map && map.get("@list") instanceof List<?> list) {
            addOne(item, property, list, place);
        } else if (value instanceof Map<?, ?> map && map.get("@set") instanceof List<?> set) {
            addOne(item, property, set, place);
        } else if (value instanceof Map<?, ?> map) {
            item.add(property, map.get("@value") instanceof Word word ? decoded(word) : item(map, place));
        }
    }

    private static Word decoded(Word word) {
        return word.text().indexOf('&') < 0 ? word : Word.of(Parser.unescapeEntities(word.text(), true));
    }
}
