package rigor.terms;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rigor.facts.Accelerator;
import rigor.facts.Hardware;
import rigor.facts.column.Formerly;

/**
 * A machine or a small cluster that one can buy, with all measures that the builds court judges. Every measure is a
 * property that rules can compare: {@code Build( noiseUnderLoad.low > $r.limit )}.
 *
 * @param working the loadout that its speeds are for; empty if none fits
 * @param gpuCooling how its GPUs are cooled, in the words of accelerators.csv
 * @param complete whether it is sold as a complete machine
 * @param accessibleMemory GB, as memory is sold, that one model can use: the pools over which the working loadout's
 *     largest model runs or could run
 * @param workingSets loadouts that stay in memory together; with a MoE main model, where the case has any such
 * @param mainSpeed tok/s of one stream of the main agent; {@code subSpeed} per sub-agent while all of them run; {@code
 *     denseSpeed} of a dense 70B model
 * @param speedTogether tok/s of one stream of each role of the working loadout while all roles run
 * @param concurrentStreams streams at once that keep the sub-agents' minimum; {@code spareStreams} the same, beyond the
 *     loadout's own
 * @param landedPrice at the door, in the currency of the case
 * @param noiseUnderLoad dB(A) at 1 m
 * @param wallPower W at full load
 * @param supplyHeadroom rated power of the supply over the load
 */
public record Build(
        Machine machine,
        Quote quote,
        Optional<Fit> working,
        @Vocabulary(of = Accelerator.Cooling.class) Set<String> gpuCooling,
        boolean complete,
        Band accessibleMemory,
        Band workingSets,
        Band mainSpeed,
        Band subSpeed,
        Band denseSpeed,
        PerRole<Band> speedTogether,
        Band concurrentStreams,
        Band spareStreams,
        @Vocabulary(also = {"true", "false"}) Choice visionBeside,
        @Vocabulary(also = {"true", "false"}) Choice nativeFp4,
        @Vocabulary(also = {"true", "false"}) Choice nativeFp8,
        Band landedPrice,
        Band noiseUnderLoad,
        @Vocabulary(of = Hardware.FormFactor.class) Choice formFactor,

        @Formerly("runsOn230V") @Vocabulary(also = {"true", "false"})
        Choice runsOnMains,

        Band wallPower,
        Band supplyHeadroom,

        @Vocabulary(of = Accelerator.Platform.class, also = "none")
        Choice platform,

        @Vocabulary(also = {"true", "false"}) Choice headless,
        @Vocabulary(also = {"true", "false"}) Choice secondGpu)
        implements Subject {

    @Override
    public String id() {
        return machine.id();
    }

    @Override
    public String name() {
        return machine.name();
    }

    /** Of the id alone: engines hash the facts they join, and hashing a whole build takes long. */
    @Override
    public int hashCode() {
        return id().hashCode();
    }

    @Override
    public String currency() {
        return quote.currency();
    }

    public List<Fit> fits() {
        return machine.fits();
    }
}
