package rigor.facts.upload.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A thing that a page describes, in whichever markup. Filled while the page is read; items may refer to each other in
 * circles, so nobody walks them without remembering where they were.
 */
final class Item implements Value {
    private final String place;
    private final @Nullable String id;
    private final Set<String> types = new LinkedHashSet<>();
    private final Map<String, List<Value>> properties = new LinkedHashMap<>();

    /** @param place such as {@code script 1 hasVariant[0]} */
    Item(String place, @Nullable String id) {
        this.place = place;
        this.id = id;
    }

    /** The last word of an address or of a name with a prefix: {@code Offer} of {@code http://schema.org/Offer}. */
    static String local(String name) {
        String text = name.strip();
        int end = Math.max(text.lastIndexOf('/'), Math.max(text.lastIndexOf('#'), text.lastIndexOf(':')));
        return text.substring(end + 1);
    }

    void addType(String name) {
        types.add(local(name));
    }

    void add(String property, Value value) {
        properties.computeIfAbsent(property, p -> new ArrayList<>()).add(value);
    }

    String place() {
        return place;
    }

    @Nullable
    String id() {
        return id;
    }

    Set<String> types() {
        return types;
    }

    /** To read and, while things are joined, to change. */
    Map<String, List<Value>> properties() {
        return properties;
    }

    /** Whether it says nothing but which thing is meant. */
    boolean isReference() {
        return id != null && properties.isEmpty();
    }

    boolean is(Set<String> names) {
        return types.stream().anyMatch(names::contains);
    }

    boolean is(String name) {
        return types.contains(name);
    }

    boolean has(String property) {
        return properties.containsKey(property);
    }

    List<Value> all(String property) {
        return properties.getOrDefault(property, List.of());
    }

    List<Item> items(String property) {
        List<Item> items = new ArrayList<>();
        for (Value value : all(property)) {
            if (value instanceof Item item) {
                items.add(item);
            }
        }
        return items;
    }

    List<Word> words(String property) {
        List<Word> words = new ArrayList<>();
        for (Value value : all(property)) {
            if (value instanceof Word word) {
                words.add(word);
            }
        }
        return words;
    }

    /** The first text of the first of the properties that has one; of a thing its name. */
    @Nullable
    String text(String... names) {
        for (String name : names) {
            for (Value value : all(name)) {
                String text = value instanceof Item item ? item.ownName() : ((Word) value).text();
                if (text != null && !text.isBlank()) {
                    return text;
                }
            }
        }
        return null;
    }

    /** Not that of a thing that it names in turn: there may be circles. */
    private @Nullable String ownName() {
        for (String property : List.of("name", "legalName", "value")) {
            for (Word word : words(property)) {
                if (!word.isBlank()) {
                    return word.text();
                }
            }
        }
        return null;
    }
}
