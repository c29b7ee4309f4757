package rigor.explain.outlook;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import rigor.engine.Judgement;
import rigor.facts.Hardware;
import rigor.terms.Band;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;
import rigor.verdict.Outcome;

/** What parts without a usable offer were seen for all the same: no price to count on, but one to be realistic by. */
final class SeenPrices {
    private final Judgement judgement;

    SeenPrices(Judgement judgement) {
        this.judgement = judgement;
    }

    /**
     * Of all those parts together.
     *
     * @param like whether some of them were not seen themselves, but others with the same accelerators
     */
    record Seen(Band price, boolean like) {
        Seen and(Seen other) {
            return new Seen(price.plus(other.price), like || other.like);
        }
    }

    /** Empty if some part was not seen, nor the like. */
    Optional<Seen> of(List<Quote.Line> missing) {
        return missing.stream()
                .map(this::of)
                .reduce(Optional.of(new Seen(Band.zero(), false)), (sum, one) -> sum.flatMap(s -> one.map(s::and)));
    }

    private Optional<Seen> of(Quote.Line line) {
        Hardware hardware = line.part().hardware();
        int pieces = line.part().quantity();
        return cheapest(Stream.of(hardware))
                .map(price -> new Seen(price.times(pieces), false))
                .or(() -> cheapest(like(hardware)).map(price -> new Seen(price.times(pieces), true)));
    }

    private Stream<Hardware> like(Hardware hardware) {
        return hardware.acceleratorId() == null
                ? Stream.empty()
                : judgement.facts().all(Hardware.class).stream()
                        .filter(other -> other.kind() == hardware.kind()
                                && Objects.equals(other.acceleratorId(), hardware.acceleratorId())
                                && Objects.equals(other.acceleratorCount(), hardware.acceleratorCount()));
    }

    private Optional<Band> cheapest(Stream<Hardware> hardware) {
        return hardware.flatMap(h -> Stream.of(Outcome.values())
                        .flatMap(outcome -> judgement.offers().cheapest(h.hardwareId(), outcome).stream()))
                .map(PricedOffer::landedPrice)
                .filter(Band::isKnown)
                .min(Comparator.comparingDouble(Band::low));
    }
}
