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
 * @param depth tokens already in the context when generation begins
 * @param genTokens tokens then generated, over which the speed is averaged
 * @param streams requests served at once
 * @param date ISO date of the engine's build, or the beginning of one
 * @param ignoreMeasurements whether to estimate as if nobody had measured that model on that accelerator
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
        @Nullable Integer depth,
        @Nullable Integer genTokens,
        @Range(min = 1) int streams,
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
        public @Nullable Integer depth;
        public @Nullable Integer genTokens;
        public int streams;
        public @Nullable String date;
        public boolean ignoreMeasurements;

        private Draft(Query from) {
            this.acceleratorId = from.acceleratorId;
            this.count = from.count;
            this.split = from.split;
            this.modelId = from.modelId;
            this.format = from.format;
            this.weightsGib = from.weightsGib;
            this.engine = from.engine;
            this.backend = from.backend;
            this.depth = from.depth;
            this.genTokens = from.genTokens;
            this.streams = from.streams;
            this.date = from.date;
            this.ignoreMeasurements = from.ignoreMeasurements;
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
                    depth,
                    genTokens,
                    streams,
                    date,
                    ignoreMeasurements);
        }
    }
}
