package rigor.facts;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How sure a buyer wants to be: the chance with which a requirement must hold. It says what the ends of a calibrated
 * estimate stand for, so that a rule that asks whether the worse end keeps a limit asks for that chance.
 */
public enum Certainty {
    SURE(0.95, 1.645),
    LIKELY(0.8, 0.8416),
    RATHER(0.6, 0.2533);

    /** Where nobody says. */
    public static final Certainty USUAL = SURE;

    private final double chance;
    private final double z;

    /** @param z standard deviations of the normal distribution below which that share lies */
    Certainty(double chance, double z) {
        this.chance = chance;
        this.z = z;
    }

    public double chance() {
        return chance;
    }

    /** Standard deviations from the likely value to an end. */
    public double z() {
        return z;
    }

    /** A half-width that was computed for the usual level; price ranges, classes and what is unknown have none. */
    public double narrowed(double halfWidth) {
        return this == USUAL ? halfWidth : halfWidth * z / USUAL.z;
    }

    /** As a case spells it: {@code 0.8}. */
    public String word() {
        return String.format(Locale.ROOT, "%s", chance);
    }

    public static Optional<Certainty> of(String word) {
        return Arrays.stream(values()).filter(c -> c.word().equals(word)).findFirst();
    }

    public static List<String> all() {
        return Arrays.stream(values()).map(Certainty::word).toList();
    }
}
