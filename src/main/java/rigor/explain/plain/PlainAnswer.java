package rigor.explain.plain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.explain.Advice;
import rigor.explain.BuildExplanation;
import rigor.explain.Explainer;
import rigor.explain.words.Percent;
import rigor.explain.words.Shown;
import rigor.explain.words.WarningView;
import rigor.facts.CaseEntry;
import rigor.facts.CaseKey;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;
import rigor.terms.Build;
import rigor.terms.Measure;
import rigor.verdict.Outcome;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/**
 * The answer on one screen: what to buy, what it costs, why, how sure that is, and what else there is.
 *
 * @param title what the case is called
 * @param build the id of the one to buy; null if none meets every must
 * @param headline what to do, {@code Buy a self-built PC with one RTX PRO 6000}
 * @param name as the tables write it, of the one to buy or else of the one that most likely will be; null if there is
 *     neither, as is {@code price}
 * @param why a few sentences, the most telling first
 * @param chance that it keeps all that is asked, in a sentence; null where nobody can tell
 * @param sure what the figures of the answer rest on, the best first
 * @param before what to know before ordering, the most telling first
 * @param cards what else there is, always three
 * @param causes why the others are out, each counted once, the most frequent first
 */
public record PlainAnswer(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        @Doc(pattern = FactFiles.REVISION) String rules,
        @Nullable String title,
        @Doc(format = "date") String purchaseDate,
        String country,
        String currency,
        @Nullable String build,
        String headline,
        @Nullable String name,
        @Nullable Shown price,
        List<String> why,
        @Nullable String chance,
        List<Ground> sure,
        List<WarningView> before,
        List<Card> cards,
        List<Cause> causes,
        Advice.Counts builds,
        Advice.Counts offers) {

    /** The answer of an explainer's case. */
    public static PlainAnswer of(Explainer explainer) {
        Advice advice = explainer.advice();
        Judgement judgement = explainer.judgement();
        Optional<Build> best = judgement.answer().map(Verdict::subject);
        Optional<BuildExplanation> told = best.map(Build::id).flatMap(explainer::build);
        Optional<Build> named = best.isPresent() ? best : likely(judgement, advice);
        return new PlainAnswer(
                advice.facts(),
                advice.caseRevision(),
                advice.rules(),
                CaseEntry.said(judgement.facts(), CaseKey.TITLE).orElse(null),
                advice.purchaseDate(),
                advice.country(),
                advice.currency(),
                advice.build(),
                headline(judgement, best, named),
                named.map(Build::name).orElse(null),
                named.map(b -> Shown.of(b.landedPrice(), b.currency())).orElse(null),
                new Reasons(judgement, advice).all(),
                told.map(b -> b.summary().chance()).map(PlainAnswer::chance).orElse(null),
                told.map(b -> Ground.all(b, judgement.facts())).orElse(List.of()),
                Telling.first(advice.warnings()),
                new Cards(judgement, advice).all(),
                Cause.all(judgement),
                advice.builds(),
                advice.offers());
    }

    private static String chance(double share) {
        return "It keeps all that you ask with a chance of %s.".formatted(Percent.of(share));
    }

    private static String headline(Judgement judgement, Optional<Build> best, Optional<Build> named) {
        if (!judgement.unjudged().isEmpty()) {
            return "Buy nothing yet: no rule checks something that you ask";
        }
        return best.map(b -> (b.machine().isOwned() ? "Keep " : "Buy ") + PlainNames.of(b))
                .orElseGet(() -> named.map(b -> "Buy nothing yet; most likely it will be " + PlainNames.of(b))
                        .orElse("Buy nothing yet: no machine meets all that you ask"));
    }

    /** What comes nearest, if its figures are known and could be good enough: of what nobody knows, nothing is likely. */
    private static Optional<Build> likely(Judgement judgement, Advice advice) {
        return advice.shortList().stream()
                .findFirst()
                .flatMap(pick -> judgement.build(pick.build()))
                .filter(v -> v.outcome() == Outcome.UNDECIDED && isKnown(v))
                .map(Verdict::subject);
    }

    private static boolean isKnown(Verdict<Build> verdict) {
        return Double.isFinite(verdict.subject().landedPrice().high())
                && verdict.answers(Status.DOUBT)
                        .allMatch(a -> a.actual().filter(Measure::isKnown).isPresent());
    }
}
