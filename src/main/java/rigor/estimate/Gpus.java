package rigor.estimate;

import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.Words;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Machine;
import rigor.terms.Part;

/** What a machine's GPUs are, taken together. */
record Gpus(Machine machine) {

    private static final String NONE = "no GPU";

    Band accessibleMemory() {
        if (machine.pools().isEmpty()) {
            return Band.exactly(0, Basis.DECLARED, NONE, hardware());
        }
        Band sum = machine.gpus().map(Gpus::accessible).reduce(Band.zero(), Band::plus);
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

    Choice platform() {
        if (machine.pools().isEmpty()) {
            return Choice.of("none", Basis.DECLARED, NONE, hardware());
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
        if (machine.pools().isEmpty()) {
            return Choice.of(false, Basis.DECLARED, NONE, hardware());
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
