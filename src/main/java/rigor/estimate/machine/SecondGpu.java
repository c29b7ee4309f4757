package rigor.estimate.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Origin;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Figures;
import rigor.terms.Machine;

/**
 * Whether a second card like the one inside can be added: a slot of the board, room in the case, the supply, the noise
 * and the household circuit must all allow it, by the buyer's own limits. What surely does not is the reason; else what
 * nobody knows.
 */
final class SecondGpu {
    private final Limits limits;
    private final Noise noise;
    private final Power power;

    SecondGpu(Facts facts) {
        this.limits = new Limits(facts);
        this.noise = new Noise(facts);
        this.power = new Power(facts);
    }

    Choice of(Machine machine, Enclosure enclosure) {
        Choice slot = enclosure.secondGpu();
        Optional<Noise.Box> box =
                enclosure.boxes().stream().filter(b -> !b.gpus().isEmpty()).findFirst();
        return slot.is("false") || box.isEmpty()
                ? slot
                : together(
                        slot,
                        checks(machine, enclosure, box.get(), box.get().gpus().get(0)));
    }

    private List<Choice> checks(Machine machine, Enclosure enclosure, Noise.Box box, Accelerator card) {
        Band more = Power.of(card);
        Noise.Box fuller = box.with(card);
        return Stream.of(
                        Optional.of(room(fuller)),
                        asked(Limits.SUPPLY, "the supply", power.headroom(enclosure.supplied(), more)),
                        asked(Limits.NOISE, "the noise", noise.withoutReading(fuller)),
                        asked(
                                Limits.CIRCUIT,
                                "the wall power",
                                power.fromWall(power.load(machine.parts()).plus(more))))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Whether the case has as many brackets as the cards are wide; systems are sold with room for their slots. */
    private static Choice room(Noise.Box box) {
        Hardware chassis = box.chassis();
        Integer brackets = chassis.gpuSlots();
        if (chassis.kind() == Hardware.Kind.SYSTEM) {
            return Choice.of(true, Basis.DECLARED, "", chassis);
        }
        if (brackets == null || box.gpus().stream().anyMatch(gpu -> gpu.slotWidth() == null)) {
            return Choice.unknown("how many cards the case has room for is not known", chassis);
        }
        int wide = box.gpus().stream()
                .mapToInt(gpu -> Optional.ofNullable(gpu.slotWidth()).orElse(0))
                .sum();
        String how = String.format(Locale.ROOT, "the cards are %d brackets wide, the case has %d", wide, brackets);
        return Choice.of(wide <= brackets, Basis.DERIVED, how, chassis);
    }

    private Optional<Choice> asked(String measure, String what, Band value) {
        return limits.kept(measure, value)
                .map(kept -> (kept.surely() || kept.surelyNot()
                                ? Choice.of(kept.surely(), Basis.DERIVED, words(what, kept), kept.limit())
                                : Choice.unknown(words(what, kept), kept.limit()))
                        .citing(value.sources()));
    }

    private static String words(String what, Limits.KeptLimits kept) {
        String unit = kept.limit().unit();
        return "%s with a second card: %s, limit: %s"
                .formatted(what, Figures.of(kept.value(), unit), Figures.limit(kept.limit()));
    }

    private static Choice together(Choice slot, List<Choice> checks) {
        List<Choice> all = Stream.concat(Stream.of(slot), checks.stream()).toList();
        List<Choice> against = all.stream().filter(c -> c.is("false")).toList();
        List<Choice> open = all.stream().filter(c -> !c.isKnown()).toList();
        if (!against.isEmpty()) {
            return Choice.of(false, Basis.DERIVED, reasons(against)).citing(sources(against));
        }
        return open.isEmpty()
                ? slot.citing(sources(all))
                : Choice.unknown(reasons(open)).citing(sources(open));
    }

    private static List<Origin> sources(List<Choice> checks) {
        return checks.stream().flatMap(c -> c.sources().stream()).toList();
    }

    private static String reasons(List<Choice> checks) {
        return checks.stream().map(Choice::how).collect(Collectors.joining("; "));
    }
}
