package rigor.explain.outlook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import rigor.engine.Judgement;
import rigor.facts.Lazy;

/** What may still become of the builds of one judgement; each part is found when it is first asked for. */
public final class Outlook {
    private final Lazy<Contenders> contenders;
    private final Lazy<List<PriceToPay>> prices;
    private final Lazy<List<Nearest>> nearest;

    public Outlook(Judgement judgement) {
        SeenPrices seen = new SeenPrices(judgement);
        this.contenders = Lazy.of(() -> new Contenders(judgement, seen));
        this.prices = Lazy.of(() -> PricesToPay.of(judgement, seen));
        this.nearest = Lazy.of(() -> Nearest.of(judgement, implausible()));
    }

    public Contenders contenders() {
        return contenders.get();
    }

    /** Of builds that lack nothing but prices, the most promising first. */
    public List<PriceToPay> pricesToPay() {
        return prices.get();
    }

    /** Empty unless the build lacks nothing but prices. */
    public Optional<PriceToPay> priceToPay(String build) {
        return pricesToPay().stream()
                .filter(price -> price.build().equals(build))
                .findFirst();
    }

    /** Builds that do not meet every must, the nearest first. */
    public List<Nearest> nearest() {
        return nearest.get();
    }

    private Map<String, PriceToPay> implausible() {
        return pricesToPay().stream()
                .filter(price -> !price.plausible())
                .collect(Collectors.toMap(PriceToPay::build, Function.identity()));
    }
}
