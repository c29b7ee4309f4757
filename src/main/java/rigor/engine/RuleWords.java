package rigor.engine;

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

/** What rules may name; no file needs to import it. */
final class RuleWords {
    /** The one package of all rule files. */
    static final String PACKAGE = "rigor.rules";

    static final List<Class<?>> TYPES = List.of(
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

    static List<String> names() {
        return TYPES.stream().map(Class::getSimpleName).toList();
    }
}
