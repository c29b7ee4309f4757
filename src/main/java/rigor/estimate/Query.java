package rigor.estimate;

import org.jspecify.annotations.Nullable;
import rigor.facts.Measurement;
import rigor.facts.Measurement.Split;

/**
 * What a speed is asked of, in the words of {@code measurements.csv}. Whatever is null takes what is usual.
 *
 * @param count accelerators that serve the model together
 * @param weightsGib size of the weights where it is known better than by the format
 * @param depth tokens already in the context when generation begins
 * @param genTokens tokens then generated, over which the speed is averaged
 * @param streams requests served at once
 * @param date ISO date of the engine's build, or the beginning of one
 * @param ignoreMeasurements whether to estimate as if nobody had measured that model on that accelerator
 */
public record Query(
        String acceleratorId,
        int count,
        @Nullable Split split,
        String modelId,
        @Nullable String format,
        @Nullable Double weightsGib,
        @Nullable String engine,
        @Nullable String backend,
        @Nullable Integer depth,
        @Nullable Integer genTokens,
        int streams,
        @Nullable String date,
        boolean ignoreMeasurements) {

    /** One stream on one accelerator, by all that was measured. */
    public static Query of(String acceleratorId, String modelId, @Nullable String format) {
        return new Query(acceleratorId, 1, null, modelId, format, null, null, null, null, null, 1, null, false);
    }

    static Query of(Measurement m) {
        return new Query(
                m.acceleratorId(),
                m.acceleratorCount(),
                m.split(),
                m.modelId(),
                m.format(),
                m.weightsGib(),
                m.engine(),
                m.backend(),
                m.depthTokens(),
                m.genTokens(),
                m.streams(),
                m.sourceDate(),
                false);
    }

    public Query on(int accelerators, @Nullable Split how) {
        return on(acceleratorId, accelerators, how);
    }

    Query on(String accelerator, int accelerators, @Nullable Split how) {
        return new Query(
                accelerator,
                accelerators,
                how,
                modelId,
                format,
                weightsGib,
                engine,
                backend,
                depth,
                genTokens,
                streams,
                date,
                ignoreMeasurements);
    }

    public Query with(int streamsAtOnce) {
        return new Query(
                acceleratorId,
                count,
                split,
                modelId,
                format,
                weightsGib,
                engine,
                backend,
                depth,
                genTokens,
                streamsAtOnce,
                date,
                ignoreMeasurements);
    }

    public Query at(@Nullable Integer depthTokens, @Nullable Integer generated) {
        return new Query(
                acceleratorId,
                count,
                split,
                modelId,
                format,
                weightsGib,
                engine,
                backend,
                depthTokens,
                generated,
                streams,
                date,
                ignoreMeasurements);
    }

    public Query by(@Nullable String engineName, @Nullable String builtOn) {
        return new Query(
                acceleratorId,
                count,
                split,
                modelId,
                format,
                weightsGib,
                engineName,
                backend,
                depth,
                genTokens,
                streams,
                builtOn,
                ignoreMeasurements);
    }

    public Query ignoringMeasurements() {
        return new Query(
                acceleratorId,
                count,
                split,
                modelId,
                format,
                weightsGib,
                engine,
                backend,
                depth,
                genTokens,
                streams,
                date,
                true);
    }
}
