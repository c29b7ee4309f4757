package rigor.explain.report;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import rigor.explain.Advice;
import rigor.explain.BuildExplanation;
import rigor.explain.Explainer;
import rigor.explain.Summary;
import rigor.explain.plain.PlainAnswer;
import rigor.explain.shopping.ShoppingList;
import rigor.explain.shopping.ShoppingLists;
import rigor.facts.Facts;
import rigor.facts.column.Words;
import rigor.verdict.Outcome;

/**
 * What a report tells of.
 *
 * @param best everything about the answer; empty if nothing meets every must
 * @param list what to order for it
 */
record Told(
        Explainer explainer,
        Advice advice,
        PlainAnswer plain,
        Facts facts,
        Optional<BuildExplanation> best,
        Optional<ShoppingList> list,
        Names names) {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH);

    static Told of(Explainer explainer) {
        Advice advice = explainer.advice();
        Optional<String> build = Optional.ofNullable(advice.build());
        return new Told(
                explainer,
                advice,
                PlainAnswer.of(explainer),
                explainer.judgement().facts(),
                build.flatMap(explainer::build),
                build.flatMap(new ShoppingLists(explainer)::of),
                Names.of(advice));
    }

    /** The day of the purchase, {@code 18 February 2026}. */
    String day() {
        return LocalDate.parse(advice.purchaseDate()).format(DAY);
    }

    /** The builds of an outcome, best first. */
    Stream<Summary> builds(Outcome outcome) {
        return advice.verdicts().stream().filter(b -> b.outcome().equals(Words.of(outcome)));
    }

    Optional<Summary> build(String id) {
        return advice.verdicts().stream().filter(b -> b.build().equals(id)).findFirst();
    }
}
