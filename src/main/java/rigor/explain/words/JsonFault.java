package rigor.explain.words;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.InputCoercionException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Nearest;

/** A text that is not the JSON that is asked for; the message is a sentence that names the place. */
public final class JsonFault extends Exception {
    private static final long serialVersionUID = 1;

    private static final Map<Class<?>, String> KINDS = Map.of(
            String.class, "a text",
            int.class, "a whole number",
            Integer.class, "a whole number",
            boolean.class, "true or false",
            Boolean.class, "true or false");

    private JsonFault(String message) {
        super(message);
    }

    /** A member that must be there; empty for the whole. */
    static JsonFault missing(String path) {
        return new JsonFault(path.isEmpty() ? "an object is expected" : path + " is missing");
    }

    static JsonFault of(JsonProcessingException e) {
        String path = e instanceof JsonMappingException mapping ? path(mapping) : "";
        return new JsonFault(place(e.getLocation()) + (path.isEmpty() ? "" : path + ": ") + reason(e));
    }

    /** Such as {@code line 1, column 9: }. */
    private static String place(@Nullable JsonLocation at) {
        return at == null || at.getLineNr() < 1
                ? ""
                : String.format(Locale.ROOT, "line %d, column %d: ", at.getLineNr(), at.getColumnNr());
    }

    /** Such as {@code facts.files} or {@code changes[0]}. */
    private static String path(JsonMappingException e) {
        return e.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }

    private static String reason(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return "is not known here" + Nearest.hint(unknown.getPropertyName(), known(unknown));
        }
        if (e instanceof StreamConstraintsException || e.getCause() instanceof StreamConstraintsException) {
            return "too deep a nesting, or too long a number or a name";
        }
        if (e instanceof InputCoercionException || e.getCause() instanceof InputCoercionException) {
            return "the number is too large";
        }
        if (e instanceof JsonParseException || e.getCause() instanceof JsonParseException) {
            return "this is not JSON";
        }
        return e instanceof MismatchedInputException other ? expected(other) : "this cannot be read";
    }

    private static List<String> known(UnrecognizedPropertyException e) {
        Collection<Object> known = Objects.requireNonNullElse(e.getKnownPropertyIds(), List.of());
        return known.stream().map(String::valueOf).toList();
    }

    private static String expected(MismatchedInputException e) {
        if (e.getOriginalMessage().startsWith("Trailing token")) {
            return "nothing may follow here";
        }
        Class<?> type = e.getTargetType();
        String other = type != null && Collection.class.isAssignableFrom(type) ? "a list" : "an object";
        return (type == null ? "another value" : KINDS.getOrDefault(type, other)) + " is expected";
    }
}
