package rigor.estimate.machine;

import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Certainty;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.NoiseClass;
import rigor.facts.column.Words;
import rigor.terms.Band;
import rigor.terms.Part;
import rigor.terms.Spread;

/**
 * Sound level under load in dB(A) at 1 m: measured or declared for the very system, else the narrowest class of {@code
 * noise_classes.csv} that fits its form, cooling, count and power of GPUs, else unknown.
 */
final class Noise {
    private static final String ANY = "any";

    private final List<NoiseClass> classes;

    Noise(Facts facts) {
        this.classes = facts.all(NoiseClass.class).stream()
                .sorted(Comparator.comparingDouble(NoiseClass::gpuPowerWMax).thenComparing(NoiseClass::key))
                .toList();
    }

    /** Boxes that stand side by side add up as sound does: n equal ones are 10 log10(n) dB louder than one. */
    Band underLoad(List<Box> boxes) {
        List<Band> each = boxes.stream().map(this::ofBox).toList();
        return each.stream()
                .reduce(Noise::louder)
                .map(sum -> each.size() > 1 && sum.isKnown() ? sum.because(sideBySide(each)) : sum)
                .orElseGet(() -> Band.unknown("no box"));
    }

    private static String sideBySide(List<Band> boxes) {
        Map<String, Long> alike =
                boxes.stream().collect(Collectors.groupingBy(Band::how, LinkedHashMap::new, Collectors.counting()));
        return alike.entrySet().stream()
                .map(e -> e.getValue() == 1 ? e.getKey() : e.getValue() + " x " + e.getKey())
                .collect(Collectors.joining(" and ", "", ", side by side"));
    }

    /**
     * One case with its GPUs.
     *
     * @param chassis the system, or the case of a self-built machine
     * @param gpus one entry a GPU
     * @param gpuPower of all of them, in W
     */
    record Box(Hardware chassis, List<Accelerator> gpus, Band gpuPower) {

        static Box of(Hardware chassis, List<Part> parts) {
            return new Box(
                    chassis,
                    parts.stream()
                            .flatMap(p -> Collections.nCopies(p.gpus(), p.accelerator()).stream())
                            .map(Objects::requireNonNull)
                            .toList(),
                    parts.stream().map(Power::ofGpus).reduce(Band.zero(), Band::plus));
        }

        Box with(Accelerator gpu) {
            return new Box(
                    chassis, Stream.concat(gpus.stream(), Stream.of(gpu)).toList(), gpuPower.plus(Power.of(gpu)));
        }

        int gpuCount() {
            return gpus.size();
        }

        Set<String> cooling() {
            return gpus.stream()
                    .map(Accelerator::cooling)
                    .filter(Objects::nonNull)
                    .map(Words::of)
                    .collect(Collectors.toSet());
        }
    }

    /** Of a box that is fuller than the one whose level was read: at least that level, else by its class. */
    Band withoutReading(Box box) {
        Double level = box.chassis().noiseLoadDba();
        return level == null
                ? ofClass(box)
                : new Band(
                        level,
                        Double.POSITIVE_INFINITY,
                        Basis.UNKNOWN,
                        "",
                        List.of(box.chassis().origin()));
    }

    private Band ofBox(Box box) {
        Hardware chassis = box.chassis();
        Double level = chassis.noiseLoadDba();
        if (level != null) {
            Basis basis = chassis.noiseBasis() == null ? Basis.DECLARED : chassis.noiseBasis();
            return Band.exactly(level, basis, "of the system under load", chassis);
        }
        return ofClass(box);
    }

    private Band ofClass(Box box) {
        Hardware chassis = box.chassis();
        return classes.stream()
                .filter(c -> fits(c, box))
                .findFirst()
                .map(c -> level(c).citing(c, chassis))
                .orElseGet(() -> Band.unknown("no measurement and no class of noise_classes.csv fits", chassis));
    }

    /**
     * The ends of a class are taken as those that 5 of 100 machines of it stay below, and above; they are no narrower for a
     * buyer who wants to be less sure, since nobody has counted.
     */
    private static Band level(NoiseClass c) {
        double middle = (c.lowDba() + c.highDba()) / 2;
        Spread spread = Spread.ofNoise(Certainty.USUAL.z());
        return Band.estimate(c.lowDba(), middle, c.highDba(), spread, c.basis(), "class " + c.noiseClass());
    }

    private static boolean fits(NoiseClass c, Box box) {
        return box.chassis().formFactor() != null
                && c.formFactor().contains(box.chassis().formFactor())
                && (ANY.equals(c.cooling()) || box.cooling().equals(Set.of(c.cooling())))
                && box.gpus().stream().allMatch(g -> c.platform() == null || c.platform() == g.platform())
                && c.gpuCountMin() <= box.gpuCount()
                && box.gpuCount() <= c.gpuCountMax()
                && power(box) <= c.gpuPowerWMax();
    }

    /** A GPU whose power nobody states does not decide the class. */
    private static double power(Box box) {
        Band power = box.gpuPower();
        return Double.isInfinite(power.high()) ? power.low() : power.high();
    }

    private static Band louder(Band one, Band other) {
        if (!one.isKnown() || !other.isKnown()) {
            return Band.unknown("one box has no known noise")
                    .citing(one.sources())
                    .citing(other.sources());
        }
        return one.combine(other, Noise::add).because("");
    }

    /** Sum of two incoherent sources: 10 log10(10^(a/10) + 10^(b/10)). */
    private static double add(double a, double b) {
        return 10 * StrictMath.log10(StrictMath.pow(10, a / 10) + StrictMath.pow(10, b / 10));
    }
}
