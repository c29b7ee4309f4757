package rigor.estimate;

import java.util.List;
import java.util.function.ToDoubleFunction;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.Model;
import rigor.terms.Band;
import rigor.terms.Placement;

/**
 * Generation speed in tokens per second and stream.
 *
 * <p>A published measurement of the same accelerator, model and format stands before an estimate. The estimate: a token
 * costs the time to read the active weights once at the share of the memory bandwidth that is reached, plus a time that
 * does not shrink with bandwidth.
 */
public final class Speeds {
    private final Facts facts;
    private final Assumptions given;

    public Speeds(Facts facts) {
        this.facts = facts;
        this.given = new Assumptions(facts);
    }

    /** One stream with nothing else running. */
    public Band alone(Placement placement) {
        List<Measurement> same = facts.all(Measurement.class).stream()
                .filter(m -> matches(m, placement))
                .toList();
        return same.isEmpty() ? inverse(secondsPerToken(placement, 1)) : measured(same);
    }

    /** One of {@code streams} streams of this placement while all the {@code others} run one token a round too. */
    public Band together(Placement placement, int streams, List<Placement> others) {
        Band own = secondsPerToken(placement, streams);
        Band all = others.stream()
                .filter(other -> other != placement && shares(other, placement))
                .map(other -> secondsPerToken(other, other.resident().line().streams()))
                .reduce(own, Band::plus);
        return inverse(all);
    }

    private static boolean shares(Placement a, Placement b) {
        return a.pools().stream().anyMatch(b.pools()::contains);
    }

    private static boolean matches(Measurement m, Placement placement) {
        Accelerator accelerator = placement.pools().get(0).accelerator();
        return m.acceleratorId().equals(accelerator.acceleratorId())
                && m.modelId().equals(placement.resident().model().modelId())
                && placement.resident().line().format().equals(m.format())
                && m.acceleratorCount() == placement.pools().size()
                && m.streams() == 1;
    }

    private static Band measured(List<Measurement> rows) {
        ToDoubleFunction<Measurement> speed = Measurement::decodeTokS;
        double low = rows.stream().mapToDouble(speed).min().orElseThrow();
        double high = rows.stream().mapToDouble(speed).max().orElseThrow();
        return Band.of(
                low, high, Basis.MEASURED, rows.size() + " published measurements", rows.toArray(Measurement[]::new));
    }

    /** Time for one token of each of so many streams; a MoE model wakes other experts for each stream. */
    private Band secondsPerToken(Placement placement, int streams) {
        Model model = placement.resident().model();
        Accelerator accelerator = placement.pools().get(0).accelerator();
        Double bandwidth = accelerator.bandwidthGbS();
        if (bandwidth == null) {
            return Band.unknown("the memory bandwidth of " + accelerator.name() + " is not known", accelerator);
        }
        double share = model.activeParamsB() / model.totalParamsB();
        double gb = placement.resident().weights().weightsGb() * (1 - Math.pow(1 - share, streams));
        Band read = Band.exactly(
                        gb / bandwidth,
                        Basis.DERIVED,
                        "",
                        accelerator,
                        model,
                        placement.resident().weights())
                .dividedBy(given.band("decode_bandwidth_share"));
        return read.plus(given.band("decode_time_per_token"));
    }

    private static Band inverse(Band seconds) {
        return Band.exactly(1, Basis.DERIVED, seconds.how()).dividedBy(seconds);
    }
}
