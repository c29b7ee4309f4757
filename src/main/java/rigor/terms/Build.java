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
 * @param roles those of the case of which a speed is asked, else all; the one of which most is asked comes first
 * @param gpuCooling how its GPUs are cooled, in the words of accelerators.csv
 * @param complete whether it is sold as a complete machine
 * @param accessibleMemory GB, as memory is sold, that one model can use: the pools over which the working loadout's
 *     largest model runs or could run
 * @param workingSets loadouts that stay in memory together, of those that hold every role that a must names
 * @param speedAlone tok/s of one stream of a role with nothing else running; {@code speedTogether} of each of its streams
 *     while all roles run; {@code throughput} of all its streams then
 * @param firstToken seconds from a long prompt to the first token of an answer, on an idle machine
 * @param streams of a role that keep its minimum speed while all others have theirs
 * @param context tokens of each stream of a role at most, all else unchanged
 * @param loaded whether a model for a role stays in memory beside the others
 * @param concurrentStreams streams at once of all roles of which a speed is asked; {@code spareStreams} the same, beyond the
 *     loadout's own
 * @param landedPrice at the door, in the currency of the case
 * @param priceOffered whether shops offer it at that price
 * @param noiseUnderLoad dB(A) at 1 m
 * @param wallPower W at full load
 * @param supplyHeadroom rated power of the supply over the load
 * @param selfBuilt whether its buyer puts it together, so that the parts must fit; of others the measures below say that
 *     their maker did
 * @param slotRoom how many more cards could be plugged in once each has a slot; below 0 those that have none
 * @param bracketsLeft brackets of the case below the last card; below 0 those that the case lacks
 * @param cardClearance mm between the longest card and what stands in its way
 * @param gpuPlugsLeft power plugs that the supplies have left; below 0 those that cards lack
 * @param peakHeadroom rated power of the supplies over the most that all parts draw at once, whatever they are capped at
 * @param lanesPerCard PCI Express lanes of the card that has the fewest
 * @param coolerClearance mm between the processor's cooler, or its radiator, and what the case has room for
 * @param socketMatch whether processor, board and cooler are made for one socket
 * @param memoryMatch whether board and processor take the memory, by kind, modules and size
 * @param formMatch whether the case has room and fixings for board and supplies
 * @param airForCooling whether the cards get the air that their coolers need
 * @param largeBars whether the board maps the memory of large cards
 */
public record Build(
        Machine machine,
        Quote quote,
        Optional<Fit> working,
        List<String> roles,
        @Vocabulary(of = Accelerator.Cooling.class) Set<String> gpuCooling,
        boolean complete,
        Band accessibleMemory,
        Band workingSets,
        PerRole<Band> speedAlone,
        PerRole<Band> speedTogether,
        PerRole<Band> throughput,
        PerRole<Band> firstToken,
        PerRole<Band> streams,
        PerRole<Band> context,
        @Vocabulary(also = {"true", "false"}) PerRole<Choice> loaded,
        Band concurrentStreams,
        Band spareStreams,
        @Vocabulary(also = {"true", "false"}) Choice nativeFp4,
        @Vocabulary(also = {"true", "false"}) Choice nativeFp8,
        Band landedPrice,
        @Vocabulary(also = {"true", "false"}) Choice priceOffered,
        Band noiseUnderLoad,
        @Vocabulary(of = Hardware.FormFactor.class) Choice formFactor,

        @Formerly("runsOn230V") @Vocabulary(also = {"true", "false"})
        Choice runsOnMains,

        Band wallPower,
        Band supplyHeadroom,

        @Vocabulary(of = Accelerator.Platform.class, also = "none")
        Choice platform,

        @Vocabulary(also = {"true", "false"}) Choice headless,
        @Vocabulary(also = {"true", "false"}) Choice secondGpu,
        boolean selfBuilt,
        Band slotRoom,
        Band bracketsLeft,
        Band cardClearance,
        Band gpuPlugsLeft,
        Band peakHeadroom,
        Band lanesPerCard,
        Band coolerClearance,
        @Vocabulary(also = {"true", "false"}) Choice socketMatch,
        @Vocabulary(also = {"true", "false"}) Choice memoryMatch,
        @Vocabulary(also = {"true", "false"}) Choice formMatch,
        @Vocabulary(also = {"true", "false"}) Choice airForCooling,
        @Vocabulary(also = {"true", "false"}) Choice largeBars)
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
