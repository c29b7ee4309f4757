package rigor.compose.words;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;

/**
 * What may be meant.
 *
 * @param candidates by id
 * @param byAccelerator whether only the accelerator was named
 */
record Found(List<Hardware> candidates, boolean byAccelerator) {
    static final Found NOTHING = new Found(List.of(), false);

    /** These, or others if there are none. */
    Found or(Supplier<Found> others) {
        return candidates.isEmpty() ? others.get() : this;
    }

    Found where(Predicate<Hardware> holds) {
        return new Found(candidates.stream().filter(holds).toList(), byAccelerator);
    }

    boolean isSystems() {
        return !candidates.isEmpty() && candidates.stream().allMatch(h -> h.kind() == Kind.SYSTEM);
    }

    /** The only one, or the plainest: the one whose id all others only add to. */
    Optional<Hardware> plain() {
        return candidates.stream()
                .filter(plain ->
                        candidates.stream().allMatch(other -> tokens(other).containsAll(tokens(plain))))
                .findFirst();
    }

    /** Whether all have one accelerator, so that models run alike on each. */
    boolean isOneAccelerator() {
        return !candidates.isEmpty()
                && candidates.get(0).acceleratorId() != null
                && candidates.stream()
                        .allMatch(h -> Objects.equals(
                                        h.acceleratorId(), candidates.get(0).acceleratorId())
                                && Objects.equals(
                                        h.acceleratorCount(), candidates.get(0).acceleratorCount()));
    }

    /** Without those whose ids only add to that of another with the same accelerator. */
    List<Hardware> distinct() {
        return candidates.stream()
                .filter(one -> candidates.stream().noneMatch(other -> addsTo(other, one)))
                .toList();
    }

    private static boolean addsTo(Hardware plain, Hardware other) {
        return plain != other
                && Objects.equals(plain.acceleratorId(), other.acceleratorId())
                && tokens(other).containsAll(tokens(plain));
    }

    private static Set<String> tokens(Hardware hardware) {
        return Tokens.of(hardware.hardwareId());
    }
}
