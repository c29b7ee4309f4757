package rigor.explain.words;

import java.util.Locale;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Chances as people say them. */
public final class Percent {
    private static final double MOST = 0.99;

    private Percent() {}

    /** To a percent, which is as much as anybody knows; null where nobody can tell. */
    public static @Nullable Double share(OptionalDouble chance) {
        return chance.isPresent() ? Double.valueOf(Math.rint(100 * chance.getAsDouble()) / 100) : null;
    }

    /** In words; null where nobody can tell. */
    public static @Nullable String words(@Nullable Double chance) {
        return chance == null ? null : of(chance);
    }

    /** {@code 78 %}; of what errs, nothing is certain: {@code over 99 %}, {@code under 1 %}. */
    public static String of(double chance) {
        if (chance > MOST) {
            return "over 99 %";
        }
        return chance < 1 - MOST ? "under 1 %" : String.format(Locale.ROOT, "%.0f %%", 100 * chance);
    }
}
