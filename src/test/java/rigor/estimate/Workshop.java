package rigor.estimate;

import java.util.List;
import java.util.Optional;
import rigor.Shipped;
import rigor.estimate.fit.Pools;
import rigor.estimate.machine.Builds;
import rigor.estimate.price.PricedOffers;
import rigor.estimate.price.Quotes;
import rigor.facts.Accelerator;
import rigor.facts.BuildPart;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.terms.Build;
import rigor.terms.Machine;
import rigor.terms.Part;
import rigor.terms.PricedOffer;

/** Machines put together from rows of hardware.csv, without a word on what runs on them. */
public record Workshop(Facts facts) {
    public static Workshop shipped() {
        return new Workshop(Shipped.facts());
    }

    /** A build of builds.csv or a whole system, priced with all offers there are. */
    public Build build(String id) {
        return build(machine(id), offers());
    }

    public Build build(Part... parts) {
        return build(machine(parts), offers());
    }

    public Build build(Machine machine, List<PricedOffer> offers) {
        return new Builds(facts).of(machine, new Quotes(facts, offers, List.of()).of(machine));
    }

    public Machine machine(String id) {
        List<Part> bill = facts.all(BuildPart.class).stream()
                .filter(line -> line.buildId().equals(id))
                .map(line -> part(line.hardwareId(), line.quantity()))
                .toList();
        return machine((bill.isEmpty() ? List.of(part(id, 1)) : bill).toArray(Part[]::new));
    }

    public Machine machine(Part... parts) {
        return new Machine(
                "a-machine",
                "A machine",
                Optional.empty(),
                List.of(parts),
                new Pools(facts).of(List.of(parts)),
                List.of());
    }

    public Part part(String hardware, int quantity) {
        Hardware row = facts.get(Hardware.class, hardware);
        String gpu = row.acceleratorId();
        return new Part(row, quantity, gpu == null ? null : facts.get(Accelerator.class, gpu), null);
    }

    public List<PricedOffer> offers() {
        return new PricedOffers(facts).all();
    }

    public List<PricedOffer> offers(String... ids) {
        List<String> wanted = List.of(ids);
        return offers().stream().filter(o -> wanted.contains(o.id())).toList();
    }
}
