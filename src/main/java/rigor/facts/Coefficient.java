package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;

/**
 * A figure of the models that estimate speed and memory: fitted on measurements, or assumed where its note says so.
 */
public record Coefficient(
        @About(value = "Which figure; the formulas read it by this name.", example = "fit.row") @Key
        String key,

        @About(value = "What it belongs to, such as decode or memory.", example = "fit")
        String scope,

        @About(value = "The figure: fitted on measurements, or assumed where the note says so.", example = "0.25")
        double value,

        @About(value = "Its unit.", example = "share") @Nullable
        String unit,

        @About("Standard deviation of its natural logarithm after the fit.") @Range(max = 10) @Nullable
        Double spread,

        @About("What it was thought to be before the fit; empty: it is not fitted.") @Nullable
        Double prior,

        @About("Standard deviation of the natural logarithm of the prior.") @Range(max = 10) @Nullable
        Double priorSpread,

        @About(value = "What it means, and where it comes from.", example = "chosen by us") @Nullable
        String note,

        Origin origin)
        implements Fact {}
