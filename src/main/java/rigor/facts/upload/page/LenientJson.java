package rigor.facts.upload.page;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * JSON as shops write it: with commas too many or missing, semicolons, comments, line breaks and bare quotation marks
 * inside of strings. Gives maps, lists and {@link Word}s. One pass, without going back.
 */
final class LenientJson {
    private static final int DEEPEST = 100;
    static final int MOST_VALUES = 200_000;

    private final JsonSigns signs;
    private final Set<String> unread;

    private int left;

    private LenientJson(String text, Set<String> unread, int most) {
        signs = new JsonSigns(text);
        this.unread = unread;
        left = most;
    }

    /**
     * What a text holds.
     *
     * @param values how many there are in all
     */
    record Parsed(List<Object> roots, int values) {}

    /**
     * All that stands in the text, one after the other; nothing if it is empty.
     *
     * @param unread names of properties that are passed over, whatever they hold
     * @param most how many values may stand in it
     */
    static Parsed parse(String text, Set<String> unread, int most) throws JsonFault {
        LenientJson json = new LenientJson(text, unread, most);
        List<Object> roots = new ArrayList<>();
        while (json.signs.toNext(",;")) {
            roots.add(json.container());
        }
        return new Parsed(roots, most - json.left);
    }

    private Object container() throws JsonFault {
        char c = signs.peek();
        if (c != '{' && c != '[') {
            throw signs.fault("begins neither with { nor with [");
        }
        return value(0, true);
    }

    private Object value(int depth, boolean isKept) throws JsonFault {
        if (depth > DEEPEST) {
            throw signs.fault("is nested deeper than " + DEEPEST);
        }
        left -= isKept ? 1 : 0;
        if (left < 0) {
            throw signs.fault("holds more than " + MOST_VALUES + " values with what stands before");
        }
        return switch (signs.peek()) {
            case '{' -> object(depth, isKept);
            case '[' -> list(depth, isKept);
            case '"', '\'' -> Word.of(signs.string());
            default -> bare(signs.bare());
        };
    }

    private Map<String, Object> object(int depth, boolean isKept) throws JsonFault {
        Map<String, Object> object = new LinkedHashMap<>();
        signs.next();
        while (toMember('}')) {
            String name = name();
            signs.expect(':');
            signs.toNext("");
            boolean kept = isKept && !unread.contains(name);
            Object value = value(depth + 1, kept);
            if (kept) {
                object.putIfAbsent(name, value);
            }
        }
        return object;
    }

    private String name() throws JsonFault {
        char c = signs.peek();
        return c == '"' || c == '\'' ? signs.string() : signs.bare();
    }

    private List<Object> list(int depth, boolean isKept) throws JsonFault {
        List<Object> list = new ArrayList<>();
        signs.next();
        while (toMember(']')) {
            Object value = value(depth + 1, isKept);
            if (isKept) {
                list.add(value);
            }
        }
        return list;
    }

    /** Whether another member comes before the end, which is passed. */
    private boolean toMember(char end) throws JsonFault {
        if (!signs.toNext(",;")) {
            throw signs.fault(end == '}' ? "ends in the middle of an object" : "ends in the middle of a list");
        }
        if (signs.peek() == end) {
            signs.next();
            return false;
        }
        return true;
    }

    private static Word bare(String text) {
        if (text.equals("null") || text.equals("undefined")) {
            return Word.of("");
        }
        return new Word(text, text.matches("[-+]?[0-9.][-+0-9.eE]{0,60}"));
    }

    /** Where it cannot be read on. */
    static final class JsonFault extends Exception {
        private static final long serialVersionUID = 1;

        JsonFault(String what, int line, int column) {
            super("the JSON " + what + " (line " + line + ", column " + column + " of the script)");
        }

        String sentence() {
            @Nullable String message = getMessage();
            return String.valueOf(message);
        }
    }
}
