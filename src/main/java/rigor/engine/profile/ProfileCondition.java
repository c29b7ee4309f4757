package rigor.engine.profile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Constraint;
import rigor.engine.model.Place;

/**
 * A condition of a {@link ProfileRule}: its place in the text, its DRL for the engine, and its input.
 *
 * @param start index of its first character; {@code end} of the character after it
 * @param drl the same as DRL for the engine
 * @param drlInOr the same where it is a part of a {@code ||}
 * @param left one side of a comparison; null if it is none
 * @param operator of the comparison, or between the parts
 * @param parts of a {@code ||}, or of a {@code &&} within one; empty if it is not divided
 * @param simple the condition on a measure; null if it reads none
 * @param trait another value that it reads; null if it reads none
 */
record ProfileCondition(
        int start,
        int end,
        String drl,
        String drlInOr,
        @Nullable String left,
        @Nullable String operator,
        @Nullable String right,
        List<ProfileCondition> parts,
        @Nullable SimpleCondition simple,
        @Nullable Trait trait) {

    /** A condition with the same DRL everywhere. */
    ProfileCondition(
            int start,
            int end,
            String drl,
            @Nullable String left,
            @Nullable String operator,
            @Nullable String right,
            List<ProfileCondition> parts,
            @Nullable SimpleCondition simple,
            @Nullable Trait trait) {
        this(start, end, drl, drl, left, operator, right, parts, simple, trait);
    }

    static ProfileCondition all(String sign, List<ProfileCondition> parts) {
        String drl = "( "
                + String.join(
                        " " + sign + " ",
                        parts.stream().map(ProfileCondition::drlInOr).toList()) + " )";
        return new ProfileCondition(parts.get(0).start, last(parts).end, drl, drl, null, sign, null, parts, null, null);
    }

    /** The same in brackets. */
    ProfileCondition within(int from, int to) {
        return new ProfileCondition(from, to, drl, drlInOr, left, operator, right, parts, simple, trait);
    }

    private static ProfileCondition last(List<ProfileCondition> parts) {
        return parts.get(parts.size() - 1);
    }

    /** The conditions without parts. */
    Stream<ProfileCondition> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(ProfileCondition::leaves);
    }

    /** The same as a constraint, for checks and traces. */
    Constraint constraint(String file, String text) {
        return new Constraint(
                text.substring(start, end),
                drl,
                Place.of(file, text, start),
                left,
                parts.isEmpty() ? operator : null,
                right,
                null,
                parts.stream().map(part -> part.constraint(file, text)).toList());
    }
}
