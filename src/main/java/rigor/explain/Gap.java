package rigor.explain;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Basis;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;

/** By how much one figure exceeds another: a value from {@code low} to {@code high}, below 0 if it is the smaller one. */
record Gap(double low, double high) {
    private static final Gap NONE = new Gap(0, 0);
    private static final Gap UNKNOWN = new Gap(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

    /** Of two independent figures. */
    static Gap of(Band one, Band other) {
        double low = one.low() - other.high();
        double high = one.high() - other.low();
        return Double.isNaN(low) || Double.isNaN(high) ? UNKNOWN : new Gap(low, high);
    }

    /**
     * Of two speeds of a role with all models running. If its speed alone is the same band on both builds, it is the same
     * unknown value: then only the shares of it that remain make a difference.
     */
    static Gap ofSpeeds(Build one, Build other, String role) {
        Band alone = one.speedAlone().of(role);
        Band more = one.speedTogether().of(role);
        Band less = other.speedTogether().of(role);
        return alone.equals(other.speedAlone().of(role)) && alone.low() > 0 && Double.isFinite(alone.high())
                ? ofShares(
                        alone,
                        more.low() / alone.low() - less.high() / alone.high(),
                        more.high() / alone.high() - less.low() / alone.low())
                : of(more, less);
    }

    /** Each end of the difference with the end of the speed that makes it. */
    private static Gap ofShares(Band alone, double low, double high) {
        return new Gap(low * (low > 0 ? alone.low() : alone.high()), high * (high > 0 ? alone.high() : alone.low()));
    }

    /**
     * Of two prices, line by line. An offer costs the same in both builds, so only different offers or quantities make a
     * difference.
     */
    static Gap ofPrices(Build one, Build other) {
        Map<String, Quote.Line> ours = lines(one);
        Map<String, Quote.Line> theirs = lines(other);
        return Stream.of(ours, theirs)
                .map(Map::keySet)
                .flatMap(Collection::stream)
                .distinct()
                .sorted()
                .map(bought -> ofLines(ours.get(bought), theirs.get(bought)))
                .reduce(NONE, Gap::plus);
    }

    Gap reversed() {
        return new Gap(-high, -low);
    }

    /** Whether the first figure certainly exceeds the other. */
    boolean isCertain() {
        return low > 0;
    }

    /** A certain gap as a figure. */
    Band size() {
        return Band.of(low, high, Basis.DERIVED, "");
    }

    private static Map<String, Quote.Line> lines(Build build) {
        return build.quote().lines().stream()
                .collect(Collectors.toMap(Gap::bought, Function.identity(), (a, b) -> a, TreeMap::new));
    }

    private static String bought(Quote.Line line) {
        return line.offer()
                .map(PricedOffer::id)
                .orElse("no offer for " + line.part().hardware().key());
    }

    private static Gap ofLines(Quote.@Nullable Line one, Quote.@Nullable Line other) {
        if (one == null || other == null) {
            return of(price(one), price(other));
        }
        Band more = one.price().total();
        Band less = other.price().total();
        return one.part().quantity() == other.part().quantity()
                ? NONE
                : endByEnd(more.low() - less.low(), more.high() - less.high());
    }

    private static Band price(Quote.@Nullable Line line) {
        return line == null ? Band.zero() : line.price().total();
    }

    /** More pieces of one offer cost more at both ends. */
    private static Gap endByEnd(double one, double other) {
        return Double.isNaN(one) || Double.isNaN(other) ? UNKNOWN : new Gap(Math.min(one, other), Math.max(one, other));
    }

    private Gap plus(Gap other) {
        return new Gap(low + other.low, high + other.high);
    }
}
