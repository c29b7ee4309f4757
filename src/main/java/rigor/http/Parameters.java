package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Nearest;
import rigor.facts.column.Words;

/** Single values of an address. */
final class Parameters {
    private Parameters() {}

    /** Refuses parameters of other names. */
    static void only(Context ctx, List<String> known) {
        ctx.queryParamMap().keySet().stream()
                .filter(name -> !known.contains(name))
                .findFirst()
                .ifPresent(name -> {
                    throw Refused.unknown(ProblemType.UNKNOWN_PARAMETER, name, known);
                });
    }

    static @Nullable Integer whole(Context ctx, String name) {
        String value = ctx.queryParam(name);
        try {
            return value == null ? null : Integer.valueOf(value);
        } catch (NumberFormatException e) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, name + "=" + value + " is no whole number");
        }
    }

    static boolean flag(Context ctx, String name) {
        String value = ctx.queryParam(name);
        if (value == null || value.equals("false")) {
            return false;
        }
        if (value.equals("true")) {
            return true;
        }
        throw Refused.because(ProblemType.WRONG_PARAMETER, name + "=" + value + " is neither true nor false");
    }

    static <E extends Enum<E>> E word(Context ctx, String name, Class<E> type, E otherwise) {
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

    /** A number of the path. */
    static int number(Context ctx, String name) {
        String value = ctx.pathParam(name);
        try {
            return Integer.parseInt(value);
        } catch (NumberFormatException e) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, value + " is no number of a version");
        }
    }
}
