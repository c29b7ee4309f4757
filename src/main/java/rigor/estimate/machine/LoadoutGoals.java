package rigor.estimate.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.estimate.fit.Floors;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.terms.Fit;
import rigor.terms.Loadout;
import rigor.terms.Machine;
import rigor.terms.Measure;

/** What a case asks of the loadouts that a machine may run, and so which of them it is to run. */
final class LoadoutGoals {
    private final List<Requirement> goals;
    private final Set<String> needed;
    private final Floors floors;
    private final List<String> roles;

    LoadoutGoals(Facts facts) {
        this.goals = of(facts);
        this.needed = goals.stream()
                .filter(r -> r.level() == Level.MUST && !r.role().isEmpty())
                .map(Requirement::role)
                .collect(Collectors.toCollection(TreeSet::new));
        this.floors = Floors.of(facts);
        this.roles = roles(facts);
    }

    /** Those of which a speed is asked, or where none is, all; the one of which most is asked first. */
    List<String> roles() {
        return roles;
    }

    private List<String> roles(Facts facts) {
        return floors.counted(LoadoutModel.roles(facts)).stream()
                .sorted(Comparator.comparingDouble((String role) -> -asked(role, Level.MUST))
                        .thenComparingDouble(role -> -asked(role, Level.SHOULD)))
                .toList();
    }

    /** How much is asked of a role. */
    private double asked(String role, Level level) {
        return goals.stream()
                .filter(r -> r.role().equals(role) && r.level() == level)
                .mapToDouble(Requirement::weight)
                .sum();
    }

    /** The requirements that the choice depends on. */
    static List<Requirement> of(Facts facts) {
        return facts.all(Requirement.class).stream()
                .filter(r -> r.subject() == Requirement.Subject.BUILD && LoadoutFigures.have(r.measure()))
                .toList();
    }

    LoadoutFigures figures(Fit fit) {
        return new LoadoutFigures(fit, floors);
    }

    /** The alternatives that hold every role that a must names; if none holds all, those that hold the most. */
    List<Fit> candidates(Machine machine) {
        long most = machine.fits().stream()
                .mapToLong(fit -> held(fit.loadout()))
                .max()
                .orElse(0);
        return machine.fits().stream()
                .filter(fit -> held(fit.loadout()) == most)
                .toList();
    }

    private long held(Loadout loadout) {
        return needed.stream().filter(loadout::has).count();
    }

    /**
     * Of several that may fit the one that surely does, then fails fewest musts for certain, then meets most, then serves
     * the role of which most is asked fastest, then earns most, then by id. Speed comes before points, so that no build runs a lesser model only
     * because that leaves room for what would be nice to have.
     */
    Optional<Fit> best(Stream<Fit> fits) {
        return fits.filter(Fit::mayFit)
                .min(Comparator.comparing((Fit fit) -> !fit.surelyFits())
                        .thenComparing(fit -> -musts(fit, Measure::mayMeet))
                        .thenComparing(fit -> -musts(fit, Measure::surelyMeets))
                        .thenComparing(this::sureSpeed, Comparator.reverseOrder())
                        .thenComparing(this::score, Comparator.reverseOrder())
                        .thenComparing(fit -> fit.loadout().id()));
    }

    private long musts(Fit fit, BiPredicate<Measure, Requirement> met) {
        LoadoutFigures figures = figures(fit);
        return goals.stream()
                .filter(r -> r.level() == Level.MUST)
                .filter(r -> figures.measure(r).filter(m -> met.test(m, r)).isPresent())
                .count();
    }

    private double sureSpeed(Fit fit) {
        return roles.stream()
                .limit(1)
                .flatMap(role -> fit.role(role).stream())
                .mapToDouble(role -> role.alone().low())
                .sum();
    }

    private double score(Fit fit) {
        LoadoutFigures figures = figures(fit);
        return goals.stream()
                .mapToDouble(r -> r.weight()
                        * figures.measure(r).map(m -> m.attainment(r)).orElse(0.0))
                .sum();
    }
}
