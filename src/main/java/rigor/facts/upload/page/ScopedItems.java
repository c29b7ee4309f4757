package rigor.facts.upload.page;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The things that the elements of a page describe: Microdata and RDFa Lite, which differ in their attributes only. */
final class ScopedItems {
    /** What these attributes are called. */
    private record Names(String kind, String scope, String type, String property, String id, String refers) {}

    private static final Names MICRODATA =
            new Names("Microdata", "itemscope", "itemtype", "itemprop", "itemid", "itemref");
    private static final Names RDFA = new Names("RDFa", "typeof", "typeof", "property", "resource", "");

    /** Prefixes of names that are those of schema.org. */
    private static final Set<String> PREFIXES = Set.of("schema", "s", "sdo", "http", "https");

    /** Things within things; only things that hold themselves go deeper. */
    private static final int DEEPEST = 20;

    /** Of ten thousand things, those that are products come to an end before: see {@link ProductReader}. */
    private static final int MOST_ROOTS = 10_000;

    private static final int MOST_ELEMENTS = 2_000_000;

    /** Texts within texts count each time. */
    private static final int MOST_SIGNS = 5_000_000;

    private static final int LONGEST_LIST = 1_000;

    private final Names names;
    private final Map<String, Element> byId = new HashMap<>();
    private int elements;
    private int signs;

    private ScopedItems(Names names, Document page) {
        this.names = names;
        for (Element element : page.select("[id]")) {
            byId.putIfAbsent(element.id(), element);
        }
    }

    static Markup microdata(Document page, String prefix) {
        return new ScopedItems(MICRODATA, page).read(page, prefix);
    }

    static Markup rdfa(Document page, String prefix) {
        return new ScopedItems(RDFA, page).read(page, prefix + "RDFa ");
    }

    private Markup read(Document page, String prefix) {
        List<Item> roots = new ArrayList<>();
        for (Element element : page.select("[" + names.scope + "]")) {
            if (roots.size() < MOST_ROOTS && properties(element).isEmpty()) {
                String id = element.attr(names.id).strip();
                boolean isNamed = names == RDFA && !id.isEmpty() && id.length() <= 100;
                roots.add(item(element, isNamed ? id : prefix + "item " + (roots.size() + 1), 0));
            }
        }
        return new Markup(names.kind, prefix.strip(), roots);
    }

    private Item item(Element scope, String place, int depth) {
        String id = scope.attr(names.id).strip();
        Item item = new Item(place, id.isEmpty() ? null : id);
        for (String type : words(scope.attr(names.type))) {
            item.addType(type);
        }
        Set<Element> seen = Collections.newSetFromMap(new IdentityHashMap<>());
        seen.add(scope);
        Deque<Element> open = new ArrayDeque<>(scope.children());
        referred(scope).forEach(open::addLast);
        while (!open.isEmpty() && elements < MOST_ELEMENTS) {
            Element element = open.removeFirst();
            if (seen.add(element)) {
                elements++;
                addProperties(item, element, depth);
                descend(element, open);
            }
        }
        return item;
    }

    /** Not into other things: what is in them is said of them. */
    private void descend(Element element, Deque<Element> open) {
        if (element.hasAttr(names.scope)) {
            return;
        }
        List<Element> children = element.children();
        for (int i = children.size() - 1; i >= 0; i--) {
            open.addFirst(children.get(i));
        }
    }

    private List<Element> referred(Element scope) {
        List<Element> elements = new ArrayList<>();
        String ids = names.refers.isEmpty() ? "" : scope.attr(names.refers);
        for (String id : words(ids)) {
            Element element = byId.get(id);
            if (element != null) {
                elements.add(element);
            }
        }
        return elements;
    }

    private void addProperties(Item item, Element element, int depth) {
        for (String property : properties(element)) {
            Value value = value(property, element, item.place(), depth);
            if (value != null) {
                item.add(property, value);
            }
        }
    }

    private @Nullable Value value(String property, Element element, String place, int depth) {
        if (element.hasAttr(names.scope)) {
            return depth < DEEPEST ? item(element, JsonLd.beneath(place, property), depth + 1) : null;
        }
        boolean refers = names == RDFA && element.hasAttr(names.id);
        if (signs > MOST_SIGNS) {
            return null;
        }
        Word word = Word.of(refers ? element.attr(names.id) : ElementText.stated(property, element));
        signs += word.text().length();
        return word;
    }

    private static String[] words(String list) {
        return list.length() > LONGEST_LIST ? new String[0] : list.strip().split("\\s+");
    }

    private List<String> properties(Element element) {
        List<String> properties = new ArrayList<>();
        for (String name : words(element.attr(names.property))) {
            int colon = name.indexOf(':');
            boolean isKnown = colon < 0 || PREFIXES.contains(name.substring(0, colon));
            if (!name.isEmpty() && isKnown) {
                properties.add(Item.local(name));
            }
        }
        return properties;
    }
}
