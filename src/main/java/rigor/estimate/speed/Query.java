package rigor.estimate.speed;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import rigor.facts.Measurement;
import rigor.facts.Measurement.Split;
import rigor.facts.column.Range;

/**
 * What a speed is asked of, in the words of {@code measurements.csv}. Whatever is null takes what is usual.
 *
 * @param count accelerators that serve the model together
 * @param weightsGib size of the weights where it is known better than by the format
 * @param kvFormat of the cache, as {@code kv_...} of {@code assumptions.csv}; null for 16 bit
 * @param depth tokens already in the context when generation begins
 * @param genTokens tokens then generated, over which the speed is averaged
 * @param streams requests served at once
 * @param samePrompt whether all of them have one prompt and so wake the same experts
 * @param date ISO date of the engine's build, or the beginning of one
 * @param ignoreMeasurements whether to estimate as if nobody had measured that model on that accelerator
 * @param speculation whether to say too what drafted tokens would change
 */
public record Query(
        String acceleratorId,
        @Range(min = 1) int count,
        @Nullable Split split,
        String modelId,
        @Nullable String format,
        @Range @Nullable Double weightsGib,
        @Nullable String engine,
        @Nullable String backend,
        @Nullable String kvFormat,
        @Nullable Integer depth,
        @Nullable Integer genTokens,
        @Range(min = 1) int streams,
        boolean samePrompt,
        @Nullable String date,
        boolean ignoreMeasurements,
        boolean speculation) {

    /** One stream on one accelerator, by all that was measured. */
    public static Query of(String acceleratorId, String modelId, @Nullable String format) {
        return new Query(
                acceleratorId,
                1,
                null,
                modelId,
                format,
                null,
                null,
                null,
                null,
                null,
                null,
                1,
                false,
                null,
                false,
                false);
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
                m.kvFormat(),
                m.depthTokens(),
                m.genTokens(),
                m.runningStreams(),
                Boolean.TRUE.equals(m.samePrompt()),
                m.sourceDate(),
                false,
                false);
    }

    /** This query with some components changed: {@code query.with(q -> q.streams = 4)}. */
    public Query with(Consumer<Draft> change) {
        Draft draft = new Draft(this);
        change.accept(draft);
        return draft.query();
    }

    /** A query while it is being changed; the fields are the components. */
    public static final class Draft {
        public String acceleratorId;
        public int count;
        public @Nullable Split split;
        public String modelId;
        public @Nullable String format;
        public @Nullable Double weightsGib;
        public @Nullable String engine;
        public @Nullable String backend;
        public @Nullable String kvFormat;
        public @Nullable Integer depth;
        public @Nullable Integer genTokens;
        public int streams;
        public boolean samePrompt;
        public @Nullable String date;
        public boolean ignoreMeasurements;
        public boolean speculation;

        private Draft(Query from) {
            this.acceleratorId = from.acceleratorId;
            this.count = from.count;
            this.split = from.split;
            this.modelId = from.modelId;
            this.format = from.format;
            this.weightsGib = from.weightsGib;
            this.engine = from.engine;
            this.backend = from.backend;
            this.kvFormat = from.kvFormat;
            this.depth = from.depth;
            this.genTokens = from.genTokens;
            this.streams = from.streams;
            this.samePrompt = from.samePrompt;
            this.date = from.date;
            this.ignoreMeasurements = from.ignoreMeasurements;
            this.speculation = from.speculation;
        }

        private Query query() {
            return new Query(
                    acceleratorId,
                    count,
                    split,
                    modelId,
                    format,
                    weightsGib,
                    engine,
                    backend,
                    kvFormat,
                    depth,
                    genTokens,
                    streams,
                    samePrompt,
                    date,
                    ignoreMeasurements,
                    speculation);
        }
    }
}
