package rigor.estimate;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import rigor.facts.Assumption;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.terms.Choice;
import rigor.terms.Quote;

/**
 * Whether a build takes household mains: by the input range of its supply, or because the shop that sells it serves a
 * country with that mains.
 */
final class Mains {
    private static final Set<String> SAME_MAINS = Set.of("CH", "DE", "EU");

    private final Assumption voltage;

    Mains(Facts facts) {
        this.voltage = facts.get(Assumption.class, "mains_voltage");
    }

    Choice runsOn(Quote quote) {
        List<Choice> answers = quote.lines().stream()
                .filter(line -> Set.of(Kind.SYSTEM, Kind.PSU)
                        .contains(line.part().hardware().kind()))
                .map(this::ofSupply)
                .toList();
        return answers.stream()
                .filter(answer -> !"true".equals(answer.word()))
                .findFirst()
                .or(() -> answers.stream().findFirst())
                .orElseGet(() -> Choice.unknown("no supply is named"));
    }

    private Choice ofSupply(Quote.Line line) {
        Hardware supply = line.part().hardware();
        if (supply.voltageMinV() != null && supply.voltageMaxV() != null) {
            boolean inRange = supply.voltageMinV() <= voltage.low() && voltage.low() <= supply.voltageMaxV();
            return Choice.of(
                    inRange,
                    Basis.DECLARED,
                    "%.0f to %.0f V".formatted(supply.voltageMinV(), supply.voltageMaxV()),
                    supply);
        }
        return line.offer()
                .filter(o -> SAME_MAINS.contains(
                        Objects.requireNonNullElse(o.retailer().country(), "")))
                .map(o -> Choice.of(
                        true,
                        Basis.DERIVED,
                        "sold by " + o.retailer().name() + " for this mains",
                        o.retailer(),
                        voltage))
                .orElseGet(() -> Choice.unknown("the input voltage is not stated", supply));
    }
}
