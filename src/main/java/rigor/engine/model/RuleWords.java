package rigor.engine.model;

import java.util.List;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.verdict.Caution;
import rigor.verdict.Doubt;
import rigor.verdict.Finding;
import rigor.verdict.Merit;
import rigor.verdict.Rejection;
import rigor.verdict.Remark;

/** The types that rules may use without importing them. */
public final class RuleWords {
    /** The one package of all rule files. */
    public static final String PACKAGE = "rigor.rules";

    public static final List<Class<?>> TYPES = List.of(
            Requirement.class,
            Build.class,
            PricedOffer.class,
            Finding.class,
            Rejection.class,
            Caution.class,
            Doubt.class,
            Remark.class,
            Merit.class);

    private RuleWords() {}

    public static List<String> names() {
        return TYPES.stream().map(Class::getSimpleName).toList();
    }
}
