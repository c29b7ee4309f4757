package rigor.explain.shopping;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import rigor.engine.Judgement;
import rigor.estimate.price.LandedPrices;
import rigor.explain.BuildExplanation;
import rigor.explain.BuildExplanation.PartView;
import rigor.explain.Explainer;
import rigor.explain.shopping.ShoppingList.Item;
import rigor.explain.words.OpenQuestions;
import rigor.facts.Buyer;
import rigor.facts.Facts;
import rigor.terms.Build;
import rigor.terms.Quote;
import rigor.verdict.Verdict;

/** What to order for each of the builds that were judged. Safe to share between threads. */
public final class ShoppingLists {
    private final Explainer explainer;
    private final Judgement judgement;
    private final Choosing choosing;
    private final Bearings bearings;
    private final Checks checks;

    public ShoppingLists(Explainer explainer) {
        this.explainer = explainer;
        this.judgement = explainer.judgement();
        this.choosing = new Choosing(judgement.offers(), new LandedPrices(judgement.facts()));
        this.bearings = new Bearings(judgement.facts());
        this.checks = new Checks(judgement, new OpenQuestions(judgement));
    }

    /** Of a build of any verdict; empty if there is none with that id. */
    public Optional<ShoppingList> of(String build) {
        return judgement.build(build).flatMap(verdict -> explainer.build(build).map(told -> list(verdict, told)));
    }

    private ShoppingList list(Verdict<Build> verdict, BuildExplanation told) {
        List<Item> items = items(verdict.subject(), told);
        Facts facts = judgement.facts();
        return new ShoppingList(
                told.facts(),
                told.caseRevision(),
                told.rules(),
                Buyer.of(facts).purchaseDate().toString(),
                verdict.subject().currency(),
                told.summary().build(),
                told.summary().name(),
                told.summary().outcome(),
                told.summary().headline(),
                told.summary().brief(),
                items,
                told.price().total(),
                checks.of(verdict, told, items));
    }

    /** An explanation tells of the parts in the order of the quote. */
    private List<Item> items(Build build, BuildExplanation told) {
        List<Quote.Line> lines = build.quote().lines();
        return IntStream.range(0, lines.size())
                .mapToObj(i ->
                        item(build, lines.get(i), told, told.price().parts().get(i)))
                .toList();
    }

    private Item item(Build build, Quote.Line line, BuildExplanation told, PartView part) {
        return new Item(
                part.hardware(),
                part.name(),
                line.part().hardware().partNumbers(),
                part.quantity(),
                Purposes.of(line.part(), build, judgement.facts()),
                bearings.of(line.part(), told.rows()),
                choosing.why(line),
                choosing.source(line),
                part.total(),
                part.lines());
    }
}
