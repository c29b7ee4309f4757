package rigor.facts.upload.workbook;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Unusable;

/** What the styles of an ods file say of cells and sheets: the currency around a number, and what is hidden. */
final class OdsStyles {
    private static final int DEEPEST = 10;
    private static final String NONE = "";

    private final Budget budget;
    private final Map<String, String> wordsOfFormats = new HashMap<>();
    private final Map<String, String> formatsOfCells = new HashMap<>();
    private final Map<String, String> parents = new HashMap<>();
    private final Map<String, String> currencies = new HashMap<>();
    private final Set<String> hiddenTables = new HashSet<>();

    OdsStyles(Budget budget) {
        this.budget = budget;
    }

    /** The group of styles that has just begun. */
    void read(Xml xml) throws XMLStreamException, Unusable {
        int here = xml.depth();
        while (xml.next(here)) {
            if (xml.isStart("style")) {
                style(xml);
            } else if (xml.isStart("number-style") || xml.isStart("currency-style")) {
                format(xml);
            }
        }
    }

    private void style(Xml xml) throws XMLStreamException, Unusable {
        String name = xml.getOr("name", "");
        put(formatsOfCells, name, xml.get("data-style-name"));
        put(parents, name, xml.get("parent-style-name"));
        int here = xml.depth();
        while (xml.next(here)) {
            if (xml.isStart("table-properties") && "false".equals(xml.get(OdsReader.TABLE, "display"))) {
                budget.keep(name.length());
                hiddenTables.add(name);
            }
        }
    }

    private void format(Xml xml) throws XMLStreamException, Unusable {
        String name = xml.getOr("name", "");
        StringBuilder words = new StringBuilder();
        int here = xml.depth();
        while (xml.next(here)) {
            if (xml.isText()) {
                xml.appendTo(words);
            } else {
                words.append(' ');
            }
        }
        put(wordsOfFormats, name, words.toString());
    }

    private void put(Map<String, String> map, String name, @Nullable String value) throws Unusable {
        if (value != null) {
            budget.keep(name.length() + value.length());
            map.put(name, value);
        }
    }

    /** Whether a sheet of that style is hidden. */
    boolean isHidden(@Nullable String table) {
        return table != null && hiddenTables.contains(table);
    }

    /** The currency that a cell of that style shows; null if none. */
    @Nullable
    String currency(@Nullable String cell) {
        if (cell == null || cell.isEmpty()) {
            return null;
        }
        String found = currencies.computeIfAbsent(cell, name -> Objects.requireNonNullElse(find(name), NONE));
        return found.equals(NONE) ? null : found;
    }

    private @Nullable String find(String cell) {
        String style = cell;
        for (int i = 0; i < DEEPEST && style != null; i++) {
            String format = formatsOfCells.get(style);
            if (format != null) {
                return Currencies.in(wordsOfFormats.getOrDefault(format, ""));
            }
            style = parents.get(style);
        }
        return null;
    }
}
