package rigor.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.compose.Compositions.Measured;
import rigor.compose.Hosts.Host;
import rigor.estimate.price.Quotes;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.column.Words;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.terms.Quote;

/**
 * The compositions that the case could want: cards that somebody offers, as few of them as hold a loadout and the next
 * more, in the best host of each form that nothing rules out for certain: one whose price is known before others, then the one
 * about whose parts least is open, then the cheapest. What is left out can be asked for.
 */
public final class Candidates {
    private static final int[] COUNTS = {1, 2, 3, 4, 6, 8};

    /** Of each card the fewest that do, and one number more. */
    private static final int NUMBERS = 2;

    private final Compositions all;
    private final OfferedCards cards;
    private final Musts musts;
    private final Map<String, Quote> hostQuotes;
    private final Set<Likeness> listed;

    private Candidates(Facts facts, Quotes quotes, List<Build> listed) {
        this.all = Compositions.of(facts);
        this.cards = new OfferedCards(all, quotes);
        this.musts = Musts.of(facts);
        this.hostQuotes = all.hosts().stream().collect(Collectors.toMap(Host::id, h -> quotes.of(all.parts(h))));
        this.listed = listed.stream()
                .filter(build -> Double.isFinite(build.landedPrice().high()))
                .map(build -> new Likeness(gpus(build.machine()), String.valueOf(build.formFactor())))
                .collect(Collectors.toSet());
    }

    /** Builds of the same GPUs in the same form do the same. */
    private record Likeness(List<String> gpus, String form) {}

    /**
     * Sorted by id.
     *
     * @param listed the builds that are listed; one that does the same and whose price is known makes a composition
     *     superfluous whose price is not
     * @param asked ids of compositions that are wanted in any case
     */
    public static List<Machine> of(Facts facts, Quotes quotes, List<Build> listed, Set<String> asked) {
        return new Candidates(facts, quotes, listed).machines(asked);
    }

    private List<Machine> machines(Set<String> asked) {
        List<Composition> wanted = cards.cheapest(card -> true)
                .flatMap(this::numbers)
                .filter(way -> !isListed(way))
                .map(Measured::composition)
                .toList();
        Stream<Composition> others =
                asked.stream().flatMap(id -> all.find(id).stream()).filter(c -> !wanted.contains(c));
        return Stream.concat(wanted.stream().map(all::machine), others.map(all::asked))
                .sorted(Comparator.comparing(Machine::id))
                .toList();
    }

    private boolean isListed(Measured way) {
        boolean isPriced = rank(way) == 0;
        return !isPriced
                && way.composition().powerLimitW().isEmpty()
                && listed.contains(new Likeness(gpus(all.machine(way.composition())), form(way)));
    }

    private static List<String> gpus(Machine machine) {
        return machine.gpus().map(Accelerator::acceleratorId).sorted().toList();
    }

    /** The fewest that do and one number more, each in its hosts. */
    private Stream<Measured> numbers(Hardware card) {
        return IntStream.of(COUNTS)
                .filter(count -> isWanted(card, count))
                .mapToObj(count -> hosts(card, count))
                .filter(some -> !some.isEmpty())
                .limit(NUMBERS)
                .flatMap(List::stream);
    }

    private boolean isWanted(Hardware card, int count) {
        Accelerator gpu = all.gpu(card);
        Band memory = Band.exactly(gpu.reachedGb() * count, Basis.DECLARED, "", gpu);
        return musts.allow("accessibleMemory", memory)
                && musts.allow("platform", Choice.of(Words.of(gpu.platform()), Basis.DECLARED, "", gpu))
                && cards.price(card, count)
                        .filter(price -> musts.allow("landedPrice", price))
                        .isPresent();
    }

    /** Of each form the best host in which so many of these cards run a loadout. */
    private List<Measured> hosts(Hardware card, int count) {
        Map<String, Measured> byForm = all.fitted(card, count, musts)
                .filter(way -> musts.allow(way.measures()) && isAffordable(way))
                .collect(Collectors.toMap(Candidates::form, way -> way, this::better, TreeMap::new));
        int best = byForm.values().stream().mapToInt(this::rank).min().orElse(0);
        return byForm.values().stream()
                .filter(way -> rank(way) == best)
                .filter(way -> all.machine(way.composition()).fits().stream().anyMatch(Fit::mayFit))
                .toList();
    }

    private boolean isAffordable(Measured way) {
        Composition composition = way.composition();
        return cards.price(composition.card(), composition.count())
                .map(price -> price.plus(hostQuote(way).total()))
                .filter(total -> musts.allow("landedPrice", total))
                .isPresent();
    }

    private Measured better(Measured one, Measured other) {
        return BinaryOperator.minBy(Comparator.comparingInt(this::rank)
                        .thenComparing(way -> musts.open(way.measures()))
                        .thenComparing(way -> hostQuote(way).total().high())
                        .thenComparing(way -> hostQuote(way).total().low())
                        .thenComparing(way -> way.composition().id()))
                .apply(one, other);
    }

    /** Hosts whose parts are on offer come before those of which somebody names a price. */
    private int rank(Measured way) {
        Quote quote = hostQuote(way);
        return quote.hint().isPresent() ? 1 : Double.isFinite(quote.total().high()) ? 0 : 2;
    }

    private Quote hostQuote(Measured way) {
        return Objects.requireNonNull(hostQuotes.get(way.composition().host().id()));
    }

    private static String form(Measured way) {
        return String.valueOf(way.measures().get("formFactor"));
    }
}
