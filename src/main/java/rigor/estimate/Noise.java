package rigor.estimate;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.NoiseClass;
import rigor.facts.Words;
import rigor.terms.Band;
import rigor.terms.Part;

/**
 * Sound level under load in dB(A) at 1 m: measured or declared for the very system, else the narrowest class of {@code
 * noise_classes.csv} that fits its form, cooling, count and power of GPUs, else unknown.
 */
final class Noise {
    private static final String ANY = "any";

    private final List<NoiseClass> classes;

    Noise(Facts facts) {
        this.classes = facts.all(NoiseClass.class).stream()
                .sorted(Comparator.comparingDouble(NoiseClass::gpuPowerWMax).thenComparing(NoiseClass::id))
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
     * @param parts that sit in it
     */
    record Box(Hardware chassis, List<Part> parts) {

        int gpuCount() {
            return parts.stream().mapToInt(Part::gpus).sum();
        }

        Set<String> cooling() {
            return gpus().stream()
                    .map(Accelerator::cooling)
                    .filter(c -> c != null)
                    .map(Words::of)
                    .collect(Collectors.toSet());
        }

        Band gpuPower() {
            return parts.stream().map(Power::ofGpus).reduce(Band.zero(), Band::plus);
        }

        List<Accelerator> gpus() {
            return parts.stream()
                    .flatMap(p -> java.util.stream.Stream.ofNullable(p.accelerator()))
                    .toList();
        }
    }

    private Band ofBox(Box box) {
        Hardware chassis = box.chassis();
        Double level = chassis.noiseLoadDba();
        if (level != null) {
            Basis basis = chassis.noiseBasis() == null ? Basis.DECLARED : chassis.noiseBasis();
            return Band.exactly(level, basis, "of the system under load", chassis);
        }
        return classes.stream()
                .filter(c -> fits(c, box))
                .findFirst()
                .map(c -> Band.of(c.lowDba(), c.highDba(), c.basis(), "class " + c.noiseClass(), c, chassis))
                .orElseGet(() -> Band.unknown("no measurement and no class of noise_classes.csv fits", chassis));
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
        return new Band(
                        add(one.low(), other.low()),
                        add(one.high(), other.high()),
                        one.plus(other).basis(),
                        "",
                        one.sources())
                .citing(other.sources());
    }

    /** Sum of two incoherent sources: 10 log10(10^(a/10) + 10^(b/10)). */
    private static double add(double a, double b) {
        return 10 * Math.log10(Math.pow(10, a / 10) + Math.pow(10, b / 10));
    }
}
