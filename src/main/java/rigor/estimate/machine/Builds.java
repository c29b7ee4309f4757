package rigor.estimate.machine;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import rigor.estimate.assembly.Assembly;
import rigor.estimate.assembly.Fitting;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.Machine;
import rigor.terms.Measure;
import rigor.terms.Quote;

/** Machines with their quote, and with every measure that the builds court asks of them. */
public final class Builds {
    private final Noise noise;
    private final Power power;
    private final MainsVoltage mains;
    private final SecondGpu secondGpu;
    private final LoadoutGoals goals;
    private final Assembly assembly;

    public Builds(Facts facts) {
        this.noise = new Noise(facts);
        this.power = new Power(facts);
        this.mains = new MainsVoltage(facts);
        this.secondGpu = new SecondGpu(facts);
        this.goals = new LoadoutGoals(facts);
        this.assembly = new Assembly(facts);
    }

    /** The requirements that builds themselves look at; while these stay, so do the builds. */
    public static List<Requirement> limits(Facts facts) {
        return Stream.concat(new Limits(facts).all().stream(), LoadoutGoals.of(facts).stream())
                .toList();
    }

    /** The measures that follow from the parts alone, by name: whatever runs on them, and whatever they cost. */
    public Map<String, Measure> ofParts(Machine machine) {
        Enclosure enclosure = new Enclosure(machine);
        Map<String, Measure> measures = assembly.of(machine).measures();
        measures.put("noiseUnderLoad", noise.underLoad(enclosure.boxes()));
        measures.put("formFactor", enclosure.formFactor());
        measures.put("wallPower", power.fromWall(power.load(machine.parts())));
        if (!machine.isComplete()) {
            measures.put("supplyHeadroom", power.headroom(enclosure.supplied()));
        }
        return measures;
    }

    public Build of(Machine machine, Quote quote) {
        Performance performance = Performance.of(machine, goals);
        Enclosure enclosure = new Enclosure(machine);
        Gpus gpus = new Gpus(machine);
        Fitting fitting = assembly.of(machine);
        return new Build(
                machine,
                quote,
                performance.working(),
                goals.roles(),
                gpus.cooling(),
                machine.isComplete(),
                gpus.accessibleMemory(performance.working()),
                performance.workingSets(),
                performance.perRole("speedAlone"),
                performance.perRole("speedTogether"),
                performance.perRole("throughput"),
                performance.perRole("firstToken"),
                performance.perRole("streams"),
                performance.perRole("context"),
                performance.loaded(),
                performance.streams(),
                performance.spareStreams(),
                gpus.all(Accelerator::nativeFp4),
                gpus.all(Accelerator::nativeFp8),
                quote.total(),
                quote.offered(),
                noise.underLoad(enclosure.boxes()),
                enclosure.formFactor(),
                mains.runsOn(quote),
                power.fromWall(power.load(machine.parts())),
                power.headroom(enclosure.supplied()),
                gpus.platform(),
                enclosure.headless(),
                secondGpu.of(machine, enclosure),
                fitting.selfBuilt(),
                fitting.slotRoom(),
                fitting.bracketsLeft(),
                fitting.cardClearance(),
                fitting.gpuPlugsLeft(),
                fitting.peakHeadroom(),
                fitting.lanesPerCard(),
                fitting.coolerClearance(),
                fitting.socketMatch(),
                fitting.memoryMatch(),
                fitting.formMatch(),
                fitting.airForCooling(),
                fitting.largeBars());
    }
}
