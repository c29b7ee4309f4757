package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.STR_TOK;

import rigor.estimate.Coefficients;

/**
 * The seconds of one round of generation, in which each stream gets one token, part by part.
 *
 * @param read weights from memory; {@code arithmetic} on them, which overlaps with reading
 * @param layers what each layer costs whatever its size: launches, routing, sampling
 * @param joining hops or synchronisations between devices
 * @param switching what each further stream adds
 * @param cache the KV cache from memory; {@code attention} arithmetic on it; {@code state} of linear layers
 */
public record RoundTime(
        double read,
        double arithmetic,
        double layers,
        double joining,
        double switching,
        double cache,
        double attention,
        double state) {

    /** The formula of the package documentation. */
    public static RoundTime of(Workload w, Coefficients c) {
        WeightReadTime reading = new WeightReadTime(w, c);
        Overhead overhead = new Overhead(w, c);
        Context context = new Context(w, c, reading);
        return new RoundTime(
                reading.seconds(),
                reading.arithmetic(),
                overhead.layers(),
                overhead.joining(),
                c.value(STR_TOK) * (w.streams() - 1),
                context.cache(),
                context.attention(),
                context.state());
    }

    /** Two limits that overlap in part: the root of the sum of squares lies between the greater and the sum. */
    public double weights() {
        return StrictMath.hypot(read, arithmetic);
    }

    public double overhead() {
        return layers + joining + switching;
    }

    public double context() {
        return cache + attention + state;
    }

    public double total() {
        return weights() + overhead() + context();
    }

    /** The share in which the device is busy with this round, so that no other model's round can use it. */
    public double busy() {
        return (weights() + context()) / total();
    }

    /** Natural logarithm of the tokens per second of one stream. */
    public double logSpeed() {
        return -StrictMath.log(total());
    }
}
