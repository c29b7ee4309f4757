package rigor.estimate.machine;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import rigor.estimate.Assumptions;
import rigor.facts.Assumption;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.Retailer;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Choice;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;

/**
 * Whether a build takes household mains: by the input range of its supply, or because the shop that sells it serves that
 * mains.
 */
final class MainsVoltage {
    private final Assumptions given;
    private final Assumption voltage;

    MainsVoltage(Facts facts) {
        this.given = new Assumptions(facts);
        this.voltage = given.row(AssumptionKey.MAINS_VOLTAGE);
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
                    String.format(Locale.ROOT, "%.0f to %.0f V", supply.voltageMinV(), supply.voltageMaxV()),
                    supply);
        }
        return line.offer()
                .map(PricedOffer::retailer)
                .flatMap(this::ofShop)
                .orElseGet(() -> Choice.unknown("the input voltage is not stated", supply));
    }

    /** Empty if nobody assumed anything of the mains where the shop is. */
    private Optional<Choice> ofShop(Retailer shop) {
        return Optional.ofNullable(shop.country())
                .flatMap(country -> given.find(AssumptionKey.Family.MAINS, country))
                .map(mains -> {
                    boolean same = mains.low() <= voltage.low() && voltage.low() <= mains.high();
                    String how = "sold by %s for %s mains".formatted(shop.seller(), same ? "this" : "another");
                    return Choice.of(same, Basis.DERIVED, how, shop, voltage, mains);
                });
    }
}
