package rigor.estimate;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.LoadoutModel;
import rigor.facts.LoadoutModel.Role;
import rigor.facts.Model.Architecture;
import rigor.facts.Words;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.terms.Part;
import rigor.terms.Quote;
import rigor.terms.RoleSpeed;

/** Machines with their quote, and with every measure that the builds court asks of them. */
public final class Builds {
    private final Noise noise;
    private final Power power;
    private final Mains mains;

    public Builds(Facts facts) {
        this.noise = new Noise(facts);
        this.power = new Power(facts);
        this.mains = new Mains(facts);
    }

    public Build of(Machine machine, Quote quote) {
        Optional<Fit> working = working(machine);
        Band load = power.load(machine.parts());
        return new Build(
                machine,
                quote,
                working,
                cooling(machine),
                machine.isComplete(),
                accessibleMemory(machine),
                workingSets(machine),
                speed(working, Role.MAIN, RoleSpeed::alone),
                speed(working, Role.SUB, RoleSpeed::together),
                speed(dense(machine), Role.MAIN, RoleSpeed::alone),
                streams(working),
                spareStreams(working),
                visionBeside(working, machine),
                ofGpus(machine, Accelerator::nativeFp4),
                ofGpus(machine, Accelerator::nativeFp8),
                quote.total(),
                noise.underLoad(boxes(machine)),
                formFactor(machine),
                mains.runsOn(quote),
                power.fromWall(load),
                supplyHeadroom(machine),
                platform(machine),
                chassisTrait(machine, Hardware::headless, "whether it runs without a monitor is not known"),
                secondGpu(machine));
    }

    /** The loadout with a MoE main model that serves the main agent fastest, one that surely fits first. */
    private static Optional<Fit> working(Machine machine) {
        return machine.fits().stream()
                .filter(f -> f.mayFit() && f.loadout().mainArchitecture() == Architecture.MOE)
                .min(Comparator.comparing((Fit f) -> !f.fits().isKnown())
                        .thenComparing(Builds::mainSpeed, Comparator.reverseOrder())
                        .thenComparing(f -> f.loadout().id()));
    }

    private static double mainSpeed(Fit fit) {
        return fit.speed(Role.MAIN).map(s -> s.alone().low()).orElse(0.0);
    }

    private static Optional<Fit> dense(Machine machine) {
        return machine.fits().stream()
                .filter(f -> f.mayFit() && f.loadout().mainArchitecture() == Architecture.DENSE)
                .findFirst();
    }

    private static Band speed(Optional<Fit> fit, Role role, Function<RoleSpeed, Band> which) {
        return fit.flatMap(f -> f.speed(role).map(s -> which.apply(s).because(described(f, s, which.apply(s)))))
                .orElseGet(() -> Band.exactly(0, Basis.DERIVED, "no such loadout fits the memory, so nothing runs"));
    }

    private static String described(Fit fit, RoleSpeed speed, Band band) {
        String what = speed.modelId() + " " + speed.format() + " in loadout "
                + fit.loadout().id();
        return band.how().isEmpty() ? what : what + ", " + band.how();
    }

    private static Band accessibleMemory(Machine machine) {
        Band sum = machine.gpus().map(Builds::accessible).reduce(Band.zero(), Band::plus);
        double marketed = machine.gpus().mapToDouble(Accelerator::memoryGb).sum();
        String pools = machine.pools().size() > 1 ? "in " + machine.pools().size() + " pools" : "";
        String raised = machine.gpus().allMatch(g -> g.memoryKind() == Accelerator.MemoryKind.VRAM)
                ? ""
                : " even with the limit raised";
        return sum.because(
                sum.high() < marketed
                        ? "%s of %s GB reach the GPU%s".formatted(whole(sum.high()), whole(marketed), raised)
                        : pools);
    }

    private static String whole(double value) {
        return String.valueOf(Math.round(value));
    }

    private static Band accessible(Accelerator gpu) {
        Double accessible = gpu.gpuAccessibleGb();
        return accessible == null
                ? Band.unknown("how much of the memory the GPU can address is not known", gpu)
                : Band.exactly(accessible, Basis.DECLARED, "", gpu);
    }

    private static Band workingSets(Machine machine) {
        List<Fit> moe = machine.fits().stream()
                .filter(f -> f.loadout().mainArchitecture() == Architecture.MOE)
                .toList();
        long certain =
                moe.stream().filter(f -> f.fits().isKnown() && f.mayFit()).count();
        long possible = moe.stream().filter(Fit::mayFit).count();
        LoadoutModel[] lines = moe.stream()
                .flatMap(f -> f.loadout().models().stream())
                .map(r -> r.line())
                .toArray(LoadoutModel[]::new);
        return Band.of(certain, possible, Basis.DERIVED, fitting(moe), lines);
    }

    private static String fitting(List<Fit> moe) {
        String names = moe.stream()
                .filter(Fit::mayFit)
                .map(f -> f.loadout().id() + (f.fits().isKnown() ? "" : " (close)"))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none fits" : names;
    }

    private static Band streams(Optional<Fit> working) {
        return working.map(Fit::streams)
                .orElseGet(() -> Band.exactly(0, Basis.DERIVED, "no loadout fits the memory, so nothing runs"));
    }

    private static Band spareStreams(Optional<Fit> working) {
        Band all = streams(working);
        double own = working.stream()
                .flatMap(f -> f.loadout().models().stream())
                .filter(m -> m.role() != Role.VISION)
                .mapToInt(m -> m.line().streams())
                .sum();
        return new Band(
                Math.max(0, all.low() - own),
                Math.max(0, all.high() - own),
                all.basis(),
                "beyond the buyer's own " + whole(own) + " streams",
                all.sources());
    }

    private static Choice visionBeside(Optional<Fit> working, Machine machine) {
        Fact[] gpus = machine.gpus().distinct().toArray(Fact[]::new);
        return working.map(f -> f.fits().isKnown()
                        ? Choice.of(
                                f.speed(Role.VISION).isPresent(),
                                Basis.DERIVED,
                                "in loadout " + f.loadout().id(),
                                gpus)
                        : Choice.unknown("a close fit", gpus))
                .orElseGet(() -> Choice.of(false, Basis.DERIVED, "no loadout with a vision model fits", gpus));
    }

    private static Choice ofGpus(Machine machine, Predicate<Accelerator> trait) {
        Accelerator[] gpus = machine.gpus().distinct().toArray(Accelerator[]::new);
        return Choice.of(Stream.of(gpus).allMatch(trait), Basis.DECLARED, "", gpus);
    }

    /** Of the box that its buyer assembles, if there is one: the maker of a complete system sized its supply. */
    private Band supplyHeadroom(Machine machine) {
        List<Part> loose = loose(machine);
        boolean selfBuilt = loose.stream().anyMatch(p -> p.hardware().kind() == Kind.PSU);
        List<Part> parts = selfBuilt ? loose : machine.parts();
        return Power.rating(parts).dividedBy(power.load(parts));
    }

    private static List<Part> loose(Machine machine) {
        return machine.parts().stream()
                .filter(p -> p.hardware().kind() != Kind.SYSTEM)
                .toList();
    }

    private static Choice platform(Machine machine) {
        Accelerator[] gpus = machine.gpus().distinct().toArray(Accelerator[]::new);
        Set<String> platforms =
                Stream.of(gpus).map(g -> Words.of(g.platform())).collect(Collectors.toCollection(TreeSet::new));
        return Choice.of(String.join("+", platforms), Basis.DECLARED, "", gpus);
    }

    private static Set<String> cooling(Machine machine) {
        return machine.gpus()
                .map(Accelerator::cooling)
                .filter(Objects::nonNull)
                .map(Words::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** A self-built machine is one box round its case; systems are boxes of their own, one a piece. */
    private static List<Noise.Box> boxes(Machine machine) {
        List<Part> parts = machine.parts();
        Optional<Part> shell =
                parts.stream().filter(p -> p.hardware().kind() == Kind.CASE).findFirst();
        List<Part> systems =
                parts.stream().filter(p -> p.hardware().kind() == Kind.SYSTEM).toList();
        List<Part> loose = loose(machine);
        Stream<Noise.Box> selfBuilt = shell.stream().map(s -> new Noise.Box(s.hardware(), loose));
        Stream<Noise.Box> sold = systems.stream().flatMap(s -> pieces(s, shell.isPresent() ? List.of() : loose));
        return Stream.concat(selfBuilt, sold).toList();
    }

    private static Stream<Noise.Box> pieces(Part system, List<Part> options) {
        Part one = new Part(system.hardware(), 1, system.accelerator(), system.line());
        List<Part> inside = Stream.concat(Stream.of(one), options.stream()).toList();
        return Stream.generate(() -> new Noise.Box(system.hardware(), inside)).limit(system.quantity());
    }

    private static Optional<Hardware> chassis(Machine machine) {
        return boxes(machine).stream().map(Noise.Box::chassis).findFirst();
    }

    private static Choice formFactor(Machine machine) {
        return chassis(machine)
                .filter(c -> c.formFactor() != null)
                .map(c -> Choice.of(Words.of(Objects.requireNonNull(c.formFactor())), Basis.DECLARED, "", c))
                .orElseGet(() -> Choice.unknown("the form factor is not known"));
    }

    /** Of the system, or of the mainboard of a self-built machine. */
    private static Choice chassisTrait(Machine machine, Function<Hardware, Boolean> trait, String otherwise) {
        return carriers(machine)
                .filter(h -> trait.apply(h) != null)
                .findFirst()
                .map(h -> Choice.of(trait.apply(h), Basis.DECLARED, "", h))
                .orElseGet(() -> Choice.unknown(otherwise));
    }

    private static Stream<Hardware> carriers(Machine machine) {
        return machine.parts().stream()
                .map(Part::hardware)
                .filter(h -> h.kind() == Kind.SYSTEM || h.kind() == Kind.MAINBOARD)
                .sorted(Comparator.comparing(Hardware::kind, Comparator.reverseOrder()));
    }

    /** A slot must be free, and the board or system must take a second card at all. */
    private static Choice secondGpu(Machine machine) {
        Optional<Hardware> carrier = carriers(machine).findFirst();
        Integer slots = carrier.map(Hardware::gpuSlots).orElse(null);
        int used = boxes(machine).stream().findFirst().map(Noise.Box::gpuCount).orElse(0);
        if (slots != null && slots > 0 && slots <= used) {
            return Choice.of(false, Basis.DERIVED, "all " + slots + " slots are taken", carrier.orElseThrow());
        }
        return chassisTrait(machine, Hardware::secondGpuPossible, "room for a second GPU is not known");
    }
}
