package rigor.facts.upload.grid;

import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Dates;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Unusable;

/**
 * A feed of products in RSS or Atom as a table: a row for each item, a column for each name of an element. Nothing is
 * fetched, and a document type, which could call files or addresses, is refused.
 *
 * @param seller the feed's own title or address; null if it has none
 * @param day on which the feed was made; null if it does not say
 */
public record Feed(
        Grid grid, @Nullable String seller, @Nullable LocalDate day) {
    private static final Set<String> ITEMS = Set.of("item", "entry", "product", "offer");
    private static final Set<String> DAYS = Set.of("lastbuilddate", "pubdate", "updated", "created");
    private static final int DEEPEST = 12;
    private static final int MOST_COLUMNS = 300;
    private static final int LONGEST = 65_536;

    /** @throws Unusable if it is no such feed */
    public static Feed read(InputStream bytes) throws Unusable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        try {
            return new Reader(factory.createXMLStreamReader(bytes)).read();
        } catch (XMLStreamException e) {
            int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
            throw new Unusable("broken-xml", "the file is no sound XML: it breaks off at line " + line);
        }
    }

    /** For one thread. */
    private static final class Reader {
        private final XMLStreamReader xml;
        private final Map<String, String> channel = new LinkedHashMap<>();
        private final List<Map<String, String>> items = new ArrayList<>();

        Reader(XMLStreamReader xml) {
            this.xml = xml;
        }

        Feed read() throws XMLStreamException, Unusable {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.DTD) {
                    throw new Unusable(
                            "doctype",
                            "the feed has a DOCTYPE, which feeds do not need and attackers do: it is not read");
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    start(name());
                }
            }
            if (items.isEmpty()) {
                throw new Unusable("no-items", "the file is XML, but no feed of products: it has no item and no entry");
            }
            return new Feed(grid(), seller(), day());
        }

        private void start(String name) throws XMLStreamException {
            if (ITEMS.contains(name)) {
                Map<String, String> item = new LinkedHashMap<>();
                readInto(item, "", 1);
                items.add(item);
            } else if (name.equals("title") || name.equals("link") || DAYS.contains(name)) {
                String href = xml.getAttributeValue(null, "href");
                String text = text();
                channel.putIfAbsent(name, href == null ? text : href);
            }
        }

        /** The children of the element that was just opened; elements within elements are joined by colons. */
        private void readInto(Map<String, String> item, String parent, int depth) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.END_ELEMENT) {
                    return;
                }
                if (event == XMLStreamConstants.START_ELEMENT) {
                    child(item, parent, depth);
                }
            }
        }

        private void child(Map<String, String> item, String parent, int depth) throws XMLStreamException {
            if (depth > DEEPEST) {
                throw new XMLStreamException("nested too deeply", xml.getLocation());
            }
            String name = name();
            boolean own = !String.valueOf(xml.getPrefix()).isEmpty();
            String href = xml.getAttributeValue(null, "href");
            if (parent.isEmpty() && name.equals("shipping")) {
                Map<String, String> parts = new LinkedHashMap<>();
                readInto(parts, name, depth + 1);
                item.merge(SHIPPING, shipping(parts), (a, b) -> a + "," + b);
                return;
            }
            if (parent.isEmpty() && (name.equals("installment") || name.equals("subscription_cost"))) {
                readInto(item, name, depth + 1);
                item.put(name, "yes");
                return;
            }
            String text = text();
            if (!parent.isEmpty() && !parent.equals("shipping")) {
                return;
            }
            put(item, name, href == null || !text.isBlank() ? text : href, own);
        }

        /** A name with a prefix is the feed's own and stands before that of RSS. */
        private static void put(Map<String, String> item, String name, String text, boolean own) {
            boolean room = item.size() < MOST_COLUMNS || item.containsKey(name);
            if (own && room) {
                item.put(name, text);
            } else if (room) {
                item.putIfAbsent(name, text);
            }
        }

        private static String shipping(Map<String, String> parts) {
            return Stream.of("country", "region", "service", "price")
                    .map(part -> parts.getOrDefault(part, "").replaceAll("[,:|]", " "))
                    .collect(Collectors.joining(":"))
                    .replaceAll(":([^:]*)$", ":" + Matcher.quoteReplacement(parts.getOrDefault("price", "")));
        }

        /** All text within the element, to its end. */
        private String text() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            for (int depth = 1; depth > 0 && xml.hasNext(); ) {
                int event = xml.next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (xml.hasText() && text.length() < LONGEST) {
                    text.append(xml.getText());
                }
            }
            return text.toString().strip();
        }

        private String name() {
            return xml.getLocalName().toLowerCase(Locale.ROOT);
        }

        private Grid grid() {
            Set<String> names = new LinkedHashSet<>();
            items.forEach(item -> names.addAll(item.keySet()));
            List<Row> rows = new ArrayList<>();
            rows.add(row("the feed", List.copyOf(names)));
            for (int i = 0; i < items.size(); i++) {
                Map<String, String> item = items.get(i);
                rows.add(row(
                        "item " + (i + 1),
                        names.stream().map(name -> item.getOrDefault(name, "")).toList()));
            }
            return new Grid("", false, rows);
        }

        private static Row row(String at, List<String> cells) {
            return new Row(at, false, cells.stream().map(Cell::of).toList());
        }

        private @Nullable String seller() {
            String domain = Texts.domain(channel.get("link"));
            String title = channel.get("title");
            String named = title == null ? null : Texts.line(title);
            return named != null && (domain == null || domain.endsWith(named)) ? named : domain;
        }

        private @Nullable LocalDate day() {
            return channel.entrySet().stream()
                    .filter(entry -> DAYS.contains(entry.getKey()))
                    .map(entry -> Dates.parse(entry.getValue()))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final String SHIPPING = "shipping(country:region:service:price)";
}
