package rigor.engine.lint;

import java.util.Comparator;
import rigor.engine.model.Place;

/**
 * A fault of a rule, or a requirement without a rule.
 *
 * @param check the id of the {@link RuleCheck}
 * @param rule the rule's name; the requirement's id if there is no rule
 * @param found what was found
 * @param reason why that is a fault, in one sentence
 * @param file below the rules or the facts folder; {@code line} and {@code column} are counted from 1
 */
public record RuleFault(
        String check,
        RuleCheck.Severity severity,
        String rule,
        String found,
        String reason,
        String file,
        int line,
        int column) {

    static final Comparator<RuleFault> ORDER = Comparator.comparing(RuleFault::severity)
            .thenComparing(RuleFault::file)
            .thenComparingInt(RuleFault::line)
            .thenComparingInt(RuleFault::column)
            .thenComparing(RuleFault::check);

    static RuleFault of(RuleCheck check, String rule, String found, Place place) {
        return new RuleFault(
                check.id(), check.severity(), rule, found, check.reason(), place.file(), place.line(), place.column());
    }

    /** The place as editors understand it: {@code builds/noise.drl:9:18}. */
    public String place() {
        return file + ":" + line + ":" + column;
    }
}
