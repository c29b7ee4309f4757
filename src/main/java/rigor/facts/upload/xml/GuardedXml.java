package rigor.facts.upload.xml;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import rigor.facts.upload.draft.Unusable;

/** Opens XML with the JDK's own parser, without DTDs, behind a guard. A text may come in several pieces. */
public final class GuardedXml {
    private static final Pattern ENCODING = Pattern.compile("^\\s*<\\?xml[^>]*encoding=[\"']([A-Za-z0-9_.:-]+)[\"']");

    private GuardedXml() {}

    /** How the reader of such files says what is wrong. */
    public interface Faults {
        /** A single text or tag has more letters. */
        Unusable tooLong(int letters);

        Unusable doctype();

        Unusable unknownEncoding();
    }

    /**
     * Opens a text. What the guard finds comes out of the parser as the cause of its exception: see {@link Within#in}.
     *
     * @throws Unusable if its encoding is not known
     */
    public static XMLStreamReader open(InputStream in, Faults faults) throws IOException, XMLStreamException, Unusable {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        BufferedInputStream buffered = new BufferedInputStream(in);
        Charset charset = charset(buffered, faults);
        InputStreamReader reader = new InputStreamReader(buffered, charset.newDecoder());
        return factory.createXMLStreamReader(new MarkupGuard(reader, faults));
    }

    /** By the byte order mark, which is skipped, else as the declaration says, else UTF-8. */
    private static Charset charset(BufferedInputStream in, Faults faults) throws IOException, Unusable {
        in.mark(256);
        byte[] begin = in.readNBytes(200);
        in.reset();
        int first = begin.length < 2 ? 0 : (begin[0] & 0xFF) << 8 | (begin[1] & 0xFF);
        if (first == 0xFEFF || first == 0xFFFE) {
            return StandardCharsets.UTF_16;
        }
        if (first == 0xEFBB) {
            in.skipNBytes(3);
        }
        Matcher declared = ENCODING.matcher(new String(begin, StandardCharsets.ISO_8859_1));
        return declared.find() ? charset(declared.group(1), faults) : StandardCharsets.UTF_8;
    }

    private static Charset charset(String name, Faults faults) throws Unusable {
        try {
            if (Charset.isSupported(name)) {
                return Charset.forName(name);
            }
        } catch (IllegalCharsetNameException e) {
            // as unknown as any other
        }
        throw faults.unknownEncoding();
    }
}
