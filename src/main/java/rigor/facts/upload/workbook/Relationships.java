package rigor.facts.upload.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Unusable;

/** What a part of an xlsx file refers to, by id: other parts, and addresses that nobody opens. */
final class Relationships {
    /** Excel opens no longer ones. */
    private static final int LONGEST_TARGET = 2_083;

    /** @param type the last word of its address: {@code worksheet} */
    private record Relationship(String type, String target, boolean isOutside) {}

    private final String folder;
    private final Map<String, Relationship> byId = new LinkedHashMap<>();

    private Relationships(String folder) {
        this.folder = folder;
    }

    /** @param part empty for those of the whole file */
    static Relationships of(String part, Archive archive, Budget budget)
            throws XMLStreamException, IOException, Unusable {
        int slash = part.lastIndexOf('/') + 1;
        Relationships relationships = new Relationships(part.substring(0, slash));
        String file = part.substring(0, slash) + "_rels/" + part.substring(slash) + ".rels";
        if (archive.has(file)) {
            try (InputStream in = archive.open(file)) {
                relationships.read(Xml.of(in), budget);
            }
        }
        return relationships;
    }

    private void read(Xml xml, Budget budget) throws XMLStreamException, Unusable {
        while (xml.next(0)) {
            if (xml.isStart("Relationship")) {
                String type = xml.getOr("Type", "");
                String target = xml.getOr("Target", "");
                String id = xml.getOr("Id", "");
                boolean isOutside = xml.getOr("TargetMode", "").equals("External");
                budget.keep(id.length() + target.length());
                byId.put(id, new Relationship(type.substring(type.lastIndexOf('/') + 1), target, isOutside));
            }
        }
    }

    /** The part of that type with the id; null if there is none. */
    @Nullable
    String part(@Nullable String id, String type) {
        Relationship found = id == null ? null : byId.get(id);
        return found == null || found.isOutside() || !found.type().equals(type) ? null : resolve(found.target());
    }

    /** The first part of that type; null if there is none. */
    @Nullable
    String first(String type) {
        for (Map.Entry<String, Relationship> entry : byId.entrySet()) {
            if (entry.getValue().type().equals(type)) {
                return part(entry.getKey(), type);
            }
        }
        return null;
    }

    /** The address outside with the id; null if there is none. */
    @Nullable
    String address(@Nullable String id) {
        Relationship found = id == null ? null : byId.get(id);
        if (found == null || !found.isOutside() || found.target().length() > LONGEST_TARGET) {
            return null;
        }
        return found.target();
    }

    private String resolve(String target) {
        if (target.startsWith("/")) {
            return target.substring(1);
        }
        String base = folder;
        String rest = target;
        while (rest.startsWith("../") || rest.startsWith("./")) {
            if (rest.startsWith("../")) {
                base = base.substring(0, base.lastIndexOf('/', base.length() - 2) + 1);
            }
            rest = rest.substring(rest.indexOf('/') + 1);
        }
        return base + rest;
    }
}
