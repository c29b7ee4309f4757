package rigor.facts;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;
import rigor.facts.column.Range;
import rigor.facts.column.Ref;
import rigor.facts.column.Unit;

/** A published speed, or one that the buyer has measured. */
public record Measurement(
        @About(value = "A name of its own.", example = "my-bench-001") @Key
        String measurementId,

        @About(value = "What was measured.", example = "gb10") @Ref(Accelerator.class)
        String acceleratorId,

        @About(value = "How many of them.", example = "1") @Range(min = 1, max = 1024)
        int acceleratorCount,

        @About(value = "How several share the model: whole layers each, or a part of every layer.", example = "none")
        @Nullable
        Split split,

        @About(value = "Which model ran.", example = "gpt-oss-120b") @Ref(Model.class)
        String modelId,

        @About(value = "The format of its weights.", example = "MXFP4") @Nullable
        String format,

        @About(value = "The size of its weights.", example = "59.02")
        @Unit("GiB")
        @Range(min = 0.01, max = 10_000)
        @Nullable
        Double weightsGib,

        @About(value = "What ran it, as it names itself.", example = "llama.cpp") @Nullable
        String engine,

        @About(value = "The interface that the engine computed through.", example = "CUDA") @Nullable
        String backend,

        @About(value = "The format of the KV cache; 16 bit if empty.", example = "q8_0") @Nullable
        String kvFormat,

        @About(value = "Tokens in the context when generation began.", example = "0")
        @Unit("tokens")
        @Range(max = 100_000_000)
        @Nullable
        Integer depthTokens,

        @About(value = "Tokens that were generated.", example = "32")
        @Unit("tokens")
        @Range(max = 100_000_000)
        @Nullable
        Integer genTokens,

        @About(value = "Requests served at once.", example = "1") @Range(min = 1, max = 100_000)
        int streams,

        @About("Whether all of them got one and the same prompt, and so wake the same experts.") @Nullable
        Boolean samePrompt,

        @About(value = "Generated tokens per second of one stream.", example = "58.7")
        @Unit("tok/s")
        @Range(min = 0.001, max = 1e6)
        double decodeTokS,

        @About(value = "Generated tokens per second over all streams.", example = "58.7")
        @Unit("tok/s")
        @Range(min = 0.001, max = 1e7)
        @Nullable
        Double totalTokS,

        @About(value = "Tokens of the prompt read per second.", example = "2443")
        @Unit("tok/s")
        @Range(min = 0.001, max = 1e7)
        @Nullable
        Double prefillTokS,

        @About(value = "Where it is published.", example = "https://example.org/bench")
        String sourceUrl,

        @About(value = "Whose it is; rows of one source may err alike.", example = "my bench")
        String sourceName,

        @About(value = "The day, or the month, of the measurement.", example = "2026-02-17") @Nullable
        String sourceDate,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    /** The {@link #sourceName()} of what the buyer has measured. */
    public static final String OWN = "own";

    public enum Split {
        NONE,
        LAYER,
        TENSOR
    }

    @Override
    public String key() {
        return measurementId;
    }

    /** Whether tokens were drafted for it, so that it says nothing of plain generation. */
    public boolean isSpeculative() {
        String words = note == null ? "" : note.toLowerCase(Locale.ROOT);
        return words.contains("speculative decoding")
                && !words.contains("no speculative decoding")
                && !words.contains("without speculative decoding");
    }

    /**
     * Streams that ran at once, on average: by Little's law those of all tokens a second over the tokens a second of one.
     * Fewer than were sent where some queued.
     */
    public int runningStreams() {
        if (totalTokS == null || streams == 1) {
            return streams;
        }
        return (int) Math.max(1, Math.min(streams, Math.round(totalTokS / decodeTokS)));
    }
}
