package rigor.explain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.facts.Basis;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Figures;

/**
 * How the answer to the buyer's question moves from one judgement to another.
 *
 * @param before the id of the build to buy; null if it was to buy nothing yet; {@code after} likewise
 * @param sentence for people
 */
public record AnswerChange(
        @Nullable String before, @Nullable String after, String sentence) {

    public static AnswerChange between(Judgement before, Judgement after) {
        Optional<Build> old = best(before);
        Optional<Build> now = best(after);
        return new AnswerChange(id(old), id(now), sentence(old, now));
    }

    private static Optional<Build> best(Judgement judgement) {
        return judgement.answer().map(verdict -> verdict.subject());
    }

    private static @Nullable String id(Optional<Build> build) {
        return build.map(Build::id).orElse(null);
    }

    private static String sentence(Optional<Build> old, Optional<Build> now) {
        if (old.isPresent() && now.isPresent()) {
            return old.get().id().equals(now.get().id())
                    ? stays(old.get(), now.get())
                    : "The answer is now %s for %s, no longer %s for %s."
                            .formatted(
                                    now.get().name(),
                                    price(now.get()),
                                    old.get().name(),
                                    price(old.get()));
        }
        if (now.isPresent()) {
            return "The answer is now %s for %s; before, no build met every must."
                    .formatted(now.get().name(), price(now.get()));
        }
        return old.map(build -> "The answer is now to buy nothing yet, no longer %s for %s."
                        .formatted(build.name(), price(build)))
                .orElse("The answer stays: buy nothing yet.");
    }

    private static String stays(Build old, Build now) {
        if (!old.currency().equals(now.currency())) {
            return "The answer stays: %s, now %s, no longer %s.".formatted(now.name(), price(now), price(old));
        }
        Band was = old.landedPrice();
        Band is = now.landedPrice();
        if (was.low() == is.low() && was.high() == is.high()) {
            return "The answer stays: %s for %s.".formatted(now.name(), price(now));
        }
        return "The answer stays: %s, now %s (%s)."
                .formatted(now.name(), price(now), moved(now.currency(), is.low() - was.low(), is.high() - was.high()));
    }

    /** Both ends move as far where one offer takes another's place. */
    private static String moved(String currency, double low, double high) {
        if (low * high < 0 || Double.isNaN(low + high)) {
            return "at another price";
        }
        Band far = Band.of(
                Math.min(Math.abs(low), Math.abs(high)), Math.max(Math.abs(low), Math.abs(high)), Basis.DERIVED, "");
        return Figures.of(far, currency) + (low + high < 0 ? " less" : " more");
    }

    private static String price(Build build) {
        return Figures.of(build.landedPrice(), build.currency());
    }
}
