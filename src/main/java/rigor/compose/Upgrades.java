package rigor.compose;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.estimate.fit.Machines;
import rigor.estimate.machine.Builds;
import rigor.estimate.price.Quotes;
import rigor.facts.Accelerator;
import rigor.facts.BuildPart;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Interconnect;
import rigor.facts.Hardware.Kind;
import rigor.terms.Band;
import rigor.terms.Machine;
import rigor.terms.Part;

/**
 * What can be added to a machine or exchanged in it: more of its cards, larger cards in their place, more boxes on a cable;
 * with a larger supply where the parts ask for one. Whether that is any good is for the rules to say.
 */
public final class Upgrades {
    private final Facts facts;
    private final Machines machines;
    private final Builds builds;
    private final Quotes quotes;
    private final Musts musts;
    private final Compositions all;
    private final OfferedCards cards;

    public Upgrades(Facts facts, Quotes quotes) {
        this.facts = facts;
        this.machines = Machines.of(facts);
        this.builds = new Builds(facts);
        this.quotes = quotes;
        this.musts = Musts.of(facts);
        this.all = Compositions.of(facts);
        this.cards = new OfferedCards(all, quotes);
    }

    /** Those that somebody offers the parts of. */
    public List<Upgrade> of(Machine machine) {
        Pieces now = Pieces.of(machine);
        Stream<Change> other = of(machine, Kind.GPU).flatMap(card -> Stream.concat(more(now, card), other(now, card)));
        Stream<Change> boxes = of(machine, Kind.SYSTEM).flatMap(box -> oneMoreBox(now, box).stream());
        return Stream.concat(other, boxes)
                .map(change -> upgrade(machine, now, change))
                .toList();
    }

    private record Change(String what, Pieces pieces) {}

    private static Stream<Hardware> of(Machine machine, Kind kind) {
        return machine.parts().stream()
                .filter(p -> p.gpus() > 0)
                .map(Part::hardware)
                .filter(h -> h.kind() == kind);
    }

    /** One card more, and twice as many. */
    private Stream<Change> more(Pieces now, Hardware card) {
        int count = now.count(card.hardwareId());
        return IntStream.of(1, count)
                .distinct()
                .filter(n -> isOffered(card) && count + n <= Compositions.MOST_CARDS)
                .mapToObj(
                        n -> new Change((n == 1 ? "one" : n) + " more " + card.name(), now.with(card.hardwareId(), n)));
    }

    /** As many cards with more memory in place of these. */
    private Stream<Change> other(Pieces now, Hardware card) {
        int count = now.count(card.hardwareId());
        return larger(all.gpu(card), count)
                .map(other -> new Change(
                        "%sx %s in place of %s".formatted(count, other.name(), card.name()),
                        now.with(card.hardwareId(), -count).with(other.hardwareId(), count)));
    }

    /** Those that so many of may be had for the money. */
    private Stream<Hardware> larger(Accelerator gpu, int count) {
        return cards.cheapest(card -> all.gpu(card).platform() == gpu.platform()
                && all.gpu(card).memoryGb() > gpu.memoryGb()
                && cards.price(card, count)
                        .filter(price -> musts.allow("landedPrice", price))
                        .isPresent());
    }

    private Optional<Change> oneMoreBox(Pieces now, Hardware box) {
        Interconnect link = box.interconnect();
        return link == null || !link.joinsBoxes()
                ? Optional.empty()
                : like(box)
                        .flatMap(other -> cable(link)
                                .map(cable -> new Change(
                                        "one more " + other.name() + " on a cable",
                                        now.with(other.hardwareId(), 1).with(cable.hardwareId(), 1))));
    }

    /** The same box, or where nobody offers it the cheapest of the same GPU that the same cable joins. */
    private Optional<Hardware> like(Hardware box) {
        return isOffered(box)
                ? Optional.of(box)
                : cheapest(Kind.SYSTEM)
                        .filter(other -> Objects.equals(other.acceleratorId(), box.acceleratorId())
                                && other.interconnect() == box.interconnect())
                        .findFirst();
    }

    /** One that nobody offers is named, too: it is the least of the costs. */
    private Optional<Hardware> cable(Interconnect link) {
        return cheapestFirst(Kind.MISC).filter(h -> h.interconnect() == link).findFirst();
    }

    /** Those on offer, the cheapest first. */
    private Stream<Hardware> cheapest(Kind kind) {
        return cheapestFirst(kind).filter(this::isOffered);
    }

    private Stream<Hardware> cheapestFirst(Kind kind) {
        return facts.all(Hardware.class).stream()
                .filter(h -> h.kind() == kind)
                .sorted(Comparator.comparingDouble(this::price).thenComparing(Hardware::key));
    }

    private boolean isOffered(Hardware hardware) {
        return quotes.of(hardware.hardwareId(), 1).isPresent();
    }

    private double price(Hardware hardware) {
        return quotes.of(hardware.hardwareId(), 1).map(Band::high).orElse(Double.POSITIVE_INFINITY);
    }

    private Upgrade upgrade(Machine machine, Pieces now, Change change) {
        Change supplied = supplied(machine, change);
        return new Upgrade(
                supplied.what,
                machines.built(lines(machine, supplied.pieces), machine.host()),
                parts(machine, supplied.pieces.without(now)),
                parts(machine, now.without(supplied.pieces)));
    }

    /** With the cheapest supply that nothing the buyer must have rules out, where the present one is. */
    private Change supplied(Machine machine, Change change) {
        Optional<String> present = change.pieces.counts().keySet().stream()
                .filter(id -> facts.get(Hardware.class, id).kind() == Kind.PSU)
                .findFirst();
        if (present.isEmpty() || isAllowed(machine, change.pieces)) {
            return change;
        }
        Pieces without = change.pieces.with(present.get(), -change.pieces.count(present.get()));
        return cheapest(Kind.PSU)
                .map(supply ->
                        new Change(change.what + ", with " + supply.name(), without.with(supply.hardwareId(), 1)))
                .filter(other -> isAllowed(machine, other.pieces))
                .findFirst()
                .orElse(change);
    }

    private boolean isAllowed(Machine machine, Pieces pieces) {
        return musts.allow(builds.ofParts(machines.bare(lines(machine, pieces), machine.host())));
    }

    private List<BuildPart> lines(Machine machine, Pieces pieces) {
        return pieces.lines(machine.id(), machine.name(), facts);
    }

    private List<Part> parts(Machine machine, Pieces pieces) {
        return pieces.counts().isEmpty()
                ? List.of()
                : machines.bare(lines(machine, pieces), Optional.empty()).parts();
    }
}
