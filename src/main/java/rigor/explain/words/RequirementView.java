package rigor.explain.words;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.engine.rules.RuleBook;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.facts.column.Range;
import rigor.facts.column.Words;
import rigor.terms.Figures;
import rigor.terms.UnitWords;
import rigor.terms.Vocabulary;
import rigor.verdict.RuleRef;

/**
 * A requirement in force.
 *
 * @param subject build or offer
 * @param op at-least, at-most, is or one-of
 * @param limit with unit; {@code limitValue} null where it is a word; likewise {@code target}
 * @param written how a figure in the unit is written
 * @param asked who can answer the question: shop, maker, measurement or nobody
 * @param settledBy what to measure if the figure is known in part; null if the question is the same
 * @param rules the ids of those that check it
 */
public record RequirementView(
        String requirement,
        String title,
        String concern,
        @Vocabulary(of = Requirement.Subject.class) String subject,
        String measure,
        @Vocabulary(of = Requirement.Op.class) String op,
        String limit,
        @Nullable Double limitValue,
        String target,
        @Nullable Double targetValue,
        @Nullable String unit,
        UnitWords written,
        @Vocabulary(of = Requirement.Level.class) String level,
        @Range double weight,
        String question,
        @Vocabulary(of = Requirement.Asked.class) String asked,
        @Nullable String settledBy,
        @Nullable String briefSection,
        boolean assumed,
        @Nullable String note,
        Origin origin,
        List<String> rules) {

    public static RequirementView of(Requirement r, RuleBook inForce) {
        return new RequirementView(
                r.key(),
                r.title(),
                r.concern(),
                Words.of(r.subject()),
                r.measure(),
                Words.of(r.op()),
                Figures.limit(r),
                r.isNumeric() ? r.limit() : null,
                Figures.target(r),
                r.isNumeric() && r.targetCell() != null ? r.target() : null,
                r.unit(),
                UnitWords.of(r.unit()),
                Words.of(r.level()),
                r.weight(),
                r.question(),
                Words.of(r.asked()),
                r.settledBy(),
                r.briefSection(),
                r.assumed(),
                r.note(),
                r.origin(),
                inForce.rules().stream()
                        .filter(rule -> rule.requirement().equals(r.id()))
                        .map(RuleRef::id)
                        .toList());
    }
}
