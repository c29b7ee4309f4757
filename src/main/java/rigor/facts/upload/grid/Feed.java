package rigor.facts.upload.grid;

import java.io.IOException;
import java.io.InputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Dates;
import rigor.facts.upload.draft.Texts;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.xml.GuardedXml;
import rigor.facts.upload.xml.GuardedXml.Faults;
import rigor.facts.upload.xml.Within;

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
    private static final Set<Integer> TEXTS =
            Set.of(XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE);
    private static final Set<String> DAYS = Set.of("lastbuilddate", "pubdate", "updated", "created");
    private static final int DEEPEST = 12;
    private static final int MOST_COLUMNS = 300;
    private static final int MOST_NAMES = 4_000;
    private static final int LONGEST = 4_096;

    /** Texts with what they take in memory beside their letters, about. */
    private static final long MOST_BYTES = 48L << 20;

    private static final int TEXT = 80;
    private static final int ITEM = 200;

    private static final Faults FAULTS = new Faults() {
        @Override
        public Unusable tooLong(int letters) {
            return tooLarge("a single text or tag of it is longer than " + letters + " letters");
        }

        @Override
        public Unusable doctype() {
            return new Unusable(
                    "doctype", "the feed has a DOCTYPE, which feeds do not need and attackers do: it is not read");
        }

        @Override
        public Unusable unknownEncoding() {
            return new Unusable("broken-xml", "the feed is in an unknown encoding");
        }
    };

    private static Unusable tooLarge(String what) {
        return new Unusable("too-large", "the feed is too large: " + what + "; bring a part of it");
    }

    /** @throws Unusable if it is no such feed */
    public static Feed read(InputStream bytes) throws IOException, Unusable {
        try {
            return new Reader(GuardedXml.open(bytes, FAULTS)).read();
        } catch (XMLStreamException e) {
            throw refusal(e);
        }
    }

    private static Unusable refusal(XMLStreamException e) {
        Unusable found = Within.in(e);
        int line = e.getLocation() == null ? 0 : e.getLocation().getLineNumber();
        return found != null
                ? found
                : new Unusable("broken-xml", "the file is no sound XML: it breaks off at line " + line);
    }

    /** For one thread. */
    private static final class Reader {
        private final XMLStreamReader xml;
        private final Map<String, String> channel = new LinkedHashMap<>();
        private final List<Map<String, String>> items = new ArrayList<>();
        private final Map<String, String> names = new LinkedHashMap<>();
        private final Set<String> seen = new HashSet<>();
        private long bytes;

        Reader(XMLStreamReader xml) {
            this.xml = xml;
        }

        Feed read() throws XMLStreamException, Unusable {
            while (xml.hasNext()) {
                if (next() == XMLStreamConstants.START_ELEMENT) {
                    start(name());
                }
                if (bytes > MOST_BYTES) {
                    throw tooLarge("its items hold more than " + (MOST_BYTES >> 20) + " MiB");
                }
            }
            if (items.isEmpty()) {
                throw new Unusable("no-items", "the file is XML, but no feed of products: it has no item and no entry");
            }
            return new Feed(grid(), seller(), day());
        }

        /** The parser remembers each name. */
        private int next() throws XMLStreamException {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                seen.add(xml.getLocalName());
                for (int i = 0; i < xml.getAttributeCount(); i++) {
                    seen.add(xml.getAttributeLocalName(i));
                }
                if (seen.size() > MOST_NAMES) {
                    throw new XMLStreamException("too many names", xml.getLocation());
                }
            }
            return event;
        }

        private void start(String name) throws XMLStreamException {
            if (ITEMS.contains(name)) {
                Map<String, String> item = new LinkedHashMap<>();
                readInto(item, "", 1);
                items.add(item);
                bytes += ITEM;
            } else if (name.equals("title") || name.equals("link") || DAYS.contains(name)) {
                String href = xml.getAttributeValue(null, "href");
                String text = text();
                channel.putIfAbsent(name, href == null ? text : href);
            }
        }

        /** The children of the element that was just opened; elements within elements are joined by colons. */
        private void readInto(Map<String, String> item, String parent, int depth) throws XMLStreamException {
            while (xml.hasNext()) {
                int event = next();
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
                item.merge(SHIPPING, shipping(parts), (a, b) -> a.length() < LONGEST ? a + "," + b : a);
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
        private void put(Map<String, String> item, String name, String text, boolean own) {
            if (names.size() < MOST_COLUMNS) {
                names.putIfAbsent(name, name);
            }
            String known = names.get(name);
            if (known != null && (own || !item.containsKey(known))) {
                item.put(known, text);
                bytes += TEXT + text.length();
            }
        }

        private static String shipping(Map<String, String> parts) {
            return Stream.of("country", "region", "service", "price")
                    .map(part -> parts.getOrDefault(part, "").replaceAll("[,:|]", " "))
                    .collect(Collectors.joining(":"))
                    .replaceAll(
                            ":([^:]*)$",
                            ":" + java.util.regex.Matcher.quoteReplacement(parts.getOrDefault("price", "")));
        }

        /** All text within the element, to its end. */
        private String text() throws XMLStreamException {
            StringBuilder text = new StringBuilder();
            for (int depth = 1; depth > 0 && xml.hasNext(); ) {
                int event = next();
                if (event == XMLStreamConstants.START_ELEMENT) {
                    depth++;
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    depth--;
                } else if (TEXTS.contains(event) && text.length() < LONGEST) {
                    text.append(xml.getText(), 0, Math.min(LONGEST, xml.getTextLength()));
                }
            }
            return text.toString().strip();
        }

        private String name() {
            return xml.getLocalName().toLowerCase(java.util.Locale.ROOT);
        }

        /** The rows are made anew each time: most cells of most feeds are of no use. */
        private Grid grid() {
            List<String> columns = columns();
            return new Grid(
                    "",
                    false,
                    () -> IntStream.rangeClosed(0, items.size())
                            .mapToObj(i -> i == 0
                                    ? row("the feed", columns)
                                    : row("item " + i, cells(items.get(i - 1), columns)))
                            .iterator());
        }

        private List<String> columns() {
            Set<String> columns = new LinkedHashSet<>(names.keySet());
            items.forEach(item -> columns.addAll(item.keySet()));
            return List.copyOf(columns);
        }

        private static List<String> cells(Map<String, String> item, List<String> columns) {
            return columns.stream().map(name -> item.getOrDefault(name, "")).toList();
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
                    .filter(java.util.Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    private static final String SHIPPING = "shipping(country:region:service:price)";
}
