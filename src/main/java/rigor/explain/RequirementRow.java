package rigor.explain;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.explain.words.Inquiry;
import rigor.explain.words.Percent;
import rigor.explain.words.RequirementView;
import rigor.explain.words.RuleLink;
import rigor.explain.words.Sentences;
import rigor.explain.words.Shown;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.facts.column.Range;
import rigor.facts.column.Words;
import rigor.terms.Figures;
import rigor.terms.Measure;
import rigor.terms.Vocabulary;
import rigor.verdict.Answer;
import rigor.verdict.Chances;
import rigor.verdict.Status;

/**
 * How a subject answers one requirement, with limit, figure, rules and facts.
 *
 * @param status met, rejected, doubt, caution, remark, follows or not-judged
 * @param follows the requirement whose failure causes this one; null if it has no such cause
 * @param limit and {@code target} with unit; {@code limitValue} and {@code targetValue} null where they are words
 * @param margin from the worse end of the band to the limit, positive on the right side; null where words are compared
 * @param distance the margin in words with its sign; empty where there is none
 * @param chance that it holds, {@code odds} in words; null where nobody can tell
 * @param points what it adds to the score; {@code earned} in words, empty for none
 * @param question what to find out in case of doubt, and {@code whom} to ask: shop, maker, measurement or nobody
 * @param rules that fired; {@code asked} the ids of all rules that check this requirement
 * @param facts the rows it is based on, the requirement's own first
 */
public record RequirementRow(
        String requirement,
        String title,
        String concern,
        @Vocabulary(of = Requirement.Level.class) String level,
        @Range double weight,
        boolean assumed,
        @Vocabulary(of = Status.class) String status,
        @Nullable String follows,
        @Nullable Shown actual,
        String limit,
        @Nullable Double limitValue,
        String target,
        @Nullable Double targetValue,
        @Nullable String unit,
        @Nullable Double margin,
        String distance,
        @Range(max = 1) @Nullable Double chance,
        @Nullable String odds,
        double points,
        String earned,
        String sentence,
        @Vocabulary(of = Requirement.Asked.class) String whom,
        String question,
        List<RuleLink> rules,
        List<String> asked,
        List<Origin> facts) {

    static RequirementRow of(Answer answer, RequirementView asked, double points, Inquiry inquiry) {
        Requirement r = answer.requirement();
        Double margin = answer.actual().map(m -> Sentences.margin(r, m)).orElse(null);
        Double chance = Percent.share(Chances.of(answer));
        return new RequirementRow(
                asked.requirement(),
                asked.title(),
                asked.concern(),
                asked.level(),
                asked.weight(),
                asked.assumed(),
                Words.of(answer.status()),
                answer.cause().map(Requirement::key).orElse(null),
                answer.actual().map(m -> Shown.beside(m, r)).orElse(null),
                asked.limit(),
                asked.limitValue(),
                asked.target(),
                asked.targetValue(),
                asked.unit(),
                margin,
                margin == null ? "" : Figures.signed(margin, r.unit()),
                chance,
                Percent.words(chance),
                points,
                points == 0 ? "" : Figures.signedPoints(points),
                Sentences.of(answer),
                inquiry.whom(),
                inquiry.text(),
                answer.grounds().stream().map(RuleLink::of).toList(),
                asked.rules(),
                facts(answer));
    }

    private static List<Origin> facts(Answer answer) {
        Set<Origin> facts = new LinkedHashSet<>();
        facts.add(answer.requirement().origin());
        answer.actual().map(Measure::sources).ifPresent(facts::addAll);
        answer.grounds().forEach(ground -> facts.addAll(ground.facts()));
        return List.copyOf(facts);
    }
}
