package rigor.estimate.memory;

import org.jspecify.annotations.Nullable;
import rigor.facts.MemoryMeasurement;
import rigor.facts.MemoryMeasurement.Kind;

/**
 * What memory is asked of, in the words of {@code memory_measurements.csv}.
 *
 * @param engine with its version and settings as people write them: {@code llama.cpp fa=1}, {@code vLLM (TP=2)}
 * @param contextTokens set aside over all streams
 * @param kind what the figure counts; null for a whole process
 * @param weightsGib size of the weights where it is known better than by the format
 */
public record MemoryQuery(
        String modelId,
        @Nullable String format,
        @Nullable String engine,
        @Nullable Integer contextTokens,
        int streams,
        @Nullable Kind kind,
        @Nullable Double weightsGib) {

    public static MemoryQuery of(MemoryMeasurement m) {
        return new MemoryQuery(
                m.modelId(),
                m.format(),
                m.engine(),
                m.contextTokens(),
                m.streams() == null ? 1 : m.streams(),
                m.kind(),
                m.weightsGib());
    }
}
