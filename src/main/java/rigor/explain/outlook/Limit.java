package rigor.explain.outlook;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Op;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Figures;
import rigor.terms.Measure;

/** The limit of a requirement and other values for it, spelled as in {@code requirements.csv}. */
public record Limit(Requirement requirement) {
    public static final String RELAXED = ".level=should";

    private static final int SIGNIFICANT = 4;
    private static final int DECIMALS = 12;

    /** The what-if that sets it. */
    public String change(String cell) {
        return requirement.key() + "=" + cell;
    }

    /** The what-if after which the requirement is no longer a must. */
    public String relaxed() {
        return requirement.key() + RELAXED;
    }

    /** The value nearest to the one in force that the measure certainly meets; empty if there is none. */
    public Optional<String> passing(Measure measure) {
        if (!measure.isKnown()) {
            return Optional.empty();
        }
        if (measure instanceof Choice choice) {
            Set<String> words = new TreeSet<>(requirement.allowed());
            words.addAll(choice.possible());
            return requirement.op() == Op.ONE_OF ? Optional.of(String.join("|", words)) : Optional.empty();
        }
        double end = worseEnd((Band) measure);
        boolean any = isLeast() && end <= 0;
        return Double.isFinite(end) && !any ? Optional.of(cell(end)) : Optional.empty();
    }

    /** The worse end of a band: nearer to the limit, or further on its wrong side. */
    public double worseEnd(Band band) {
        return isLeast() ? Math.min(band.low(), band.high()) : Math.max(band.low(), band.high());
    }

    /** A round value just past the value of a subject, which it no longer meets. */
    public String justPast(double value) {
        BigDecimal exact = BigDecimal.valueOf(value);
        BigDecimal rounded = exact.setScale(scale(exact), isLeast() ? RoundingMode.CEILING : RoundingMode.FLOOR);
        BigDecimal step = isLeast() ? rounded.ulp() : rounded.ulp().negate();
        BigDecimal past = rounded.compareTo(exact) == 0 ? rounded.add(step) : rounded;
        return past.max(BigDecimal.ZERO).stripTrailingZeros().toPlainString();
    }

    /** The value as precisely as a cell can hold it, rounded so that it is still met. */
    public String exactly(double value) {
        return isDate()
                ? cell(value)
                : BigDecimal.valueOf(value).setScale(DECIMALS, towards()).toPlainString();
    }

    /** How far a value is from the one in force; dates in days. */
    public double distance(String cell) {
        double moved = isDate() ? LocalDate.parse(cell).toEpochDay() : Double.parseDouble(cell);
        return Math.abs(moved - requirement.limit());
    }

    /** The move in words: {@code Noise under load: at most 52 dB(A) instead of 50 dB(A)}. */
    public String moved(String cell) {
        String to = requirement.title() + ": " + inWords(cell);
        String assumed = requirement.assumed() ? "the assumed " : "";
        return requirement.isNumeric()
                ? to + " instead of " + assumed + Figures.of(requirement.limit(), requirement.unit())
                : to;
    }

    /** The limit that it would be: {@code at most 52 dB(A)}, {@code also mini}. */
    public String inWords(String cell) {
        if (!requirement.isNumeric()) {
            Set<String> more = new TreeSet<>(Set.of(cell.split("\\|")));
            more.removeAll(requirement.allowed());
            return "also " + String.join(" or ", more);
        }
        String to = isDate() ? cell : Figures.distance(Double.parseDouble(cell), requirement.unit());
        return (isLeast() ? "at least " : isDate() ? "by " : "at most ") + to;
    }

    public boolean isDate() {
        return "date".equals(requirement.unit());
    }

    private boolean isLeast() {
        return requirement.op() == Op.AT_LEAST;
    }

    /** A short value, rounded so that it is still met. */
    private String cell(double value) {
        if (isDate()) {
            return LocalDate.ofEpochDay((long) value).toString();
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        return exact.setScale(scale(exact), towards()).stripTrailingZeros().toPlainString();
    }

    /** Decimals that leave a few significant digits. */
    private static int scale(BigDecimal value) {
        int whole = Math.max(1, value.precision() - value.scale());
        return Math.max(0, SIGNIFICANT - whole);
    }

    private RoundingMode towards() {
        return isLeast() ? RoundingMode.FLOOR : RoundingMode.CEILING;
    }
}
