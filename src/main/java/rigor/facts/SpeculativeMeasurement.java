package rigor.facts;

import org.jspecify.annotations.Nullable;
import rigor.facts.Measurement.Split;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** A published speed with drafted tokens, and beside it the speed without, where the same page tells it. */
public record SpeculativeMeasurement(
        @About(value = "A name of its own.", example = "my-draft-001") @Key
        String measurementId,

        @About(value = "What was measured.", example = "gb10") @Ref(Accelerator.class)
        String acceleratorId,

        @About(value = "How many of them.", example = "1") @Range(min = 1, max = 1024)
        int acceleratorCount,

        @About(value = "How several share the model: whole layers each, or a part of every layer.", example = "none")
        @Nullable
        Split split,

        @About(value = "Which model ran.", example = "qwen3.8-27b") @Ref(Model.class)
        String modelId,

        @About(value = "The format of its weights.", example = "NVFP4") @Nullable
        String format,

        @About(value = "What ran it, as it names itself.", example = "vllm") @Nullable
        String engine,

        @About(value = "What drafted the tokens.", example = "MTP")
        String method,

        @About(value = "Tokens drafted for each one that is verified.", example = "3")
        @Range(min = 1, max = 1000)
        @Nullable
        Integer draftTokens,

        @About(value = "Requests served at once.", example = "1") @Range(min = 1, max = 100_000)
        int streams,

        @About(value = "Tokens in the context when generation began.", example = "0")
        @Unit("tokens")
        @Range(max = 100_000_000)
        @Nullable
        Integer depthTokens,

        @About(value = "What was written: code is guessed better than prose.", example = "code") @Nullable
        String workload,

        @About(
                value = "Tokens per second of the same without drafts: of one stream, or of all, as below.",
                example = "11.2")
        @Unit("tok/s")
        @Range(min = 0.001, max = 1e7)
        @Nullable
        Double offTokS,

        @About(value = "Tokens per second with drafts.", example = "21.6") @Unit("tok/s") @Range(min = 0.001, max = 1e7)
        double onTokS,

        @About(value = "The share of the drafted tokens that were accepted.", example = "0.65")
        @Range(max = 1)
        @Nullable
        Double acceptanceRate,

        @About(value = "Tokens accepted with each round, the verified one counted.", example = "2.9")
        @Range(max = 1000)
        @Nullable
        Double acceptedLength,

        @About(value = "Where it is published.", example = "https://example.org/bench")
        String sourceUrl,

        @About(value = "Whose it is; rows of one source may err alike.", example = "my bench")
        String sourceName,

        @About(value = "The day, or the month, of the measurement.", example = "2026-09-06") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    @Override
    public String key() {
        return measurementId;
    }
}
