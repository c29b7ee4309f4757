package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** How large a model's files are in one format; GB here are 10^9 bytes. */
public record Weights(
        @Key @Ref(Model.class) String modelId,
        @Key String format,
        @Unit("GB") @Range(min = 0.01, max = 10_000) double weightsGb,
        @Unit("bit") @Range(min = 0.5, max = 40) double bitsPerWeight,
        @Unit("GB") @Range(max = 100) @Nullable Double mmprojGb,
        String sourceUrl,
        @Nullable String sourceDate,
        @Nullable String note,
        Origin origin)
        implements Fact {

    @Override
    public String id() {
        return modelId + " " + format;
    }
}
