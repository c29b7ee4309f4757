package rigor.estimate.machine;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.estimate.size.BuyersEngine;
import rigor.facts.Accelerator;
import rigor.facts.Basis;
import rigor.facts.LoadoutModel;
import rigor.terms.Absence;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.terms.PerRole;

/**
 * What a machine does with the buyer's models.
 *
 * @param working the loadout that its figures are told of; empty if none fits
 */
record Performance(Machine machine, LoadoutGoals goals, Optional<Fit> working) {
    private static final String NOTHING_RUNS = "no such loadout fits the memory, so nothing runs";
    private static final String MEMORY = "accessibleMemory";
    private static final String SETS = "workingSets";

    static Performance of(Machine machine, LoadoutGoals goals) {
        return new Performance(machine, goals, goals.best(goals.candidates(machine).stream()));
    }

    /** A measure of each role; of one that the working loadout lacks from the loadout that does best with it. */
    PerRole<Band> perRole(String measure) {
        SortedMap<String, Band> roles = new TreeMap<>();
        for (String role : roles()) {
            Optional<Fit> running = running(role);
            Optional<Band> known = running.flatMap(
                    fit -> fit.role(role).map(r -> goals.figures(fit).of(measure, r)));
            roles.put(role, known.orElseGet(() -> nothing(role)));
        }
        return new PerRole<>(roles, Band.unknown("no loadout has such a role"));
    }

    /** Whether a model for each role is loaded beside the others. */
    PerRole<Choice> loaded() {
        SortedMap<String, Choice> roles = new TreeMap<>();
        working.ifPresent(fit ->
                roles().forEach(role -> roles.put(role, goals.figures(fit).loaded(role))));
        Accelerator[] gpus = machine.gpus().distinct().toArray(Accelerator[]::new);
        Choice none = Choice.of(false, Basis.DERIVED, NOTHING_RUNS, gpus);
        return new PerRole<>(roles, none.absent(nothing().absence().orElseThrow()));
    }

    private Set<String> roles() {
        return machine.fits().stream()
                .flatMap(fit -> fit.loadout().roles().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** The loadout that a role's figures are of: the working one, and of a role that it lacks the best that has it. */
    private Optional<Fit> running(String role) {
        boolean works =
                holding(role, goals.candidates(machine).stream()).findAny().isPresent();
        Optional<Fit> own = working.filter(fit -> fit.role(role).isPresent());
        return own.isPresent() || works && working.isEmpty() ? own : goals.best(holding(role, machine.fits().stream()));
    }

    private static Stream<Fit> holding(String role, Stream<Fit> fits) {
        return fits.filter(fit -> fit.loadout().roles().contains(role));
    }

    Band streams() {
        return working.map(fit -> goals.figures(fit).streams()).orElseGet(this::nothing);
    }

    Band spareStreams() {
        return working.map(fit -> goals.figures(fit).spareStreams()).orElseGet(this::nothing);
    }

    Band workingSets() {
        List<Fit> all = goals.candidates(machine);
        long certain = all.stream().filter(Fit::surelyFits).count();
        long possible = all.stream().filter(Fit::mayFit).count();
        LoadoutModel[] lines = all.stream().flatMap(f -> f.loadout().lines()).toArray(LoadoutModel[]::new);
        Band sets = Band.of(certain, possible, Basis.DERIVED, fitting(all), lines);
        return possible == 0 ? sets.absent(absence(all)) : sets;
    }

    /** Of a working loadout, where there is none. */
    private Band nothing() {
        return none(new Absence(absence(goals.candidates(machine)).words(), SETS));
    }

    /** Of a role that no loadout runs: because none of the working ones fits, or none of its own. */
    private Band nothing(String role) {
        List<Fit> own = holding(role, machine.fits().stream()).toList();
        boolean works = goals.candidates(machine).stream().anyMatch(own::contains);
        return works ? nothing() : none(absence(own));
    }

    private static Band none(Absence why) {
        return Band.exactly(0, Basis.DERIVED, NOTHING_RUNS).absent(why);
    }

    /** Why none of these loadouts runs: more memory helps only where an engine reads the models. */
    private Absence absence(List<Fit> fits) {
        boolean isRead = fits.stream()
                .anyMatch(f -> BuyersEngine.unread(f.loadout(), machine.pools()).isEmpty());
        return isRead ? new Absence("does not fit", MEMORY) : new Absence("does not run", "");
    }

    private static String fitting(List<Fit> all) {
        String names = all.stream()
                .filter(Fit::mayFit)
                .map(f -> f.loadout().id() + (f.surelyFits() ? "" : " (close)"))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none fits" : names;
    }
}
