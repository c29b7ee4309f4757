package rigor.estimate.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import rigor.facts.Basis;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.column.Words;
import rigor.terms.Choice;
import rigor.terms.Machine;
import rigor.terms.Part;

/** The boxes that a machine stands in, and what they allow. */
record Enclosure(Machine machine) {

    /** A self-built machine is one box round its case; systems are boxes of their own, one a piece. */
    List<Noise.Box> boxes() {
        List<Part> parts = machine.parts();
        Optional<Part> shell =
                parts.stream().filter(p -> p.hardware().kind() == Kind.CASE).findFirst();
        List<Part> systems =
                parts.stream().filter(p -> p.hardware().kind() == Kind.SYSTEM).toList();
        List<Part> loose = loose();
        Stream<Noise.Box> selfBuilt = shell.stream().map(s -> Noise.Box.of(s.hardware(), loose));
        Stream<Noise.Box> sold = systems.stream().flatMap(s -> pieces(s, shell.isPresent() ? List.of() : loose));
        return Stream.concat(selfBuilt, sold).toList();
    }

    /** What its buyer assembles; for a machine without such a box, all of it: makers size the supplies they sell. */
    List<Part> supplied() {
        boolean selfBuilt = loose().stream().anyMatch(p -> p.hardware().kind() == Kind.PSU);
        return selfBuilt ? loose() : machine.parts();
    }

    Choice formFactor() {
        return boxes().stream()
                .map(Noise.Box::chassis)
                .findFirst()
                .filter(c -> c.formFactor() != null)
                .map(c -> Choice.of(Words.of(Objects.requireNonNull(c.formFactor())), Basis.DECLARED, "", c))
                .orElseGet(() -> Choice.unknown("the form factor is not known"));
    }

    Choice headless() {
        return trait(Hardware::headless, "", "whether it runs without a monitor is not known");
    }

    /** Whether a slot is free, and the board or system takes a second card at all. */
    Choice secondGpu() {
        Optional<Hardware> carrier = carriers().findFirst();
        Integer slots = carrier.map(Hardware::gpuSlots).orElse(null);
        int used = boxes().stream().findFirst().map(Noise.Box::gpuCount).orElse(0);
        if (slots != null && slots > 0 && slots <= used) {
            return Choice.of(false, Basis.DERIVED, "all " + slots + " slots are taken", carrier.orElseThrow());
        }
        return trait(Hardware::secondGpuPossible, "it takes no further card", "room for a second GPU is not known");
    }

    /** Of the system, or of the mainboard of a self-built machine. */
    private Choice trait(Function<Hardware, Boolean> trait, String ifNot, String otherwise) {
        return carriers()
                .filter(h -> trait.apply(h) != null)
                .findFirst()
                .map(h -> Choice.of(trait.apply(h), Basis.DECLARED, trait.apply(h) ? "" : ifNot, h))
                .orElseGet(() -> Choice.unknown(otherwise));
    }

    private Stream<Hardware> carriers() {
        return machine.parts().stream()
                .map(Part::hardware)
                .filter(h -> h.kind() == Kind.SYSTEM || h.kind() == Kind.MAINBOARD)
                .sorted(Comparator.comparing(Hardware::kind, Comparator.reverseOrder()));
    }

    private List<Part> loose() {
        return machine.parts().stream()
                .filter(p -> p.hardware().kind() != Kind.SYSTEM)
                .toList();
    }

    private static Stream<Noise.Box> pieces(Part system, List<Part> options) {
        Part one = system.one();
        List<Part> inside = Stream.concat(Stream.of(one), options.stream()).toList();
        return Stream.generate(() -> Noise.Box.of(system.hardware(), inside)).limit(system.quantity());
    }
}
