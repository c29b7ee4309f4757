package rigor.explain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.engine.RuleBook;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.facts.Words;
import rigor.terms.Figures;
import rigor.terms.Measure;
import rigor.terms.Subject;
import rigor.verdict.Answer;
import rigor.verdict.RuleRef;
import rigor.verdict.Verdict;

/**
 * How a subject answers one requirement, with everything one may ask of that.
 *
 * @param status met, rejected, doubt, caution, remark or not-judged
 * @param limit and {@code target} with unit; {@code limitValue} and {@code targetValue} null where they are words
 * @param margin from the certain end of the band to the limit, positive on the right side; null where words are compared
 * @param points what it adds to the score
 * @param rules those that spoke; {@code asked} those that would have
 * @param facts the rows it rests on, the requirement's own first
 */
public record Row(
        String requirement,
        String title,
        String concern,
        String level,
        double weight,
        boolean assumed,
        String status,
        @Nullable Shown actual,
        String limit,
        @Nullable Double limitValue,
        String target,
        @Nullable Double targetValue,
        @Nullable String unit,
        @Nullable Double margin,
        double points,
        String sentence,
        String question,
        List<RuleLink> rules,
        List<String> asked,
        List<Origin> facts) {

    static Row of(Answer answer, Verdict<? extends Subject> verdict, Judgement judgement) {
        Requirement r = answer.requirement();
        return new Row(
                r.id(),
                r.title(),
                r.concern(),
                Words.of(r.level()),
                r.weight(),
                r.assumed(),
                Words.of(answer.status()),
                answer.actual().map(m -> Shown.of(m, r.unit())).orElse(null),
                Figures.limit(r),
                r.isNumeric() ? r.limit() : null,
                Figures.target(r),
                r.isNumeric() && r.targetCell() != null ? r.target() : null,
                r.unit(),
                answer.actual().map(m -> Sentences.margin(r, m)).orElse(null),
                points(verdict, r),
                Sentences.of(answer),
                new OpenQuestions(judgement).of(verdict.subject(), answer),
                answer.grounds().stream().map(RuleLink::of).toList(),
                asked(r, judgement.rules()),
                facts(answer));
    }

    private static List<String> asked(Requirement r, RuleBook rules) {
        return rules.rules().stream()
                .filter(rule -> rule.requirement().equals(r.id()))
                .map(RuleRef::id)
                .toList();
    }

    private static double points(Verdict<?> verdict, Requirement r) {
        return verdict.merits().stream()
                .filter(g -> g.finding().requirement().equals(r.id()))
                .mapToDouble(g -> ((rigor.verdict.Merit) g.finding()).points())
                .sum();
    }

    private static List<Origin> facts(Answer answer) {
        Stream<Origin> own = Stream.of(answer.requirement().origin());
        Stream<Origin> measured = answer.actual().map(Measure::sources).stream().flatMap(List::stream);
        Stream<Origin> matched = answer.grounds().stream().flatMap(g -> g.facts().stream());
        return Stream.of(own, measured, matched).flatMap(s -> s).distinct().toList();
    }
}
