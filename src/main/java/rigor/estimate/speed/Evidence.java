package rigor.estimate.speed;

import org.jspecify.annotations.Nullable;
import rigor.facts.Measurement;
import rigor.facts.Origin;
import rigor.facts.column.Range;

/**
 * A published speed that an estimate leans on.
 *
 * @param tokensPerSecond of one stream
 * @param same whether it is of the very setup that is asked of; else of the same model on the same accelerator
 */
public record Evidence(
        String measurementId,
        @Range double tokensPerSecond,
        @Nullable String format,
        @Nullable String engine,
        @Nullable Integer depth,
        @Range(min = 1) int streams,
        boolean same,
        String sourceName,
        Origin origin) {

    static Evidence of(Measurement m, boolean same) {
        return new Evidence(
                m.measurementId(),
                m.decodeTokS(),
                m.format(),
                m.engine(),
                m.depthTokens(),
                m.streams(),
                same,
                m.sourceName(),
                m.origin());
    }
}
