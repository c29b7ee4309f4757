package rigor.estimate.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Band;

/**
 * The buyer's limits on numeric measures of a build, by the measure's name: for figures that ask what one more card would
 * do to them.
 */
public record Limits(Facts facts) {
    /** Measures of {@link rigor.terms.Build} that one more card changes. */
    static final String SUPPLY = "supplyHeadroom";

    static final String NOISE = "noiseUnderLoad";
    static final String CIRCUIT = "wallPower";

    /** Whether a value keeps the limit; empty if the buyer asks for none. */
    Optional<KeptLimits> kept(String measure, Band value) {
        return on(measure).map(r -> new KeptLimits(r, value));
    }

    /** The limits that figures of builds look at; builds stay as they are while these do. */
    List<Requirement> all() {
        return Stream.of(SUPPLY, NOISE, CIRCUIT).flatMap(m -> on(m).stream()).toList();
    }

    private Optional<Requirement> on(String measure) {
        return facts.all(Requirement.class).stream()
                .filter(r -> r.subject() == Requirement.Subject.BUILD && r.isNumeric())
                .filter(r -> r.measure().equals(measure))
                .min(Comparator.comparing(Requirement::key));
    }

    record KeptLimits(Requirement limit, Band value) {

        boolean surely() {
            return atLeast() ? value.low() >= limit.limit() : value.high() <= limit.limit();
        }

        boolean surelyNot() {
            return atLeast() ? value.high() < limit.limit() : value.low() > limit.limit();
        }

        private boolean atLeast() {
            return limit.op() == Requirement.Op.AT_LEAST;
        }
    }
}
