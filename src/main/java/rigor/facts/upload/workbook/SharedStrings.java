package rigor.facts.upload.workbook;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamException;
import rigor.facts.upload.draft.Unusable;

/**
 * The texts that the cells of all sheets point to by number. There may be a million, so they stand in groups of bytes: the
 * length of each in four, then its UTF-8.
 */
final class SharedStrings {
    private static final int GROUP = 64;
    private static final int LENGTH = 4;

    private final Budget budget;
    private final List<byte[]> groups = new ArrayList<>();
    private final ByteArrayOutputStream group = new ByteArrayOutputStream();
    private int count;

    private SharedStrings(Budget budget) {
        this.budget = budget;
    }

    static SharedStrings none() {
        return new SharedStrings(new Budget());
    }

    static SharedStrings read(Xml xml, Budget budget) throws XMLStreamException, Unusable {
        SharedStrings strings = new SharedStrings(budget);
        while (xml.next(0)) {
            if (xml.isStart("si")) {
                strings.add(RichText.read(xml).getBytes(UTF_8));
            }
        }
        strings.complete();
        return strings;
    }

    private void add(byte[] text) throws Unusable {
        group.writeBytes(ByteBuffer.allocate(LENGTH).putInt(text.length).array());
        group.writeBytes(text);
        if (++count % GROUP == 0) {
            complete();
        }
    }

    private void complete() throws Unusable {
        groups.add(group.toByteArray());
        budget.keep(group.size());
        group.reset();
    }

    boolean has(int index) {
        return index >= 0 && index < count;
    }

    String get(int index) {
        ByteBuffer texts = ByteBuffer.wrap(groups.get(index / GROUP));
        for (int i = 0; i < index % GROUP; i++) {
            int length = texts.getInt();
            texts.position(texts.position() + length);
        }
        int length = texts.getInt();
        return new String(texts.array(), texts.position(), length, UTF_8);
    }
}
