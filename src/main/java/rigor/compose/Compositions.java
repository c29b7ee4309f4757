package rigor.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.compose.Hosts.Host;
import rigor.estimate.fit.Floors;
import rigor.estimate.fit.Machines;
import rigor.estimate.machine.Builds;
import rigor.facts.Accelerator;
import rigor.facts.Board;
import rigor.facts.Buyer;
import rigor.facts.Card;
import rigor.facts.Chassis;
import rigor.facts.Cooler;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.HostPart;
import rigor.facts.Lazy;
import rigor.facts.MemoryKit;
import rigor.facts.NoiseClass;
import rigor.facts.Processor;
import rigor.facts.Supply;
import rigor.terms.Machine;
import rigor.terms.Measure;

/** Every card in every host, in numbers; what is made of one is kept. */
public final class Compositions {
    /** The tables that compositions follow from, beside the {@link Floors}. */
    private static final Set<Class<? extends Fact>> RESTS_ON = Stream.concat(
                    Machines.RESTS_ON.stream(),
                    Stream.of(
                            Board.class,
                            Card.class,
                            Chassis.class,
                            Cooler.class,
                            HostPart.class,
                            MemoryKit.class,
                            NoiseClass.class,
                            Processor.class,
                            Supply.class))
            .collect(Collectors.toUnmodifiableSet());

    /** Cards that one host takes at most. */
    static final int MOST_CARDS = 8;

    /** Shares of its power that a card is limited to where that makes it fit, the highest first. */
    private static final List<Double> LIMITS = List.of(0.85, 0.75, 0.65, 0.55);

    private static final double STEP_W = 10;

    /** What a limit of power changes. */
    private static final Set<String> OF_POWER = Set.of("wallPower", "supplyHeadroom", "noiseUnderLoad");

    private final Facts facts;
    private final Machines machines;
    private final Builds builds;
    private final List<Host> hosts;
    private final Map<String, Machine> made = new ConcurrentHashMap<>();
    private final Map<String, List<List<Measured>>> measured = new ConcurrentHashMap<>();

    /** A composition with what its parts alone say of it, by the names of measures. */
    record Measured(Composition composition, Lazy<Map<String, Measure>> told) {
        Map<String, Measure> measures() {
            return told.get();
        }
    }

    private Compositions(Facts facts) {
        this.facts = facts;
        this.machines = Machines.of(facts);
        this.builds = new Builds(facts);
        this.hosts = Hosts.of(facts).all();
    }

    /** Those of these facts. */
    public static Compositions of(Facts facts) {
        return facts.derived(Compositions.class, RESTS_ON, List.of(Floors.of(facts)), Compositions::new);
    }

    List<Host> hosts() {
        return hosts;
    }

    /** The cards that one can buy on the day of the purchase, sorted by id. */
    public List<Hardware> cards() {
        return facts.all(Hardware.class).stream()
                .filter(h -> h.kind() == Kind.GPU && h.acceleratorId() != null)
                .filter(Buyer.of(facts)::findsOnSale)
                .sorted(Comparator.comparing(Hardware::key))
                .toList();
    }

    /** Whether a card is one to fit into a computer, not an option of somebody who builds whole ones. */
    boolean isKnown(Hardware card) {
        return facts.find(Card.class, card.hardwareId()).isPresent();
    }

    /** So many cards in each host, with a limit of power where the buyer's musts need one. */
    public List<Composition> of(Hardware card, int count, Facts asked) {
        Musts musts = Musts.of(asked);
        return measured(card, count).stream()
                .map(ways -> fitted(ways, musts).composition())
                .toList();
    }

    /** So many cards in each host. */
    private List<Composition> of(Hardware card, int count) {
        return hosts.stream()
                .map(host -> new Composition(host, card, count, OptionalDouble.empty()))
                .toList();
    }

    /** The composition of that id, whether or not the case could want it. */
    public Optional<Composition> find(String id) {
        return cards().stream()
                .filter(card -> id.contains("x-" + Composition.shortId(card) + "-in-"))
                .flatMap(card -> IntStream.rangeClosed(1, MOST_CARDS).boxed().flatMap(n -> of(card, n).stream()))
                .flatMap(c -> Stream.concat(Stream.of(c), limited(c)))
                .filter(c -> c.id().equals(id))
                .findFirst();
    }

    /**
     * In each host, with the least limit of power with which nothing that the buyer must have rules the parts out; as it is
     * where it needs none, or none helps.
     */
    Stream<Measured> fitted(Hardware card, int count, Musts musts) {
        return measured.computeIfAbsent(count + " " + card.hardwareId(), key -> measured(card, count)).stream()
                .map(ways -> fitted(ways, musts));
    }

    private static Measured fitted(List<Measured> ways, Musts musts) {
        Measured full = ways.get(0);
        return musts.allowBeside(OF_POWER, full.measures())
                ? ways.stream()
                        .filter(way -> musts.allow(way.measures()))
                        .findFirst()
                        .orElse(full)
                : full;
    }

    /** Of each host the composition as it is, then with the cards limited more and more. */
    private List<List<Measured>> measured(Hardware card, int count) {
        return of(card, count).stream()
                .map(c -> Stream.concat(Stream.of(c), limited(c))
                        .map(way -> new Measured(way, Lazy.of(() -> builds.ofParts(parts(way)))))
                        .toList())
                .toList();
    }

    /** The same with each card limited, the highest limit first; none if nobody knows what the card draws. */
    private Stream<Composition> limited(Composition composition) {
        Double watts = gpu(composition.card()).boardPowerW();
        return watts == null
                ? Stream.empty()
                : LIMITS.stream().map(share -> composition.limitedTo(Math.round(share * watts / STEP_W) * STEP_W));
    }

    Accelerator gpu(Hardware card) {
        return facts.get(Accelerator.class, String.valueOf(card.acceleratorId()));
    }

    /** Kept: for what the case could want, which is not much. */
    Machine machine(Composition composition) {
        return made.computeIfAbsent(composition.id(), id -> asked(composition));
    }

    /** Not kept: people may ask for thousands. */
    Machine asked(Composition composition) {
        return machines.built(composition.bill(), Optional.of(composition.host().id()));
    }

    private Machine parts(Composition composition) {
        return machines.bare(composition.bill(), Optional.of(composition.host().id()));
    }

    /** A host without cards. */
    Machine parts(Host host) {
        return made.computeIfAbsent(host.id(), id -> machines.bare(host.bill(), Optional.of(id)));
    }
}
