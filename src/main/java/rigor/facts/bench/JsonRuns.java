package rigor.facts.bench;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import rigor.facts.check.Faults;

/**
 * The objects of a JSON text: one, an array of them, or one a line. An object within counts as part of the one around it,
 * an array within as samples that nobody needs.
 */
final class JsonRuns {
    private static final int DEEPEST = 20;
    private static final int LONGEST = 1 << 20;
    private static final JsonFactory FACTORY = JsonFactory.builder()
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST)
                    .build())
            .build();

    private final JsonParser parser;
    private final int linesBefore;
    private final List<Run> runs = new ArrayList<>();

    private JsonRuns(JsonParser parser, int linesBefore) {
        this.parser = parser;
        this.linesBefore = linesBefore;
    }

    /** @param linesBefore how many lines of the file precede the text */
    static List<Run> read(String text, int linesBefore, Faults faults) {
        try (JsonParser parser = FACTORY.createParser(text)) {
            JsonRuns all = new JsonRuns(parser, linesBefore);
            all.read(faults);
            return all.runs;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(Faults faults) throws IOException {
        try {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.START_OBJECT) {
                    runs.add(run());
                }
            }
        } catch (JsonProcessingException e) {
            JsonLocation place = Objects.requireNonNullElse(e.getLocation(), parser.currentTokenLocation());
            String reason = e instanceof StreamConstraintsException
                    ? "nests too deep or has too long a text here"
                    : "is no JSON from here on; it may have been cut off";
            faults.add(linesBefore + place.getLineNr(), place.getColumnNr(), null, null, reason);
        }
    }

    private Run run() throws IOException {
        int line = linesBefore + parser.currentTokenLocation().getLineNr();
        Map<String, Cell> fields = new LinkedHashMap<>();
        fill(fields);
        return new Run(fields, line);
    }

    private void fill(Map<String, Cell> fields) throws IOException {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            JsonToken value = parser.nextToken();
            if (value == JsonToken.START_OBJECT) {
                fill(fields);
            } else if (value == JsonToken.START_ARRAY) {
                parser.skipChildren();
            } else if (value != JsonToken.VALUE_NULL) {
                JsonLocation place = parser.currentTokenLocation();
                int line = linesBefore + place.getLineNr();
                fields.putIfAbsent(name, new Cell(name, parser.getText(), line, place.getColumnNr()));
            }
        }
    }
}
