package rigor.estimate.machine;

import static rigor.facts.keys.AssumptionKey.MINI_SUPPLY;
import static rigor.facts.keys.AssumptionKey.OTHER_PARTS_LOAD;
import static rigor.facts.keys.AssumptionKey.SUPPLY_EFFICIENCY;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import rigor.estimate.Assumptions;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.FormFactor;
import rigor.facts.Hardware.Kind;
import rigor.facts.Processor;
import rigor.terms.Band;
import rigor.terms.Part;

/** Electrical power in watts. */
final class Power {
    private final Facts facts;
    private final Assumptions given;

    Power(Facts facts) {
        this.facts = facts;
        this.given = new Assumptions(facts);
    }

    /** What the supplies deliver to all parts under full load. */
    Band load(List<Part> parts) {
        Band sum = parts.stream().map(this::ofPart).reduce(Band.zero(), Band::plus);
        boolean selfBuilt = has(parts, Kind.CPU) || !has(parts, Kind.SYSTEM);
        return selfBuilt && !hasFigureOfBoard(parts) ? sum.plus(given.band(OTHER_PARTS_LOAD)) : sum;
    }

    /** A figure of a board covers what stands on it and round it. */
    private static boolean hasFigureOfBoard(List<Part> parts) {
        return parts.stream()
                .anyMatch(p ->
                        p.hardware().kind() == Kind.MAINBOARD && p.hardware().loadW() != null);
    }

    private static boolean has(List<Part> parts, Kind kind) {
        return parts.stream().anyMatch(p -> p.hardware().kind() == kind);
    }

    /** What the wall delivers: the load and the supply's loss. */
    Band fromWall(Band load) {
        return load.dividedBy(given.band(SUPPLY_EFFICIENCY));
    }

    /** How often the load goes into what the supplies are rated for. */
    Band headroom(List<Part> parts) {
        return rating(parts).dividedBy(load(parts));
    }

    /** The same with so many watts more. */
    Band headroom(List<Part> parts, Band more) {
        return rating(parts).dividedBy(load(parts).plus(more));
    }

    /** The rated power of all supplies. */
    private static Band rating(List<Part> parts) {
        return parts.stream()
                .filter(p -> p.hardware().psuW() != null)
                .map(p -> Band.exactly(
                        p.quantity() * Objects.requireNonNull(p.hardware().psuW()),
                        Basis.DECLARED,
                        "rated supply",
                        p.hardware()))
                .reduce(Band::plus)
                .orElseGet(() -> Band.unknown("the rating of the supply is not known"));
    }

    /** Board power of the GPUs that a part carries, or what software limits it to. */
    static Band ofGpus(Part part) {
        Accelerator gpu = part.accelerator();
        return gpu == null ? Band.zero() : limited(part, of(gpu)).times(part.gpus());
    }

    private static Band limited(Part card, Band full) {
        return card.line() == null || card.powerLimitW().isEmpty()
                ? full
                : full.min(Band.exactly(
                        card.powerLimitW().getAsDouble(), Basis.DECLARED, "limited by software", card.line()));
    }

    /** Board power of one GPU. */
    static Band of(Accelerator gpu) {
        Double watts = gpu.boardPowerW();
        return watts == null
                ? Band.unknown("the power of " + gpu.name() + " is not known", gpu)
                : Band.exactly(watts, Basis.DECLARED, "board power", gpu);
    }

    private Band ofPart(Part part) {
        Hardware hardware = part.hardware();
        Double load = hardware.loadW();
        Optional<Processor> processor = facts.find(Processor.class, hardware.hardwareId());
        Double most = processor.map(Processor::maxPowerW).orElse(null);
        if (processor.isPresent() && most != null) {
            return ofProcessor(processor.get(), load == null ? 0 : load, most, hardware)
                    .times(part.quantity());
        }
        if (load != null) {
            Band all = Band.exactly(load * part.quantity(), Basis.DECLARED, "load", hardware);
            return part.powerLimitW().isEmpty() ? all : all.min(ofGpus(part));
        }
        return switch (hardware.kind()) {
            case SYSTEM -> ofSystem(part);
            case GPU -> ofGpus(part);
            case CPU -> Band.unknown("the power of " + hardware.name() + " is not known", hardware);
            default -> Band.zero();
        };
    }

    /** From what its cooler is made for to what the socket lets it draw at stock. */
    private static Band ofProcessor(Processor processor, double load, double most, Hardware hardware) {
        Basis basis = processor.assumes("max_power_w") ? Basis.ESTIMATED : Basis.DECLARED;
        return Band.of(load, Math.max(load, most), basis, "load", hardware, processor);
    }

    /** A system draws at least what its GPUs do, and at most what its supply is rated for. */
    private Band ofSystem(Part part) {
        Hardware system = part.hardware();
        double rating = rating(system) * part.quantity();
        double least = Math.min(Math.max(ofGpus(part).low(), idle(system) * part.quantity()), rating);
        return Band.of(
                least,
                rating,
                Double.isInfinite(rating) ? Basis.UNKNOWN : Basis.ESTIMATED,
                system.psuW() == null && !Double.isInfinite(rating)
                        ? "between idle and the largest supply of a mini computer"
                        : "between idle and the supply's rating",
                system);
    }

    /** Of one whose supply nobody has read: what such boxes have at most, or anything. */
    private double rating(Hardware system) {
        if (system.psuW() != null) {
            return system.psuW();
        }
        return system.formFactor() == FormFactor.MINI ? given.value(MINI_SUPPLY) : Double.POSITIVE_INFINITY;
    }

    private static double idle(Hardware system) {
        return system.idleW() == null ? 0 : system.idleW();
    }
}
