package rigor.estimate.fit;

import static rigor.facts.keys.AssumptionKey.SYSTEM_MEMORY_TAKEN;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Stream;
import rigor.estimate.Assumptions;
import rigor.estimate.speed.SystemMemory;
import rigor.facts.Assumption;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.terms.Band;
import rigor.terms.Part;
import rigor.terms.Pool;

/**
 * The system memory of a machine without any GPU, one pool a box: models run in it on the processor. No model runs over
 * several such boxes.
 */
record SystemPools(Assumptions given) {

    /** Empty if nobody says how much memory there is. */
    List<Pool> of(List<Part> parts) {
        List<Pool> pools = new ArrayList<>();
        boxes(parts).forEach(box -> pools.add(pool(box, pools.size())));
        return pools;
    }

    /** The parts that tell of the memory of each box: of what is assembled, and of each piece of a system. */
    private static Stream<List<Part>> boxes(List<Part> parts) {
        List<Part> loose = parts.stream()
                .filter(part -> part.hardware().kind() != Kind.SYSTEM)
                .filter(SystemPools::tells)
                .toList();
        Stream<List<Part>> sold = parts.stream()
                .filter(part ->
                        part.hardware().kind() == Kind.SYSTEM && part.hardware().memoryGb() != null)
                .flatMap(part -> Stream.generate(() -> List.of(part.one())).limit(part.quantity()));
        boolean assembled = loose.stream().anyMatch(part -> part.hardware().memoryGb() != null);
        return assembled ? Stream.concat(Stream.of(loose), sold) : sold;
    }

    private static boolean tells(Part part) {
        Hardware h = part.hardware();
        return Stream.of(h.memoryGb(), h.memoryChannels(), h.memoryMtS(), h.memoryGbS())
                .anyMatch(Objects::nonNull);
    }

    private Pool pool(List<Part> box, int number) {
        Assumption taken = given.row(SYSTEM_MEMORY_TAKEN);
        SystemMemory memory = memory(box);
        Fact[] rows = box.stream().map(Part::hardware).toArray(Fact[]::new);
        Band usable = Band.of(
                        Math.max(0, memory.gb() - taken.high()),
                        Math.max(0, memory.gb() - taken.low()),
                        Basis.DERIVED,
                        "less what the operating system takes",
                        rows)
                .citing(taken);
        return new Pool(
                "system memory #" + (number + 1),
                memory.accelerator(fastest(box).origin()),
                usable,
                number,
                number,
                OptionalDouble.empty());
    }

    /** The row that tells of the channels, if any does. */
    private static Hardware fastest(List<Part> box) {
        return box.stream()
                .map(Part::hardware)
                .filter(h -> h.memoryChannels() != null || h.memoryGbS() != null)
                .findFirst()
                .orElseGet(() -> box.get(0).hardware());
    }

    /** Modules run as fast as the slowest of them and of what the processor is made for. */
    private static SystemMemory memory(List<Part> box) {
        double gb = sum(box, Hardware::memoryGb);
        Optional<Double> told = known(box, Hardware::memoryGbS).findFirst();
        int channels = (int) sum(channelled(box), Hardware::memoryChannels);
        Optional<Double> slowest = known(box, Hardware::memoryMtS).min(Double::compare);
        return told.map(gbS -> SystemMemory.of(gb, gbS))
                .or(() -> slowest.filter(mtS -> channels > 0).map(mtS -> SystemMemory.of(gb, channels, mtS)))
                .orElseGet(() -> SystemMemory.of(gb));
    }

    /** Channels are those of the processors, even if the mainboard tells of them too. */
    private static List<Part> channelled(List<Part> box) {
        List<Part> processors =
                box.stream().filter(p -> p.hardware().kind() == Kind.CPU).toList();
        return sum(processors, Hardware::memoryChannels) > 0 ? processors : box;
    }

    private static double sum(Collection<Part> box, Function<Hardware, ? extends Number> figure) {
        return box.stream()
                .filter(part -> figure.apply(part.hardware()) != null)
                .mapToDouble(
                        part -> part.quantity() * figure.apply(part.hardware()).doubleValue())
                .sum();
    }

    private static Stream<Double> known(List<Part> box, Function<Hardware, Double> figure) {
        return box.stream().map(Part::hardware).map(figure).filter(Objects::nonNull);
    }
}
