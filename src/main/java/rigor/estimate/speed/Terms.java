package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.BAND_Z;
import static rigor.facts.keys.CoefficientKey.STR_TOK;

import java.util.ArrayList;
import java.util.List;
import rigor.estimate.Coefficients;
import rigor.estimate.Term;
import rigor.facts.Coefficient;
import rigor.facts.Facts;
import rigor.facts.Origin;
import rigor.facts.Weights;
import rigor.facts.keys.CoefficientKey;

/** A speed's formula term by term, with units and sources. */
final class Terms {
    private static final double GIGA = 1e9;
    private static final double MILLI = 1e3;

    private final Facts facts;
    private final Workloads workloads;
    private final Coefficients given;

    Terms(Facts facts, Workloads workloads, Coefficients given) {
        this.facts = facts;
        this.workloads = workloads;
        this.given = given;
    }

    List<Term> of(Query query, Guess guess) {
        List<Term> terms = new ArrayList<>(device(guess.workload()));
        terms.addAll(weights(query, guess.workload()));
        terms.addAll(context(guess.workload()));
        terms.addAll(round(guess.workload(), guess.round()));
        terms.add(Term.of("speed by the formula", 1 / guess.round().total(), "tok/s"));
        terms.add(
                Term.of("factor by measurements", guess.speed() * guess.round().total(), ""));
        terms.add(Term.of("speed of one stream", guess.speed(), "tok/s"));
        terms.add(Term.of("width of the band", StrictMath.exp(guess.spread()), "x or :", row(BAND_Z)));
        return terms;
    }

    private List<Term> device(Workload w) {
        Origin[] card = row(w.device().accelerator().origin());
        WeightReadTime reading = new WeightReadTime(w, given);
        return List.of(
                Term.of("memory bandwidth", w.device().bandwidth() / GIGA, "GB/s", card),
                Term.of(
                        "share of it that weights reach",
                        reading.bandwidth() / w.device().bandwidth(),
                        "",
                        row(w.device().kind().reached())),
                Term.of("16-bit arithmetic", w.device().flops() / GIGA / MILLI, "TFLOPS", card),
                Term.of("devices on a token at once", w.parallel(), "devices"));
    }

    private List<Term> weights(Query query, Workload w) {
        Origin[] file = query.weightsGib() != null
                ? new Origin[0]
                : workloads.sizes().listed(w.shape(), w.format()).map(Weights::origin).stream()
                        .toArray(Origin[]::new);
        Origin model = w.shape().model().origin();
        List<Term> terms = new ArrayList<>();
        terms.add(Term.of("weights in memory", w.weights().all() / GIGA, "GB", file));
        terms.add(Term.of("weights that each round reads", w.weights().shared() / GIGA, "GB", model));
        if (w.isMoe()) {
            double woken = new WeightReadTime(w, given).woken();
            terms.add(Term.of("share of the experts that a round wakes", woken, "", model));
            terms.add(Term.of("weights of those experts", w.weights().experts() * woken / GIGA, "GB", model));
        }
        return terms;
    }

    private static List<Term> context(Workload w) {
        double bytes = w.shape().cacheAt(w.depth(), w.shape().window()) * w.cacheShare();
        Origin model = w.shape().model().origin();
        return List.of(
                Term.of("context", w.depth(), "tokens"),
                Term.of("streams", w.streams(), "streams"),
                Term.of("KV cache of a stream", bytes / GIGA, "GB", model));
    }

    private List<Term> round(Workload w, RoundTime t) {
        return List.of(
                Term.of("reading weights", t.read() * MILLI, "ms"),
                Term.of("arithmetic, while reading", t.arithmetic() * MILLI, "ms"),
                Term.of("weights together", t.weights() * MILLI, "ms"),
                Term.of("layers and launches", t.layers() * MILLI, "ms", row(new Overhead(w, given).key())),
                Term.of("between devices", t.joining() * MILLI, "ms"),
                Term.of("further streams", t.switching() * MILLI, "ms", row(STR_TOK)),
                Term.of("reading the KV cache", t.cache() * MILLI, "ms"),
                Term.of("attention arithmetic", t.attention() * MILLI, "ms"),
                Term.of("recurrent state", t.state() * MILLI, "ms"),
                Term.of("one round", t.total() * MILLI, "ms"));
    }

    /** None for memory that is asked for without a row. */
    private static Origin[] row(Origin origin) {
        return origin.file().isEmpty() ? new Origin[0] : new Origin[] {origin};
    }

    private Origin row(CoefficientKey key) {
        return facts.get(Coefficient.class, key.key()).origin();
    }
}
