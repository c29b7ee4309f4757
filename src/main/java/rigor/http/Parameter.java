package rigor.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rigor.api.ProblemType;
import rigor.facts.Nearest;
import rigor.facts.column.Words;

/**
 * A single value that a request carries beside its body, declared once for who reads it and for the API document.
 *
 * @param says what it is, in a sentence without its full stop
 * @param reader gives null if the request does not carry it
 * @param schema fills in the schema of its values
 */
record Parameter<T>(
        Place place, String name, String says, boolean required, Reader<T> reader, Consumer<ObjectNode> schema) {

    /** Where it stands. */
    enum Place {
        PATH,
        QUERY,
        /** Whatever else stands in the query; the handler knows which. */
        OTHERS,
        HEADER
    }

    /** Reads the value of a name. */
    interface Reader<T> {
        @Nullable
        T read(Context ctx, String name);
    }

    /** A part of the path. */
    static Parameter<String> part(String name, String says) {
        return new Parameter<>(Place.PATH, name, says, true, Context::pathParam, Parameter::text);
    }

    /** A part of the path that is a number from 1. */
    static Parameter<Integer> number(String name, String says) {
        return new Parameter<>(
                Place.PATH,
                name,
                says,
                true,
                Parameter::pathNumber,
                schema -> schema.put("type", "integer").put("minimum", 1));
    }

    static Parameter<String> header(String name, String says) {
        return new Parameter<>(Place.HEADER, name, says, false, Context::header, Parameter::text);
    }

    static Parameter<String> text(String name, String says) {
        return query(name, says, Context::queryParam, Parameter::text);
    }

    /** @param pattern that it matches */
    static Parameter<String> text(String name, String says, String pattern) {
        return query(name, says, Context::queryParam, schema -> text(schema).put("pattern", pattern));
    }

    /** @param longest how many signs it may have */
    static Parameter<String> text(String name, int longest, String says) {
        return query(
                name,
                says,
                (ctx, key) -> noLonger(ctx, key, longest),
                schema -> text(schema).put("maxLength", longest));
    }

    private static @Nullable String noLonger(Context ctx, String name, int longest) {
        String text = ctx.queryParam(name);
        if (text != null && text.length() > longest) {
            throw Refused.because(
                    ProblemType.WRONG_PARAMETER,
                    String.format(Locale.ROOT, "%s is longer than %,d signs", name, longest));
        }
        return text;
    }

    /** A whole number from 0. */
    static Parameter<Integer> whole(String name, int otherwise, int max, String says) {
        return query(
                name,
                says,
                (ctx, key) -> bounded(ctx, key, otherwise, max),
                schema -> schema.put("type", "integer")
                        .put("minimum", 0)
                        .put("maximum", max)
                        .put("default", otherwise));
    }

    static Parameter<Boolean> flag(String name, String says) {
        return query(
                name,
                says,
                Parameter::truth,
                schema -> schema.put("type", "boolean").put("default", false));
    }

    static <E extends Enum<E>> Parameter<E> word(String name, Class<E> type, E otherwise, String says) {
        return query(name, says, (ctx, key) -> word(ctx, key, type, otherwise), schema -> {
            words(text(schema), Words.all(type));
            schema.put("default", Words.of(otherwise));
        });
    }

    /** Given several times: each is an alternative. */
    static Parameter<List<String>> anyOf(String name, String says) {
        return query(
                name,
                says,
                Context::queryParams,
                schema -> schema.put("type", "array").putObject("items").put("type", "string"));
    }

    /** Any others in the query. */
    static Parameter<String> others(String name, String says) {
        return new Parameter<>(
                Place.OTHERS,
                name,
                says,
                false,
                (ctx, key) -> null,
                schema -> schema.put("type", "object")
                        .putObject("additionalProperties")
                        .put("type", "string"));
    }

    private static <T> Parameter<T> query(String name, String says, Reader<T> reader, Consumer<ObjectNode> schema) {
        return new Parameter<>(Place.QUERY, name, says, false, reader, schema);
    }

    /** One that the handler refuses to do without. */
    Parameter<T> asRequired() {
        return new Parameter<>(place, name, says, true, reader, schema);
    }

    /** The components of a record, each under its name with hyphens: texts, whole numbers, and true or false. */
    static List<Parameter<?>> each(Class<? extends Record> type) {
        return Component.of(type).stream().<Parameter<?>>map(Parameter::of).toList();
    }

    private static Parameter<?> of(Component component) {
        Class<?> type = component.component().getType();
        if (type == Integer.class) {
            return of(component, Parameter::wholeNumber, schema -> bounds(schema.put("type", "integer"), component));
        }
        return type == Boolean.class
                ? of(component, Parameter::truth, schema -> schema.put("type", "boolean"))
                : of(component, Context::queryParam, schema -> words(text(schema), component.words()));
    }

    private static <T> Parameter<T> of(Component component, Reader<T> reader, Consumer<ObjectNode> schema) {
        String says = Objects.requireNonNullElse(component.description(), "");
        return new Parameter<>(
                Place.QUERY, hyphenated(component.name()), says, !component.isNullable(), reader, schema);
    }

    /** Refuses a query with parameters of other names. */
    static void only(Context ctx, List<Parameter<?>> known) {
        List<String> names = known.stream()
                .filter(p -> p.place == Place.QUERY)
                .map(Parameter::name)
                .toList();
        ctx.queryParamMap().keySet().stream()
                .filter(name -> !names.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.unknown(ProblemType.UNKNOWN_PARAMETER, name, names);
                });
    }

    /** Null if the request does not carry it. */
    @Nullable
    T find(Context ctx) {
        return reader.read(ctx, name);
    }

    /** For what is always there, if only by default. */
    T of(Context ctx) {
        return Objects.requireNonNull(find(ctx), name);
    }

    private static ObjectNode text(ObjectNode schema) {
        return schema.put("type", "string");
    }

    private static void words(ObjectNode schema, @Nullable List<String> words) {
        if (words != null) {
            words.forEach(schema.putArray("enum")::add);
        }
    }

    private static void bounds(ObjectNode schema, Component component) {
        schema.put("minimum", component.min());
        if (component.max() != null) {
            schema.put("maximum", component.max());
        }
    }

    private static String hyphenated(String camelCase) {
        return camelCase.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }

    private static int pathNumber(Context ctx, String name) {
        String value = ctx.pathParam(name);
        return parsed(value, value + " is no number of a version");
    }

    private static @Nullable Integer wholeNumber(Context ctx, String name) {
        String value = ctx.queryParam(name);
        return value == null ? null : parsed(value, name + "=" + value + " is no whole number");
    }

    private static int bounded(Context ctx, String name, int otherwise, int max) {
        String text = ctx.queryParam(name);
        if (text == null) {
            return otherwise;
        }
        String reason = String.format(Locale.ROOT, "%s=%s is no whole number from 0 to %d", name, text, max);
        int number = parsed(text, reason);
        if (number < 0 || number > max) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, reason);
        }
        return number;
    }

    private static int parsed(String text, String reason) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, reason);
        }
    }

    private static boolean truth(Context ctx, String name) {
        String value = ctx.queryParam(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Refused.because(ProblemType.WRONG_PARAMETER, name + "=" + value + " is neither true nor false");
    }

    private static <E extends Enum<E>> E word(Context ctx, String name, Class<E> type, E otherwise) {
        String value = ctx.queryParam(name);
        return value == null
                ? otherwise
                : Words.find(type, value)
                        .orElseThrow(() -> Refused.because(
                                ProblemType.WRONG_PARAMETER,
                                "%s=%s is none of %s%s"
                                        .formatted(
                                                name,
                                                value,
                                                String.join(", ", Words.all(type)),
                                                Nearest.hint(value, Words.all(type)))));
    }
}
