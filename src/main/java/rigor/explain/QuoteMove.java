package rigor.explain;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/**
 * A build that is not rejected and costs something else, or stands in another place, than before.
 *
 * @param price to pay now, {@code priceBefore} before; null where it was or is rejected
 * @param change of its middle, in the buyer's currency; negative if it got cheaper, 0 if it did not move; {@code by} in
 *     words, {@code CHF 120 less}
 * @param place among the builds that are not rejected, counted from 1, {@code placeBefore} before; 0 where there is none
 */
public record QuoteMove(
        String id,
        String name,
        @Nullable String priceBefore,
        @Nullable String price,
        double change,
        String by,
        int placeBefore,
        int place) {

    /** By place now; those that are rejected now come last. */
    public static List<QuoteMove> between(Judgement before, Judgement after) {
        Map<String, Placed> old = placed(before);
        Map<String, Placed> now = placed(after);
        List<QuoteMove> moves = new ArrayList<>();
        now.forEach((id, is) -> {
            Placed was = old.get(id);
            if (was == null || was.place != is.place || moved(was.build, is.build) != 0) {
                moves.add(of(was, is));
            }
        });
        moves.sort(Comparator.comparingInt(QuoteMove::place).thenComparing(QuoteMove::id));
        return List.copyOf(moves);
    }

    private record Placed(Build build, int place) {}

    private static Map<String, Placed> placed(Judgement judgement) {
        Map<String, Placed> placed = new HashMap<>();
        for (Verdict<Build> verdict : judgement.builds()) {
            if (verdict.outcome() != Outcome.REJECTED) {
                placed.put(verdict.subject().id(), new Placed(verdict.subject(), placed.size() + 1));
            }
        }
        return placed;
    }

    private static QuoteMove of(@Nullable Placed was, Placed is) {
        double change = was == null ? 0 : moved(was.build, is.build);
        return new QuoteMove(
                is.build.id(),
                is.build.name(),
                was == null ? null : price(was.build),
                price(is.build),
                change,
                change == 0 ? "" : Figures.of(Math.abs(change), is.build.currency()) + (change < 0 ? " less" : " more"),
                was == null ? 0 : was.place,
                is.place);
    }

    private static String price(Build build) {
        return Figures.of(build.landedPrice(), build.currency());
    }

    /** How far the middle of the price has moved; 0 where one of them is not known. */
    private static double moved(Build was, Build is) {
        double change = middle(is.landedPrice()) - middle(was.landedPrice());
        return Double.isFinite(change) ? Math.round(change * 100) / 100.0 : 0;
    }

    private static double middle(Band price) {
        return (price.low() + price.high()) / 2;
    }
}
