package rigor.terms;

import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import rigor.facts.Accelerator;
import rigor.facts.BuildPart;
import rigor.facts.Hardware;

/**
 * A number of pieces of one hardware in a machine.
 *
 * @param accelerator the GPU it carries, if any
 * @param line the line of the bill of materials; none for a system that is a build by itself
 */
public record Part(
        Hardware hardware,
        int quantity,
        @Nullable Accelerator accelerator,
        @Nullable BuildPart line) {

    /** A single piece. */
    public Part one() {
        return new Part(hardware, 1, accelerator, line);
    }

    /** Whether the buyer has it already. */
    public boolean isOwned() {
        return line != null && Boolean.TRUE.equals(line.owned());
    }

    /** W that software limits each of its GPUs to; empty without a limit. */
    public OptionalDouble powerLimitW() {
        return line == null || line.powerLimitW() == null
                ? OptionalDouble.empty()
                : OptionalDouble.of(line.powerLimitW());
    }

    /** How many GPUs these pieces carry together. */
    public int gpus() {
        Integer each = hardware.acceleratorCount();
        return accelerator == null ? 0 : quantity * (each == null ? 1 : each);
    }
}
