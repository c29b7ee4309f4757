package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.PF_BATCH;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import rigor.estimate.Coefficients;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.PrefillMeasurement;

/**
 * A published speed of reading a prompt, or a piece of one, with its workload. Only rows with nothing else running: that is
 * what the time to the first token is asked of.
 *
 * @param begin tokens in the context before the piece; {@code end} with it
 * @param logSpeed natural logarithm of tokens per second
 */
public record PrefillObservation(
        Fact row, String source, Workload workload, Traits traits, double begin, double end, double logSpeed)
        implements Donor {
    private static final List<String> WHOLE = List.of("batched-bench", "context-bench");
    private static final String IN_PIECES = "llama.cpp";

    /** Those of both tables, in their order. */
    public static List<PrefillObservation> of(Facts facts, Workloads workloads, Coefficients c) {
        return Stream.concat(ofPieces(facts, workloads, c), ofPrompts(facts, workloads, c))
                .toList();
    }

    private static Stream<PrefillObservation> ofPieces(Facts facts, Workloads workloads, Coefficients c) {
        return Observation.of(facts, workloads, c).stream()
                .filter(o -> o.row().streams() == 1 && o.row().depthTokens() != null)
                .flatMap(o -> Stream.ofNullable(o.row().prefillTokS()).map(speed -> of(o, speed, c)));
    }

    /** llama-bench tells the speed of one micro-batch at a depth, all others that of a prompt as long as the depth. */
    private static PrefillObservation of(Observation o, double speed, Coefficients c) {
        Measurement m = o.row();
        double depth = Objects.requireNonNull(m.depthTokens());
        double batch = c.value(PF_BATCH);
        String told = Observation.note(m) + " " + m.sourceName();
        boolean piece = IN_PIECES.equals(m.engine()) && WHOLE.stream().noneMatch(told::contains);
        double begin = piece ? depth : 0;
        return of(m, m.sourceName(), o.workload(), begin, Math.max(begin + batch, depth), speed, c);
    }

    private static Stream<PrefillObservation> ofPrompts(Facts facts, Workloads workloads, Coefficients c) {
        return facts.all(PrefillMeasurement.class).stream()
                .filter(m -> workloads.obstacle(query(m)).isEmpty())
                .map(m -> of(m, m.sourceName(), workloads.of(query(m)), 0, m.promptTokens(), m.prefillTokS(), c));
    }

    private static PrefillObservation of(
            Fact row, String source, Workload w, double begin, double end, double speed, Coefficients c) {
        return new PrefillObservation(
                row, source, w, Traits.of(w, c).ofPrompt(end, c), begin, end, StrictMath.log(speed));
    }

    private static Query query(PrefillMeasurement m) {
        return Query.of(m.acceleratorId(), m.modelId(), m.format()).with(q -> {
            q.count = m.acceleratorCount();
            q.split = m.split();
            q.weightsGib = m.weightsGib();
            q.engine = m.engine();
            q.backend = m.backend();
            q.date = m.sourceDate();
        });
    }

    /** Natural logarithm of tokens per second by the formula. */
    public double computed(Coefficients c) {
        return -StrictMath.log(new Prefill(workload, c).perToken(begin, end));
    }

    /** Measured less computed, in natural logarithms. */
    public static double[] residuals(List<PrefillObservation> rows, Coefficients c) {
        return rows.stream().mapToDouble(o -> o.logSpeed() - o.computed(c)).toArray();
    }
}
