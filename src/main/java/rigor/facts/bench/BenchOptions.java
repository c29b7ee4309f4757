package rigor.facts.bench;

import org.jspecify.annotations.Nullable;

/**
 * What somebody says of a bench file beside it; null where nothing is said. It stands before what the file says.
 *
 * @param accelerator an id of {@code accelerators.csv}, or what people call it; {@code model} likewise
 * @param count of accelerators that shared the model
 * @param streams requests served at once
 * @param date of the run, {@code 2026-02-17}
 */
public record BenchOptions(
        @Nullable String accelerator,
        @Nullable Integer count,
        @Nullable String split,
        @Nullable String model,
        @Nullable String format,
        @Nullable String engine,
        @Nullable Integer streams,
        @Nullable String date) {

    /** Nothing said. */
    public static final BenchOptions NONE = new BenchOptions(null, null, null, null, null, null, null, null);
}
