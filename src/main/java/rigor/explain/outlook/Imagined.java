package rigor.explain.outlook;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import rigor.facts.Basis;
import rigor.facts.Hardware;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.facts.Requirement.Op;
import rigor.facts.schema.Records;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.Measure;
import rigor.terms.PerRole;
import rigor.terms.Quote;

/** A build with figures replaced, as if they were known. */
public final class Imagined {
    private static final String SUPPOSED = "supposed";

    private Imagined() {}

    /** With a figure that just meets its limit. */
    public static Build with(Build build, Requirement requirement) {
        return with(build, requirement, measure -> met(measure, requirement));
    }

    /** The build with another quote; its landed price stays. */
    public static Build priced(Build build, Quote quote) {
        return with(build, "quote", value -> quote);
    }

    /**
     * As if the parts without an offer were bought in the buyer's country at a price.
     *
     * @param extra for all of them together, at the door
     */
    static Build bought(Build build, double extra) {
        Band known = build.quote().lines().stream()
                .filter(line -> !line.isMissing())
                .map(line -> line.price().total())
                .reduce(Band.zero(), Band::plus);
        Band total = known.plus(Band.exactly(extra, Basis.DECLARED, SUPPOSED));
        Build priced = with(build, "landedPrice", value -> total);
        return lacksSupply(build) && !build.runsOnMains().isKnown()
                ? with(priced, "runsOnMains", value -> Choice.of(true, Basis.DECLARED, SUPPOSED))
                : priced;
    }

    /** Whether what is plugged in has no offer, so that it may be bought for the buyer's own mains. */
    private static boolean lacksSupply(Build build) {
        return build.quote().lines().stream()
                .filter(Quote.Line::isMissing)
                .map(line -> line.part().hardware().kind())
                .anyMatch(kind -> kind == Hardware.Kind.SYSTEM || kind == Hardware.Kind.PSU);
    }

    /** With all that is asked for at the best that the facts leave possible. */
    static Build atBest(Build build, List<Requirement> asked) {
        Build best = priced(build, build.quote().standing());
        for (Requirement r : byWeight(asked).toList()) {
            best = with(best, r, measure -> best(measure, r));
        }
        return best;
    }

    /** The gravest last: where two ask for opposite ends of one figure, it has its way. */
    private static Stream<Requirement> byWeight(List<Requirement> asked) {
        return asked.stream()
                .sorted(Comparator.comparing((Requirement r) -> r.level() == Level.MUST)
                        .thenComparing(Requirement::weight));
    }

    /** With another value of what a requirement limits. */
    private static Build with(Build build, Requirement r, UnaryOperator<Measure> change) {
        return with(
                build,
                r.measure(),
                value -> value instanceof PerRole<?> roles
                        ? with(roles, r.role(), change)
                        : change.apply((Measure) value));
    }

    private static <M extends Measure> PerRole<M> with(PerRole<M> roles, String role, UnaryOperator<Measure> change) {
        @SuppressWarnings("unchecked") // a change of a band is a band, and one of a choice a choice
        M changed = (M) change.apply(roles.of(role));
        return roles.with(role, changed);
    }

    private static Build with(Build build, String component, UnaryOperator<Object> change) {
        Records<Build> records = Records.of(Build.class);
        Object[] values = records.values(build);
        for (int i = 0; i < values.length; i++) {
            if (records.components().get(i).getName().equals(component)) {
                values[i] = change.apply(values[i]);
            }
        }
        return records.create(values);
    }

    private static Measure met(Measure measure, Requirement requirement) {
        return measure instanceof Band
                ? Band.exactly(requirement.limit(), Basis.DECLARED, SUPPOSED)
                : Choice.of(requirement.allowed().iterator().next(), Basis.DECLARED, SUPPOSED);
    }

    private static Measure best(Measure measure, Requirement r) {
        if (measure instanceof Band band) {
            double end = r.op() == Op.AT_LEAST ? Math.max(band.low(), band.high()) : Math.min(band.low(), band.high());
            return Band.exactly(band.isKnown() && Double.isFinite(end) ? end : r.target(), band.basis(), band.how());
        }
        Set<String> possible = measure.isKnown() ? ((Choice) measure).possible() : r.preferred();
        return Stream.of(r.preferred(), r.allowed())
                .flatMap(wanted -> possible.stream().filter(wanted::contains).sorted())
                .findFirst()
                .map(word -> (Measure) Choice.of(word, measure.basis(), measure.how()))
                .orElse(measure);
    }
}
