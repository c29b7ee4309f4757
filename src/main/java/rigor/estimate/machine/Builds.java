package rigor.estimate.machine;

import java.util.List;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.Machine;
import rigor.terms.Quote;

/** Machines with their quote, and with every measure that the builds court asks of them. */
public final class Builds {
    private final Noise noise;
    private final Power power;
    private final MainsVoltage mains;
    private final SecondGpu secondGpu;

    public Builds(Facts facts) {
        this.noise = new Noise(facts);
        this.power = new Power(facts);
        this.mains = new MainsVoltage(facts);
        this.secondGpu = new SecondGpu(facts);
    }

    /** The requirements that builds themselves look at; while these stay, so do the builds. */
    public static List<Requirement> limits(Facts facts) {
        return new Limits(facts).all();
    }

    public Build of(Machine machine, Quote quote) {
        Performance performance = Performance.of(machine);
        Enclosure enclosure = new Enclosure(machine);
        Gpus gpus = new Gpus(machine);
        return new Build(
                machine,
                quote,
                performance.working(),
                gpus.cooling(),
                machine.isComplete(),
                gpus.accessibleMemory(performance.working()),
                performance.workingSets(),
                performance.mainSpeed(),
                performance.subSpeed(),
                performance.denseSpeed(),
                performance.speedTogether(),
                performance.streams(),
                performance.spareStreams(),
                performance.visionBeside(),
                gpus.all(Accelerator::nativeFp4),
                gpus.all(Accelerator::nativeFp8),
                quote.total(),
                noise.underLoad(enclosure.boxes()),
                enclosure.formFactor(),
                mains.runsOn(quote),
                power.fromWall(power.load(machine.parts())),
                power.headroom(enclosure.supplied()),
                gpus.platform(),
                enclosure.headless(),
                secondGpu.of(machine, enclosure));
    }
}
