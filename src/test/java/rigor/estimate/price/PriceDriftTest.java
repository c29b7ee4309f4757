package rigor.estimate.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static rigor.facts.Table.DRIFT;
import static rigor.facts.Table.HARDWARE;

import java.time.LocalDate;
import java.util.Map;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Origin;
import rigor.terms.Band;

/** Worked by hand: 21 % in 20 days are 10 % in ten, 44 % are 20 %, and a fall to 64 % is one to 80 %. */
class PriceDriftTest {
    private static final String BOARD = "mainboard-msi-x870e-gaming-plus-wifi";
    private static final Offset<Double> EXACT = within(1e-9);

    private final Tables none = Tables.shipped().with(HARDWARE, BOARD, "product_class", "boards");
    private final Tables risen = monthly(none, "up", "2026-01-01", "2026-01-21", 121);

    @ParameterizedTest
    @CsvSource({
        "2026-01-06, 2026-01-16, 1.1",
        "2026-01-01, 2026-01-21, 1.21",
        // after the series, the same rate
        "2026-02-01, 2026-02-11, 1.1",
        "2026-01-11, 2026-01-31, 1.21",
        "2026-01-06, 2026-01-06, 1"
    })
    void aSeriesTellsARateOfEachDay(LocalDate observed, LocalDate purchase, double high) {
        Band factor = factor(risen, observed, purchase);
        assertThat(factor.low()).isEqualTo(1);
        assertThat(factor.high()).isCloseTo(high, EXACT);
        assertThat(factor.basis()).isEqualTo(Basis.ESTIMATED);
    }

    /** 61 days are 2 months and 1/8 of a day: 1.03 ^ (61 / 30.4375), then 1.1 within the series. */
    @Test
    void beforeTheFirstSeriesTheAssumptionHolds() {
        Band factor = factor(risen, "2025-11-01", "2026-01-11");
        assertThat(factor.low()).isCloseTo(StrictMath.pow(0.99, 61 / 30.4375), EXACT);
        assertThat(factor.high()).isCloseTo(StrictMath.pow(1.03, 61 / 30.4375) * 1.1, EXACT);
        assertThat(factor.sources()).extracting(Origin::id).containsExactly("price_drift", "up");
    }

    @Test
    void eachDayTakesTheFastestSeriesThatCoversIt() {
        // ten days of 1.1 alone, ten of both, ten of 1.2 alone: 1.1 x 1.2 x 1.2
        Tables both = monthly(risen, "faster", "2026-01-11", "2026-01-31", 144);
        Band factor = factor(both, "2026-01-01", "2026-01-31");
        assertThat(factor.high()).isCloseTo(1.584, EXACT);
        assertThat(factor.sources()).extracting(Origin::id).containsExactly("up", "faster");
        assertThat(factor(both, "2026-01-01", "2026-01-11").sources())
                .extracting(Origin::id)
                .containsExactly("up");
    }

    @ParameterizedTest
    @CsvSource({"2026-02-01, 2026-02-11, 1.1", "2026-03-02, 2026-03-12, 1.2"})
    void whereNoneCoversADayTheNearestDoes(LocalDate observed, LocalDate purchase, double high) {
        Tables gap = monthly(risen, "later", "2026-03-22", "2026-04-11", 144);
        assertThat(factor(gap, observed, purchase).high()).isCloseTo(high, EXACT);
    }

    @Test
    void aFallWidensDownward() {
        Tables both = monthly(risen, "down", "2026-01-01", "2026-01-21", 64);
        Band factor = factor(both, "2026-01-06", "2026-01-16");
        assertThat(factor.low()).isCloseTo(0.8, EXACT);
        assertThat(factor.high()).isCloseTo(1.1, EXACT);
        Tables fallen = monthly(none, "down", "2026-01-01", "2026-01-21", 64);
        assertThat(factor(fallen, "2026-01-06", "2026-01-16").high()).isEqualTo(1);
    }

    /** One thing rises by half on 1 March and by a fifth on 1 May; another falls by a tenth on 1 April. */
    @ParameterizedTest
    @CsvSource({
        "2026-02-01, 2026-02-28, 1,   1",
        "2026-02-01, 2026-03-01, 1,   1.5",
        "2026-03-01, 2026-03-31, 1,   1",
        "2026-02-01, 2026-04-15, 0.9, 1.5",
        "2026-02-01, 2026-05-01, 0.9, 1.8",
        "2026-04-01, 2026-05-01, 1,   1.2",
        // 59 days passed before the first, the fastest; after more than that another may have come, as large as any
        "2026-05-02, 2026-06-29, 1,   1",
        "2026-05-02, 2026-06-30, 0.9, 1.5",
        "2026-04-15, 2026-06-30, 0.9, 1.5",
        "2026-02-01, 2026-06-30, 0.9, 1.8"
    })
    void aListPriceHoldsUntilTheNextStep(LocalDate observed, LocalDate purchase, double low, double high) {
        Band factor = factor(stepped(), observed, purchase);
        assertThat(factor.low()).isCloseTo(low, EXACT);
        assertThat(factor.high()).isCloseTo(high, EXACT);
    }

    @Test
    void stepsThatBoundTheFactorAreCited() {
        assertThat(factor(stepped(), "2026-02-01", "2026-05-01").sources())
                .extracting(Origin::id)
                .containsExactly("fall", "first", "second");
        assertThat(factor(stepped(), "2026-04-01", "2026-05-01").sources())
                .extracting(Origin::id)
                .containsExactly("second");
    }

    @Test
    void theSameThingElsewhereIsAnotherThing() {
        Tables abroad = stepped().with(DRIFT, "second", "region", "DE");
        assertThat(factor(abroad, "2026-02-01", "2026-05-01").high()).isEqualTo(1.5);
    }

    @Test
    void aClassThatMovesInBothWaysMayHaveMovedInEither() {
        Tables both = step(risen, "step", "a board", "2026-01-10", 100, 130);
        assertThat(factor(both, "2026-01-06", "2026-01-10").high()).isCloseTo(1.3, EXACT);
        assertThat(factor(both, "2026-01-11", "2026-01-19").high()).isCloseTo(StrictMath.pow(1.1, 0.8), EXACT);
    }

    @ParameterizedTest
    @CsvSource({"''", "boards"})
    void whereNobodyFoundASeriesItIsAssumed(String productClass) {
        // 1461 days are 48 months: 0.99 ^ 48 = 0.6172901, 1.03 ^ 48 = 4.1322519
        Tables tables = none.with(HARDWARE, BOARD, "product_class", productClass);
        Band factor = factor(tables, "2022-02-18", "2026-02-18");
        assertThat(factor.low()).isCloseTo(0.6172901, within(1e-7));
        assertThat(factor.high()).isCloseTo(4.1322519, within(1e-7));
        assertThat(factor.sources()).extracting(Origin::id).containsExactly("price_drift");
        assertThat(factor.basis()).isEqualTo(Basis.ESTIMATED);
    }

    /** A line is not part of what a row says. */
    @Test
    void theOrderOfTheRowsDoesNotMatter() {
        LocalDate begin = LocalDate.of(2025, 6, 1);
        LocalDate end = LocalDate.of(2026, 11, 27);
        Facts shuffled = Tables.shipped().shuffled(DRIFT, 7).read();
        assertThat(Shipped.facts().all(Hardware.class)).allSatisfy(hardware -> {
            Band factor = PriceDrift.of(Shipped.facts()).between(hardware, begin, end);
            Band other = PriceDrift.of(shuffled).between(hardware, begin, end);
            assertThat(other.low()).isEqualTo(factor.low());
            assertThat(other.high()).isEqualTo(factor.high());
            assertThat(other.sources().stream().map(Origin::id))
                    .containsExactlyElementsOf(
                            factor.sources().stream().map(Origin::id).toList());
        });
    }

    @Test
    void manyThreadsGetTheSame() {
        PriceDrift drift = PriceDrift.of(risen.read());
        Hardware board = risen.read().get(Hardware.class, BOARD);
        LocalDate purchase = LocalDate.of(2026, 1, 31);
        assertThat(IntStream.range(0, 2000)
                        .parallel()
                        .mapToObj(i -> drift.between(board, purchase.minusDays(i % 40), purchase))
                        .distinct())
                .hasSize(40);
    }

    private Tables stepped() {
        Tables first = step(none, "first", "a board", "2026-03-01", 100, 150);
        Tables second = step(first, "second", "a board", "2026-05-01", 150, 180);
        return step(second, "fall", "another", "2026-04-01", 100, 90);
    }

    private static Tables step(Tables tables, String id, String item, String day, int from, int to) {
        return tables.withRow(DRIFT, row(id, item, "2026-01-01", day, from, to, "steps"));
    }

    private static Tables monthly(Tables tables, String id, String from, String to, int price) {
        return tables.withRow(DRIFT, row(id, id, from, to, 100, price, "monthly"));
    }

    private static Map<String, String> row(
            String id, String item, String fromDate, String toDate, int from, int to, String moves) {
        return Map.ofEntries(
                Map.entry("drift_id", id),
                Map.entry("product_class", "boards"),
                Map.entry("item", item),
                Map.entry("region", "CH"),
                Map.entry("currency", "CHF"),
                Map.entry("from_date", fromDate),
                Map.entry("from_price", String.valueOf(from)),
                Map.entry("to_date", toDate),
                Map.entry("to_price", String.valueOf(to)),
                Map.entry("moves", moves),
                Map.entry("confidence", "high"),
                Map.entry("source_url", "https://example.invalid"));
    }

    private static Band factor(Tables tables, String observed, String purchase) {
        return factor(tables, LocalDate.parse(observed), LocalDate.parse(purchase));
    }

    private static Band factor(Tables tables, LocalDate observed, LocalDate purchase) {
        Facts facts = tables.read();
        return PriceDrift.of(facts).between(facts.get(Hardware.class, BOARD), observed, purchase);
    }
}
