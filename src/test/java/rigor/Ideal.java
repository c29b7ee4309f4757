package rigor;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import rigor.facts.Basis;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.Measure;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;

/** Subjects that reach the target of every requirement, for tests that then spoil one measure. */
public final class Ideal {
    private Ideal() {}

    public static Build build() {
        Build build = Shipped.judgement().builds().get(0).subject();
        build = Altered.with(build, "quote", new Quote(build.landedPrice(), List.of(), Optional.empty(), "CHF"));
        build = Altered.with(build, "gpuCooling", Set.of());
        return perfected(build, Requirement.Subject.BUILD);
    }

    /** Of new goods. */
    public static PricedOffer offer() {
        PricedOffer offer = Shipped.judgement().offers().stream()
                .map(verdict -> verdict.subject())
                .filter(PricedOffer::isNew)
                .findFirst()
                .orElseThrow();
        return perfected(offer, Requirement.Subject.OFFER);
    }

    private static <R extends Record> R perfected(R subject, Requirement.Subject kind) {
        R perfect = subject;
        for (Requirement r : Shipped.facts().all(Requirement.class)) {
            perfect = r.subject() == kind
                    ? Altered.with(perfect, r.role().isEmpty() ? r.measure() : r.measure() + ":" + r.role(), target(r))
                    : perfect;
        }
        return perfect;
    }

    private static Measure target(Requirement r) {
        return r.isNumeric()
                ? Band.exactly(r.target(), Basis.DECLARED, "")
                : Choice.of(r.preferred().iterator().next(), Basis.DECLARED, "");
    }
}
