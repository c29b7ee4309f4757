package rigor.facts.upload.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.xml.GuardedXml;

/**
 * Reads a part's XML from the first tag to the last, with the JDK's own parser and without DTDs. Bounded are the nesting
 * and the number of different names, since the parser remembers each. For one thread.
 */
final class Xml {
    static final int LONGEST_TEXT = 65_536;

    private static final int DEEPEST = 100;
    private static final int MOST_NAMES = 4_000;

    private final XMLStreamReader reader;
    private final Set<String> names = new HashSet<>();
    private int depth;

    private Xml(XMLStreamReader reader) {
        this.reader = reader;
    }

    static Xml of(InputStream in) throws IOException, XMLStreamException, Unusable {
        return new Xml(GuardedXml.open(in, Refusals.OF_XML));
    }

    /** Goes on within the element of this depth; false at its end, and for 0 at that of all. */
    boolean next(int within) throws XMLStreamException, Unusable {
        switch (reader.next()) {
            case XMLStreamConstants.START_ELEMENT -> start();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD -> throw Refusals.doctype();
            case XMLStreamConstants.ENTITY_REFERENCE -> throw Refusals.broken("its XML refers to an entity");
            case XMLStreamConstants.PROCESSING_INSTRUCTION -> remember(reader.getPITarget());
            default -> {}
        }
        return depth >= within && reader.hasNext();
    }

    private void start() throws Unusable {
        if (++depth > DEEPEST) {
            throw Refusals.broken("its XML is nested more than %s deep".formatted(DEEPEST));
        }
        remember(reader.getLocalName());
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            remember(reader.getAttributeLocalName(i));
        }
        for (int i = 0; i < reader.getNamespaceCount(); i++) {
            remember(reader.getNamespacePrefix(i) + "=" + reader.getNamespaceURI(i));
        }
    }

    private void remember(String name) throws Unusable {
        if (names.add(name) && names.size() > MOST_NAMES) {
            throw Refusals.broken("its XML has more than %s different names".formatted(MOST_NAMES));
        }
    }

    /** Of the element that has begun last and is not yet over. */
    int depth() {
        return depth;
    }

    boolean isStart() {
        return reader.isStartElement();
    }

    boolean isStart(String name) {
        return isStart() && name().equals(name);
    }

    /** Without its prefix. */
    String name() {
        return reader.getLocalName();
    }

    String namespace() {
        String namespace = reader.getNamespaceURI();
        return namespace == null ? "" : namespace;
    }

    boolean isText() {
        return reader.isCharacters() || reader.getEventType() == XMLStreamConstants.CDATA;
    }

    /** An attribute of the element that has just begun, whatever its namespace. */
    @Nullable
    String get(String attribute) {
        return reader.getAttributeValue(null, attribute);
    }

    @Nullable
    String get(String namespace, String attribute) {
        return reader.getAttributeValue(namespace, attribute);
    }

    String getOr(String attribute, String otherwise) {
        String value = get(attribute);
        return value == null ? otherwise : value;
    }

    boolean isTrue(String attribute) {
        String value = get(attribute);
        return "1".equals(value) || "true".equals(value);
    }

    /** Adds the text at hand. */
    void appendTo(StringBuilder text) throws Unusable {
        text.append(reader.getTextCharacters(), reader.getTextStart(), reader.getTextLength());
        limit(text);
    }

    static void limit(CharSequence text) throws Unusable {
        if (text.length() > LONGEST_TEXT) {
            throw Refusals.tooLarge("a text of it is longer than %s letters".formatted(LONGEST_TEXT));
        }
    }

    /** All text to the end of the element that has just begun. */
    String text() throws XMLStreamException, Unusable {
        StringBuilder text = new StringBuilder();
        for (int here = depth; next(here); ) {
            if (isText()) {
                appendTo(text);
            }
        }
        return text.toString();
    }

    /** Passes over the rest of the element that has just begun. */
    void skip() throws XMLStreamException, Unusable {
        int here = depth;
        while (next(here)) {
            // nothing of it is of use
        }
    }
}
