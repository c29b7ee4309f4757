package rigor.estimate.machine;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import rigor.estimate.fit.Floors;
import rigor.facts.Basis;
import rigor.facts.LoadoutModel;
import rigor.facts.Requirement;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Fit;
import rigor.terms.Measure;
import rigor.terms.RoleFit;

/** The measures of a build that one loadout gives it, by their names in {@link rigor.terms.Build}. */
record LoadoutFigures(Fit fit, Floors floors) {
    private static final String STREAMS = "concurrentStreams";
    private static final String SPARE = "spareStreams";
    private static final String LOADED = "loaded";

    private static final Map<String, Function<RoleFit, Band>> OF_ROLE = Map.ofEntries(
            entry("speedAlone", RoleFit::alone),
            entry("speedTogether", RoleFit::together),
            entry("throughput", RoleFit::throughput),
            entry("firstToken", RoleFit::firstToken),
            entry("streams", RoleFit::atOnce),
            entry("context", RoleFit::longestContext));

    /** Whether a measure differs between the loadouts that a machine may run. */
    static boolean have(String measure) {
        return OF_ROLE.containsKey(measure) || Set.of(STREAMS, SPARE, LOADED).contains(measure);
    }

    /** What a requirement is held against; empty if the loadout has no such role. */
    Optional<Measure> measure(Requirement r) {
        return switch (r.measure()) {
            case STREAMS -> Optional.of(streams());
            case SPARE -> Optional.of(spareStreams());
            case LOADED -> fit.role(r.role()).map(role -> loaded(role.role()));
            default -> fit.role(r.role()).map(role -> band(r.measure(), role));
        };
    }

    /** A band of a role, which tells what it is of. */
    Band of(String measure, RoleFit role) {
        Band band = band(measure, role);
        String what = role.modelId() + " " + role.format() + " in loadout "
                + fit.loadout().id();
        return band.because(band.how().isEmpty() ? what : what + ", " + band.how());
    }

    private static Band band(String measure, RoleFit role) {
        return Objects.requireNonNull(OF_ROLE.get(measure)).apply(role);
    }

    Choice loaded(String role) {
        LoadoutModel[] lines =
                fit.loadout().lines().filter(l -> l.role().equals(role)).toArray(LoadoutModel[]::new);
        return fit.fits().isKnown()
                ? Choice.of(
                        fit.role(role).isPresent(),
                        Basis.DERIVED,
                        "in loadout " + fit.loadout().id(),
                        lines)
                : Choice.unknown("a close fit", lines);
    }

    /**
     * Streams at once of all roles of which a speed is asked, or where none is, of all: those with most streams grow as far
     * as they can, the others have their own.
     */
    Band streams() {
        return fit.role(floors.growing(fit.loadout()))
                .map(growing -> beside(floors.counted(fit.loadout().roles()), growing))
                .orElseGet(Band::zero);
    }

    private Band beside(Set<String> counted, RoleFit growing) {
        Band more = growing.atOnce();
        double others = own(counted) - growing.streams();
        String words = fit.roles().stream()
                .filter(role -> counted.contains(role.role()) && role != growing)
                .map(role -> role.streams() + (role.streams() == 1 ? " stream of " : " streams of ") + role.role())
                .collect(Collectors.joining(", "));
        return more.plus(Band.exactly(others, Basis.DERIVED, ""))
                .from(more.basis())
                .because(words.isEmpty() ? more.how() : words + " and " + more.how());
    }

    private double own(Set<String> counted) {
        return fit.loadout()
                .lines()
                .filter(line -> counted.contains(line.role()))
                .mapToInt(LoadoutModel::streams)
                .sum();
    }

    Band spareStreams() {
        Band all = streams();
        double own = own(floors.counted(fit.loadout().roles()));
        return all.plus(Band.exactly(-own, Basis.DERIVED, ""))
                .max(Band.zero())
                .from(all.basis())
                .because("beyond the buyer's own " + Math.round(own) + " streams");
    }
}
