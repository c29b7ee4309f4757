package rigor.estimate.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.Platform;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.column.Words;
import rigor.terms.Absence;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.terms.Part;
import rigor.terms.Placement;
import rigor.terms.Pool;

/** What a machine's GPUs are, taken together. */
record Gpus(Machine machine) {

    private static final String NONE = "no GPU";
    private static final Absence NO_GPU = new Absence(NONE, "accessibleMemory");

    /**
     * GB as memory is sold (2^30 bytes each) that one model can use: of the group that holds the largest model of the
     * working loadout; where none fits, of the largest group. What other groups have is not added.
     */
    Band accessibleMemory(Optional<Fit> working) {
        if (machine.isCpuOnly()) {
            return Band.exactly(0, Basis.DECLARED, "", hardware()).absent(new Absence(NONE, ""));
        }
        List<List<Pool>> groups = groups();
        List<Pool> group = working.flatMap(Gpus::largestModel)
                .flatMap(largest -> groups.stream()
                        .filter(pools -> pools.containsAll(largest.pools()))
                        .findFirst())
                .orElseGet(() -> groups.stream()
                        .max(Comparator.comparingDouble(
                                pools -> accessible(pools).low()))
                        .orElseThrow());
        Band sum = accessible(group);
        return sum.because(Stream.of(pools(group), reached(group, sum), apart(groups, group, working))
                .filter(words -> !words.isEmpty())
                .collect(Collectors.joining("; ")));
    }

    private List<List<Pool>> groups() {
        return List.copyOf(machine.pools().stream()
                .collect(Collectors.groupingBy(Pool::group, TreeMap::new, Collectors.toList()))
                .values());
    }

    private static Optional<Placement> largestModel(Fit fit) {
        return fit.placements().stream()
                .max(Comparator.comparingDouble(p -> p.need().weights().low()));
    }

    private static Band accessible(List<Pool> pools) {
        return pools.stream().map(p -> accessible(p.accelerator())).reduce(Band.zero(), Band::plus);
    }

    private static String pools(List<Pool> group) {
        long boxes = group.stream().map(Pool::node).distinct().count();
        String joined = boxes > 1 ? " of " + boxes + " boxes joined by cable" : "";
        return group.size() <= 1
                ? ""
                : boxes == group.size() ? "in" + joined.substring(3) : "in " + group.size() + " pools" + joined;
    }

    private static String reached(List<Pool> group, Band sum) {
        double marketed =
                group.stream().mapToDouble(p -> p.accelerator().memoryGb()).sum();
        String raised =
                group.stream().map(Pool::accelerator).anyMatch(Gpus::hasLimit) ? " even with the limit raised" : "";
        return sum.high() < marketed
                ? "%s of %s GB reach the GPU%s".formatted(whole(sum.high()), whole(marketed), raised)
                : "";
    }

    /** Whether its operating system sets a limit to the memory that it shares with the processor. */
    private static boolean hasLimit(Accelerator gpu) {
        return gpu.memoryKind() != Accelerator.MemoryKind.VRAM && gpu.platform() != Platform.CUDA;
    }

    /** Which pools do not count, since no model runs over them and the others. */
    private static String apart(List<List<Pool>> groups, List<Pool> group, Optional<Fit> working) {
        String others = groups.stream()
                .filter(pools -> pools != group)
                .flatMap(List::stream)
                .map(Pool::name)
                .collect(Collectors.joining(" and "));
        String counted = working.isPresent()
                ? "only the GPUs that hold the largest model count"
                : "only the largest group of joined GPUs counts";
        return others.isEmpty() ? "" : counted + "; not joined: " + others;
    }

    Choice platform() {
        if (machine.pools().isEmpty()) {
            return Choice.of("none", Basis.DECLARED, "", hardware()).absent(NO_GPU);
        }
        if (machine.isCpuOnly()) {
            return Choice.of(Words.of(Platform.CPU), Basis.DECLARED, NONE, hardware());
        }
        Accelerator[] gpus = machine.gpus().distinct().toArray(Accelerator[]::new);
        Set<String> platforms =
                Stream.of(gpus).map(g -> Words.of(g.platform())).collect(Collectors.toCollection(TreeSet::new));
        return Choice.of(String.join("+", platforms), Basis.DECLARED, "", gpus);
    }

    Set<String> cooling() {
        return machine.gpus()
                .map(Accelerator::cooling)
                .filter(Objects::nonNull)
                .map(Words::of)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Whether all of them have it. */
    Choice all(Predicate<Accelerator> trait) {
        if (machine.isCpuOnly()) {
            return Choice.of(false, Basis.DECLARED, "", hardware()).absent(NO_GPU);
        }
        Accelerator[] gpus = machine.gpus().distinct().toArray(Accelerator[]::new);
        return Choice.of(Stream.of(gpus).allMatch(trait), Basis.DECLARED, "", gpus);
    }

    private Fact[] hardware() {
        return machine.parts().stream().map(Part::hardware).toArray(Fact[]::new);
    }

    private static Band accessible(Accelerator gpu) {
        Double accessible = gpu.gpuAccessibleGb();
        return accessible == null
                ? Band.unknown("how much of the memory the GPU can address is not known", gpu)
                : Band.exactly(accessible, Basis.DECLARED, "", gpu);
    }

    private static String whole(double value) {
        return String.valueOf(Math.round(value));
    }
}
