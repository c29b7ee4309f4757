package rigor.terms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.function.BinaryOperator;
import java.util.function.DoubleBinaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Altered;
import rigor.Shipped;
import rigor.facts.Basis;
import rigor.facts.Rate;
import rigor.facts.Requirement;

class BandTest {
    private static final Band TWO_TO_FOUR = band(2, 4);
    private static final Band TEN_TO_TWENTY = band(10, 20);

    @Test
    void addsEndByEnd() {
        assertThat(TWO_TO_FOUR.plus(TEN_TO_TWENTY)).isEqualTo(derived(12, 24));
    }

    @Test
    void multipliesEndByEnd() {
        assertThat(TWO_TO_FOUR.times(TEN_TO_TWENTY)).isEqualTo(derived(20, 80).likely(45));
    }

    @Test
    void dividesByTheOppositeEnd() {
        // 10 / 4 = 2.5 at least, 20 / 2 = 10 at most
        assertThat(TEN_TO_TWENTY.dividedBy(TWO_TO_FOUR))
                .isEqualTo(derived(2.5, 10).likely(5));
    }

    @Test
    void dividesByZeroIntoAnOpenEnd() {
        assertThat(TEN_TO_TWENTY.dividedBy(band(0, 5)))
                .isEqualTo(derived(2, Double.POSITIVE_INFINITY).likely(6));
        assertThat(band(0, 0).dividedBy(band(0, 0))).isEqualTo(derived(0, 0));
    }

    @ParameterizedTest
    @CsvSource({"NaN, 5", "5, NaN", "NaN, NaN"})
    void isUnknownWhereArithmeticCannotTell(double low, double high) {
        Band band = band(low, high);
        assertThat(band.isKnown()).isFalse();
        assertThat(band.basis()).isEqualTo(Basis.UNKNOWN);
        assertThat(band.attainment(requirement("speed.alone:main", "30", "60"))).isZero();
        assertThat(band.sceptical().low()).isInfinite();
    }

    @Test
    void takesTheLargerTheSmallerAndTheHull() {
        Band wide = band(1, 30);
        assertThat(wide.max(TEN_TO_TWENTY)).isEqualTo(derived(10, 30).likely(15.5));
        assertThat(wide.min(TEN_TO_TWENTY)).isEqualTo(derived(1, 20).likely(15));
        assertThat(TWO_TO_FOUR.hull(TEN_TO_TWENTY)).isEqualTo(derived(2, 20));
    }

    @Test
    void stretchesByAFactorWithoutChangingItsBasis() {
        assertThat(TWO_TO_FOUR.times(3)).isEqualTo(band(6, 12));
    }

    @Test
    void staysUnknownWhateverIsAddedToItAndKeepsTheKnownLowerEnd() {
        Band sum = Band.unknown("no offer").plus(TEN_TO_TWENTY);
        assertThat(sum).isEqualTo(new Band(10, Double.POSITIVE_INFINITY, Basis.UNKNOWN, "no offer", List.of()));
        assertThat(Band.unknown("").times(Band.zero()).high()).isZero();
    }

    @Test
    void hasNeverABetterBasisThanItsOperandsOrArithmetic() {
        Band measured = Band.exactly(1, Basis.MEASURED, "");
        Band estimated = Band.exactly(1, Basis.ESTIMATED, "");
        assertThat(measured.plus(measured).basis()).isEqualTo(Basis.DERIVED);
        assertThat(measured.plus(estimated).basis()).isEqualTo(Basis.ESTIMATED);
        assertThat(estimated.dividedBy(Band.unknown("")).basis()).isEqualTo(Basis.UNKNOWN);
    }

    @Test
    void citesEachRowOnce() {
        Rate euro = Shipped.facts().get(Rate.class, "EUR");
        Rate dollar = Shipped.facts().get(Rate.class, "USD");
        Band some = Band.exactly(1, Basis.DECLARED, "", euro);
        Band more = Band.exactly(1, Basis.DECLARED, "", dollar, euro);
        assertThat(some.plus(more).sources()).containsExactly(euro.origin(), dollar.origin());
    }

    @Test
    void ofWhatIsLeftNothingAtAllIsKnown() {
        Band room = Band.unknownRoom("no figure");
        assertThat(room.isKnown()).isFalse();
        assertThat(room.low()).isEqualTo(Double.NEGATIVE_INFINITY);
        assertThat(room.high()).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(band(Double.NEGATIVE_INFINITY, -1).isKnown()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"0, Infinity, false", "0, 5, true", "3, Infinity, true", "0, 0, true"})
    void isKnownUnlessItMayBeAnything(double low, double high, boolean known) {
        assertThat(band(low, high).isKnown()).isEqualTo(known);
        assertThat(band(low, high).sceptical().isKnown()).isEqualTo(known);
    }

    @Test
    void swapsItsEndsInTheScepticalReading() {
        assertThat(TWO_TO_FOUR.sceptical()).isEqualTo(band(4, 2));
        assertThat(TWO_TO_FOUR.sceptical().sceptical()).isEqualTo(TWO_TO_FOUR);
    }

    @ParameterizedTest
    @CsvSource({
        "15, 80, 0", // the certain end is below the limit of 30
        "30, 80, 0",
        "45, 80, 0.5",
        "60, 70, 1",
        "90, 99, 1"
    })
    void attainsTheTargetOfALowerLimitByItsLowEnd(double low, double high, double attained) {
        Requirement speed = requirement("speed.alone:main", "30", "60");
        assertThat(band(low, high).attainment(speed)).isEqualTo(attained);
        assertThat(band(low, high).sceptical().attainment(speed)).isEqualTo(attained);
    }

    @ParameterizedTest
    @CsvSource({"4000, 16000, 0", "4000, 15000, 0", "4000, 12750, 0.75", "4000, 12000, 1", "0, Infinity, 0"})
    void attainsTheTargetOfAnUpperLimitByItsHighEnd(double low, double high, double attained) {
        Requirement price = requirement("budget.ceiling", "15000", "12000");
        assertThat(band(low, high).attainment(price)).isEqualTo(attained);
    }

    @Test
    void attainsALimitWithoutATargetByKeepingIt() {
        Requirement speed = requirement("speed.alone:main", "30", null);
        Requirement price = requirement("budget.ceiling", "15000", null);
        assertThat(band(30, 31).attainment(speed)).isEqualTo(1);
        assertThat(band(29, 31).attainment(speed)).isZero();
        assertThat(band(1, 15_000).attainment(price)).isEqualTo(1);
        assertThat(band(1, 15_001).attainment(price)).isZero();
    }

    @Test
    void arithmeticContainsEveryResultThatTheOperandsAllow() {
        Random random = new Random(96);
        for (int i = 0; i < 2_000; i++) {
            Band a = some(random);
            Band b = some(random);
            double x = within(a, random);
            double y = within(b, random);
            contains(a, b, x, y, Band::plus, Double::sum);
            contains(a, b, x, y, Band::times, (p, q) -> p * q);
            contains(a, b, x, y, Band::dividedBy, (p, q) -> p / q);
            contains(a, b, x, y, Band::max, Math::max);
            contains(a, b, x, y, Band::min, Math::min);
            contains(a, b, x, y, Band::hull, (p, q) -> p);
            contains(a, b, x, y, Band::hull, (p, q) -> q);
        }
    }

    private static void contains(
            Band a, Band b, double x, double y, BinaryOperator<Band> bands, DoubleBinaryOperator numbers) {
        Band result = bands.apply(a, b);
        double exact = numbers.applyAsDouble(x, y);
        double slack = 1e-9 * Math.abs(exact);
        assertThat(exact).isBetween(result.low() - slack, result.high() + slack);
    }

    private static Band some(Random random) {
        double low = 0.01 + random.nextInt(1_000) / 7.0;
        return band(low, random.nextInt(4) == 0 ? low : low + random.nextInt(1_000) / 3.0);
    }

    private static double within(Band band, Random random) {
        return band.low() + random.nextDouble() * (band.high() - band.low());
    }

    private static Requirement requirement(String id, String limit, @Nullable String target) {
        Requirement shipped = Shipped.facts().get(Requirement.class, id);
        return Altered.with(Altered.with(shipped, "limitCell", limit), "targetCell", target);
    }

    private static Band band(double low, double high) {
        return new Band(low, high, Basis.DECLARED, "", List.of());
    }

    private static Band derived(double low, double high) {
        return band(low, high).from(Basis.DERIVED);
    }
}
