package rigor.engine;

import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.PricedOffer;

/**
 * A shipped rule, written once more in Java.
 *
 * @param doubts whether it can only raise a doubt
 * @param applies the rule's condition on the subject
 */
record Check<S>(String rule, String requirement, boolean doubts, BiPredicate<S, Asked> applies) {

    /** What a requirement asks, taken out of its row. */
    record Asked(double limit, Set<String> allowed, boolean must) {
        static Asked of(Requirement r) {
            return new Asked(r.limit(), r.allowed(), r.level() == Requirement.Level.MUST);
        }
    }

    static final List<Check<PricedOffer>> OFFERS = List.of(
            against("AVAIL-1", "offer.available", (o, r) -> o.availableOn().low() > r.limit()),
            against("AVAIL-2", "offer.fresh", (o, r) -> o.priceAge().low() > r.limit()),
            against("AVAIL-3", "offer.fresh", (o, r) -> o.priceAge().high() < 0),
            doubt("PRICE-1", "offer.credible", (o, r) -> o.credibility().outside(r.allowed())),
            doubt("PRICE-2", "offer.credible", (o, r) -> !o.landedPrice().isKnown()),
            against("REFURB-1", "offer.warranty", (o, r) -> !o.isNew() && o.warranty().high() < r.limit()),
            against("REFURB-2", "offer.recourse", (o, r) -> !o.isNew() && o.sellerKind().outside(r.allowed())),
            against("REFURB-3", "offer.returns", (o, r) -> o.returnPeriod().high() < r.limit()),
            against("RETAIL-1", "offer.ships", (o, r) -> o.shipsToBuyer().outside(r.allowed())),
            against("RETAIL-2", "offer.tier", (o, r) -> o.retailerTier().outside(r.allowed())));

    static final List<Check<Build>> BUILDS = List.of(
            against("BUDGET-1", "budget.ceiling", (b, r) -> b.landedPrice().low() > r.limit()),
            against("BUDGET-2", "budget.floor", (b, r) -> b.landedPrice().high() < r.limit()),
            doubt("BUDGET-3", "budget.ceiling", (b, r) -> b.quote().offersInDoubt() > 0),
            against("FORM-1", "form.placement", (b, r) -> b.formFactor().outside(r.allowed())),
            against("GROWTH-1", "growth.second-gpu", (b, r) -> b.secondGpu().outside(r.allowed())),
            against("GROWTH-2", "sharing.colleagues", (b, r) -> b.spareStreams().high() < r.limit()),
            against("HEADLESS-1", "access.headless", (b, r) -> b.headless().outside(r.allowed())),
            against("MEM-1", "memory.accessible", (b, r) -> b.accessibleMemory().high() < r.limit()),
            against("MEM-2", "memory.accessible", (b, r) -> b.machine().pools().isEmpty()),
            against("MOE-1", "memory.working-set", (b, r) -> b.workingSets().high() < r.limit()),
            against("NOISE-1", "noise.load", (b, r) -> b.noiseUnderLoad().low() > r.limit()),
            against(
                    "NOISE-2",
                    "noise.load",
                    (b, r) -> b.gpuCooling().contains("passive")
                            && b.formFactor().is("tower")),
            against("PLATFORM-1", "platform.family", (b, r) -> b.platform().outside(r.allowed())),
            against("POWER-1", "power.voltage", (b, r) -> b.runsOnMains().outside(r.allowed())),
            against("POWER-2", "power.circuit", (b, r) -> b.wallPower().low() > r.limit()),
            against(
                    "POWER-3",
                    "power.supply",
                    (b, r) -> !b.complete() && b.supplyHeadroom().high() < r.limit()),
            against("QUANT-1", "quantization.fp4", (b, r) -> b.nativeFp4().outside(r.allowed())),
            against("QUANT-2", "quantization.fp8", (b, r) -> b.nativeFp8().outside(r.allowed())),
            against("SPEED-1", "speed.main", (b, r) -> b.mainSpeed().high() < r.limit()),
            against("SPEED-2", "speed.sub", (b, r) -> b.subSpeed().high() < r.limit()),
            against("SPEED-3", "speed.dense", (b, r) -> b.denseSpeed().high() < r.limit()),
            against("STREAM-1", "streams.concurrent", (b, r) -> b.concurrentStreams().high() < r.limit()),
            against("STREAM-2", "vision.concurrent", (b, r) -> b.visionBeside().outside(r.allowed())));

    private static <S> Check<S> against(String rule, String requirement, BiPredicate<S, Asked> applies) {
        return new Check<>(rule, requirement, false, applies);
    }

    private static <S> Check<S> doubt(String rule, String requirement, BiPredicate<S, Asked> applies) {
        return new Check<>(rule, requirement, true, applies);
    }
}
