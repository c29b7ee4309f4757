package rigor.estimate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import rigor.Shipped;
import rigor.Tables;
import rigor.estimate.fit.Machines;
import rigor.estimate.machine.Builds;
import rigor.estimate.price.PricedOffers;
import rigor.estimate.price.Quotes;
import rigor.facts.Assumption;
import rigor.facts.Facts;
import rigor.facts.Table;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.Measure;
import rigor.terms.Pool;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;

/** Who knows less about what goes in does not learn more about what comes out. */
class WiderIsNeverNarrowerTest {
    private static final Set<String> CHOSEN = Set.of(
            "speedAlone",
            "speedTogether",
            "throughput",
            "firstToken",
            "streams",
            "loaded",
            "concurrentStreams",
            "spareStreams",
            "landedPrice");
    /** What others leave: a band of theirs that grows at one end only moves its middle, and so what they leave at both. */
    private static final String LEFT_OVER = "context";

    private static final List<String> ROLES = List.of("main", "sub", "vision", "fallback");
    private static final Map<String, Build> BUILDS = builds(Shipped.facts());

    @ParameterizedTest
    @CsvSource({
        "supply_efficiency, 0.8, 0.98",
        "other_parts_load, 0, 100",
        "freight_part, 0, 300",
        "freight_system, 0, 900",
        "freight_part_domestic, 0, 50",
        "freight_system_domestic, 0, 120",
        "usable_vram_share, 0.8, 1",
    })
    void everyMeasureOfEveryBuildHoldsWhatItHeld(String key, double low, double high) {
        Assumption shipped = Shipped.facts().get(Assumption.class, key);
        assertThat(shipped.low()).isGreaterThanOrEqualTo(low);
        assertThat(shipped.high()).isLessThanOrEqualTo(high);
        Map<String, Build> wider = builds(Tables.shipped()
                .with(Table.ASSUMPTIONS, key, "low", cell(low))
                .with(Table.ASSUMPTIONS, key, "high", cell(high))
                .read());
        assertThat(wider).hasSameSizeAs(BUILDS);
        assertThat(BUILDS.values().stream()
                        .filter(build -> choice(build).equals(choice(Objects.requireNonNull(wider.get(build.id()))))))
                .hasSizeGreaterThan(BUILDS.size() / 2);
        List<String> narrower = BUILDS.values().stream()
                .flatMap(build -> narrower(build, Objects.requireNonNull(wider.get(build.id()))))
                .toList();
        assertThat(narrower).isEmpty();
    }

    /** Another choice of models, places or offers is an answer to another question; the rest must hold all the same. */
    private static Stream<String> narrower(Build build, Build wider) {
        boolean sameChoice = choice(build).equals(choice(wider));
        return Subject.measuresOf(Build.class).stream()
                .filter(name -> sameChoice || !CHOSEN.contains(name))
                .filter(name -> !name.equals(LEFT_OVER))
                .flatMap(name -> ROLES.stream().flatMap(role -> narrower(build, wider, name, role)));
    }

    private static Stream<String> narrower(Build build, Build wider, String name, String role) {
        Function<Subject, Measure> measure =
                Subject.measure(Build.class, name, role).orElseThrow();
        return holds(measure.apply(wider), measure.apply(build))
                ? Stream.empty()
                : Stream.of("%s %s of %s was %s, is %s"
                        .formatted(build.id(), name, role, measure.apply(build), measure.apply(wider)));
    }

    private static List<Object> choice(Build build) {
        Stream<Object> places = build.fits().stream()
                .flatMap(fit -> fit.placements().stream())
                .map(p -> p.resident().model().modelId()
                        + p.pools().stream().map(Pool::name).toList());
        Stream<Object> offers =
                build.quote().lines().stream().map(line -> line.offer().map(PricedOffer::id));
        return Stream.of(places, offers, Stream.of((Object)
                        build.working().map(f -> f.loadout().id())))
                .flatMap(s -> s)
                .toList();
    }

    private static boolean holds(Measure wider, Measure narrower) {
        if (wider instanceof Band outer && narrower instanceof Band inner) {
            return atMost(outer.low(), inner.low()) && atMost(inner.high(), outer.high());
        }
        return !wider.isKnown() || ((Choice) wider).possible().containsAll(((Choice) narrower).possible());
    }

    private static boolean atMost(double one, double other) {
        return one <= other || one - other <= 1e-12 * Math.abs(other);
    }

    private static Map<String, Build> builds(Facts facts) {
        List<PricedOffer> offers = new PricedOffers(facts).all();
        Builds builds = new Builds(facts);
        Quotes quotes = new Quotes(facts, offers, List.of());
        return Machines.of(facts).all().stream()
                .map(machine -> builds.of(machine, quotes.of(machine)))
                .collect(Collectors.toMap(Build::id, Function.identity()));
    }

    private static String cell(double value) {
        return String.format(Locale.ROOT, "%s", value);
    }
}
