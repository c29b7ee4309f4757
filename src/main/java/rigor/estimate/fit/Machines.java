package rigor.estimate.fit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.estimate.speed.Query;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.Platform;
import rigor.facts.Assumption;
import rigor.facts.BuildPart;
import rigor.facts.Buyer;
import rigor.facts.CaseEntry;
import rigor.facts.Coefficient;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.FileFormat;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.HostPart;
import rigor.facts.Lazy;
import rigor.facts.LoadoutModel;
import rigor.facts.Measurement;
import rigor.facts.MixedMeasurement;
import rigor.facts.Model;
import rigor.facts.PowerLimit;
import rigor.facts.PrefillMeasurement;
import rigor.facts.Weights;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.terms.Part;
import rigor.terms.Pool;

/** All machines that one can buy: those of {@code builds.csv}, and every whole system but the bases of configurators. */
public final class Machines {
    /** The tables that a machine follows from, beside the {@link Floors}. */
    public static final Set<Class<? extends Fact>> RESTS_ON = Set.of(
            Accelerator.class,
            Assumption.class,
            BuildPart.class,
            CaseEntry.class,
            Coefficient.class,
            FileFormat.class,
            Hardware.class,
            HostPart.class,
            LoadoutModel.class,
            Measurement.class,
            MixedMeasurement.class,
            Model.class,
            PowerLimit.class,
            PrefillMeasurement.class,
            Weights.class);

    private final Facts facts;
    private final Buyer buyer;
    private final Fits fits;
    private final Concurrency concurrency;
    private final Loadouts loadouts;
    private final Pools pools;
    private final Map<List<Pool>, List<Fit>> fitsOn = new ConcurrentHashMap<>();
    private final Lazy<List<Machine>> all;

    private Machines(Facts facts) {
        this.facts = facts;
        this.buyer = Buyer.of(facts);
        this.fits = Fits.of(facts);
        this.concurrency = new Concurrency(facts);
        this.loadouts = new Loadouts(facts);
        this.pools = new Pools(facts);
        this.all = Lazy.of(this::assembled);
    }

    /** Those of these facts, made at the first call. */
    public static Machines of(Facts facts) {
        return facts.derived(Machines.class, RESTS_ON, List.of(Floors.of(facts)), Machines::new);
    }

    /** Sorted by id. */
    public List<Machine> all() {
        return all.get();
    }

    private List<Machine> assembled() {
        Map<String, List<BuildPart>> bills = facts.all(BuildPart.class).stream()
                .collect(Collectors.groupingBy(BuildPart::buildId, LinkedHashMap::new, Collectors.toList()));
        Stream<Machine> built = bills.values().parallelStream()
                .filter(bill ->
                        bill.stream().allMatch(part -> buyer.findsOnSale(facts.get(Hardware.class, part.hardwareId()))))
                .map(this::built);
        Stream<Machine> sold = facts.all(Hardware.class).parallelStream()
                .filter(h -> h.kind() == Kind.SYSTEM && !bills.containsKey(h.hardwareId()))
                .filter(buyer::findsOnSale)
                .filter(h -> h.acceleratorId() != null || !isBase(h))
                .map(h -> machine(h.hardwareId(), h.name(), Optional.empty(), List.of(part(h, 1, null))));
        return Stream.concat(built, sold)
                .sorted(Comparator.comparing(Machine::id))
                .toList();
    }

    private Machine built(List<BuildPart> bill) {
        return built(bill, Optional.empty());
    }

    /** What is assembled from the lines of one bill of materials, which need not be among the facts. */
    public Machine built(List<BuildPart> bill, Optional<String> host) {
        return machine(bill.get(0).buildId(), bill.get(0).name(), host, parts(bill));
    }

    /** A machine of other facts, on which the models are placed anew by these. */
    public Machine again(Machine machine) {
        return new Machine(
                machine.id(),
                machine.name(),
                machine.host(),
                machine.parts(),
                machine.pools(),
                fitsOn.computeIfAbsent(machine.pools(), this::fits));
    }

    /** What is asked of the measurements for a loadout as it was placed. */
    public List<Query> asked(Fit fit) {
        return fits.asked(fit);
    }

    /** The same without its models, which take long to place: for what follows from the parts alone. */
    public Machine bare(List<BuildPart> bill, Optional<String> host) {
        return new Machine(bill.get(0).buildId(), bill.get(0).name(), host, parts(bill), List.of(), List.of());
    }

    /** The parts of a bill of materials, in the order in which one would list them. */
    private List<Part> parts(List<BuildPart> bill) {
        return BillOrder.of(bill, facts).stream()
                .map(line -> part(facts.get(Hardware.class, line.hardwareId()), line.quantity(), line))
                .toList();
    }

    private Machine machine(String id, String name, Optional<String> host, List<Part> parts) {
        List<Pool> pools = this.pools.of(parts);
        return new Machine(id, name, host, parts, pools, fitsOn.computeIfAbsent(pools, this::fits));
    }

    private List<Fit> fits(List<Pool> pools) {
        Set<Platform> platforms =
                pools.stream().map(pool -> pool.accelerator().platform()).collect(Collectors.toSet());
        return loadouts.on(platforms).stream()
                .map(variants -> fits.of(variants, pools, concurrency))
                .toList();
    }

    private Part part(Hardware hardware, int quantity, @Nullable BuildPart line) {
        String gpu = hardware.acceleratorId();
        return new Part(hardware, quantity, gpu == null ? null : facts.get(Accelerator.class, gpu), line);
    }

    /** What a configurator or a host starts from; bought with the GPUs of a build, not without. */
    private boolean isBase(Hardware system) {
        return Stream.concat(
                        facts.all(BuildPart.class).stream().map(BuildPart::hardwareId),
                        facts.all(HostPart.class).stream().map(HostPart::hardwareId))
                .anyMatch(system.hardwareId()::equals);
    }
}
