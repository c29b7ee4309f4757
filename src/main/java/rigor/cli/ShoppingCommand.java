package rigor.cli;

import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;
import rigor.engine.Judgement;
import rigor.explain.Explainer;
import rigor.explain.ShortList;
import rigor.explain.shopping.ShoppingList;
import rigor.explain.shopping.ShoppingLists;
import rigor.facts.NotFound;

/** {@code rigor shopping BUILD}: what to order where, and what to check before. */
@Command(
        name = "shopping",
        description = {
            "What to order: each part with what it is there for, the offer and why that one, the sum,",
            "and what to check before. Without BUILD: of the answer."
        },
        mixinStandardHelpOptions = true)
final class ShoppingCommand implements Runnable {
    @Mixin
    CommonOptions options = new CommonOptions();

    @Parameters(paramLabel = "BUILD", arity = "0..1", description = "The build's id, as advise prints it.")
    @Nullable
    String build;

    @Override
    public void run() {
        Explainer explainer = options.explainer();
        String chosen = build == null ? answer(explainer) : build;
        ShoppingList list = new ShoppingLists(explainer.knowing(chosen))
                .of(chosen)
                .orElseThrow(() -> new NotFound("build", chosen, builds(explainer.judgement())));
        options.answer(list, screen -> new ShoppingText(screen).print(list));
    }

    private static String answer(Explainer explainer) {
        return explainer
                .judgement()
                .answer()
                .map(best -> best.subject().id())
                .orElseThrow(() -> NotFound.unnamed(
                        "no build meets every must, so there is none to order: name one",
                        explainer.advice().shortList().stream()
                                .map(ShortList.Pick::build)
                                .toList()));
    }

    private static List<String> builds(Judgement judgement) {
        return judgement.builds().stream().map(v -> v.subject().id()).toList();
    }
}
