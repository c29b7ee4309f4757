package rigor.engine.profile;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Constraint;
import rigor.engine.model.Place;

/**
 * A condition of a {@link ProfileRule}: what its author wrote, what the engine takes, and what of a subject it looks at.
 *
 * @param start where it is written; {@code end} the character behind it
 * @param drl the same for the engine
 * @param among the same for the engine where it is a part of a {@code ||}
 * @param left one side of a comparison; null if it is none
 * @param operator of the comparison, or what stands between the parts
 * @param parts of a {@code ||}, or of a {@code &&} within one; empty if it is not divided
 * @param glance at a measure; null if it looks at none
 * @param trait another value that it looks at; null if it looks at none
 */
record ProfileCondition(
        int start,
        int end,
        String drl,
        String among,
        @Nullable String left,
        @Nullable String operator,
        @Nullable String right,
        List<ProfileCondition> parts,
        @Nullable SimpleCondition glance,
        @Nullable Trait trait) {

    /** One that is the same wherever it stands. */
    ProfileCondition(
            int start,
            int end,
            String drl,
            @Nullable String left,
            @Nullable String operator,
            @Nullable String right,
            List<ProfileCondition> parts,
            @Nullable SimpleCondition glance,
            @Nullable Trait trait) {
        this(start, end, drl, drl, left, operator, right, parts, glance, trait);
    }

    static ProfileCondition all(String sign, List<ProfileCondition> parts) {
        String drl = "( "
                + String.join(
                        " " + sign + " ",
                        parts.stream().map(ProfileCondition::among).toList()) + " )";
        return new ProfileCondition(parts.get(0).start, last(parts).end, drl, drl, null, sign, null, parts, null, null);
    }

    /** The same in brackets. */
    ProfileCondition within(int from, int to) {
        return new ProfileCondition(from, to, drl, among, left, operator, right, parts, glance, trait);
    }

    private static ProfileCondition last(List<ProfileCondition> parts) {
        return parts.get(parts.size() - 1);
    }

    /** The undivided ones. */
    Stream<ProfileCondition> leaves() {
        return parts.isEmpty() ? Stream.of(this) : parts.stream().flatMap(ProfileCondition::leaves);
    }

    /** As a trace shows and asks it. */
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
