package rigor.estimate.fit;

import java.util.function.ToIntFunction;
import rigor.facts.LoadoutModel;
import rigor.terms.ResidentModel;

/**
 * What one engine generates at once.
 *
 * @param streams requests
 * @param tokens in the contexts of all of them
 */
record Batch(int streams, double tokens) {

    /** All streams of all roles of a model. */
    static Batch of(ResidentModel resident, ToIntFunction<LoadoutModel> depth) {
        double tokens = resident.lines().stream()
                .mapToDouble(line -> (double) line.streams() * depth.applyAsInt(line))
                .sum();
        return new Batch(resident.streams(), tokens);
    }

    /** The same with another number of streams of one role, each that deep. */
    Batch with(LoadoutModel line, int others, int depth) {
        int more = others - line.streams();
        return new Batch(streams + more, tokens + (double) more * depth);
    }

    /** Tokens in the context of a stream, on average. */
    int depth() {
        return streams == 0 ? 0 : (int) Math.round(tokens / streams);
    }
}
