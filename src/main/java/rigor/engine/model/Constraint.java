package rigor.engine.model;

import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A constraint of a pattern.
 *
 * @param text as its author wrote it
 * @param drl the same as DRL for the engine
 * @param left one side of a comparison; null if it is none
 * @param operator {@code >}, {@code contains}, or a method's name
 * @param binding the part that binds a variable; null if it binds none
 * @param parts of a {@code ||} or of a {@code &&} within one; empty if it is not divided
 */
public record Constraint(
        String text,
        String drl,
        Place place,
        @Nullable String left,
        @Nullable String operator,
        @Nullable String right,
        @Nullable String binding,
        List<Constraint> parts) {
    private static final Pattern COMMENTS = Pattern.compile("(?s)/\\*.*?\\*/|//[^\\n]*");

    /** Text of a rule on one line and without its comments. */
    public static String display(String raw) {
        return COMMENTS.matcher(raw).replaceAll(" ").replaceAll("\\s+", " ").strip();
    }
}
