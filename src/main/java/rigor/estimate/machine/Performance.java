package rigor.estimate.machine;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
import rigor.terms.Spread;

/**
 * What a machine does with the buyer's models.
 *
 * @param candidates the loadouts that it may run
 * @param running the loadout that the figures of each role are of: the working one, or of a role that it lacks the best
 *     that has it
 * @param working the loadout that its figures are told of; empty if none fits
 */
record Performance(
        Machine machine,
        LoadoutGoals goals,
        List<Fit> candidates,
        Optional<Fit> working,
        SortedMap<String, Optional<Fit>> running) {
    private static final String NOTHING_RUNS = "no such loadout fits the memory, so nothing runs";
    private static final String MEMORY = "accessibleMemory";
    private static final String SETS = "workingSets";

    static Performance of(Machine machine, LoadoutGoals goals) {
        List<Fit> candidates = goals.candidates(machine);
        Optional<Fit> working = goals.best(candidates.stream());
        SortedMap<String, Optional<Fit>> running = new TreeMap<>();
        for (Fit fit : machine.fits()) {
            for (String role : fit.loadout().roles()) {
                running.computeIfAbsent(role, r -> running(r, machine, goals, candidates, working));
            }
        }
        return new Performance(machine, goals, candidates, working, running);
    }

    private static Optional<Fit> running(
            String role, Machine machine, LoadoutGoals goals, List<Fit> candidates, Optional<Fit> working) {
        boolean works = holding(role, candidates).findAny().isPresent();
        Optional<Fit> own = working.filter(fit -> fit.role(role).isPresent());
        return own.isPresent() || works && working.isEmpty() ? own : goals.best(holding(role, machine.fits()));
    }

    private static Stream<Fit> holding(String role, List<Fit> fits) {
        return fits.stream().filter(fit -> fit.loadout().has(role));
    }

    /** A measure of each role. */
    PerRole<Band> perRole(String measure) {
        SortedMap<String, Band> bands = new TreeMap<>();
        running.forEach((role, fit) -> bands.put(
                role,
                fit.flatMap(f -> f.role(role).map(r -> goals.figures(f).of(measure, r)))
                        .orElseGet(() -> nothing(role))));
        return new PerRole<>(bands, Band.unknown("no loadout has such a role"));
    }

    /** Whether a model for each role is loaded beside the others. */
    PerRole<Choice> loaded() {
        SortedMap<String, Choice> loaded = new TreeMap<>();
        working.ifPresent(fit -> running.keySet()
                .forEach(role -> loaded.put(role, goals.figures(fit).loaded(role))));
        Accelerator[] gpus = machine.gpus().distinct().toArray(Accelerator[]::new);
        Choice none = Choice.of(false, Basis.DERIVED, NOTHING_RUNS, gpus);
        return new PerRole<>(loaded, none.absent(nothing().absence().orElseThrow()));
    }

    Band streams() {
        return working.map(fit -> goals.figures(fit).streams()).orElseGet(this::nothing);
    }

    Band spareStreams() {
        return working.map(fit -> goals.figures(fit).spareStreams()).orElseGet(this::nothing);
    }

    Band workingSets() {
        List<Fit> all = candidates;
        long certain = all.stream().filter(Fit::surelyFits).count();
        long possible = all.stream().filter(Fit::mayFit).count();
        LoadoutModel[] lines = all.stream().flatMap(f -> f.loadout().lines()).toArray(LoadoutModel[]::new);
        Band sets = Band.estimate(certain, likely(certain, all), possible, oneMore(all), Basis.DERIVED, fitting(all))
                .citing(lines);
        return possible == 0 ? sets.absent(absence(all)) : sets;
    }

    /** With those that fit rather than not. */
    private static double likely(long certain, List<Fit> all) {
        return certain
                + all.stream()
                        .filter(f -> !f.surelyFits() && f.fits().likely().orElse(0) > 0.5)
                        .count();
    }

    /** The chance of one more than surely fit is that of the likeliest. */
    private static Spread oneMore(List<Fit> all) {
        return all.stream()
                .filter(f -> !f.surelyFits() && f.fits().likely().isPresent())
                .mapToDouble(f -> f.fits().likely().getAsDouble())
                .max()
                .stream()
                .mapToObj(Spread::step)
                .findFirst()
                .orElse(Spread.BOUNDS);
    }

    /** Of a working loadout, where there is none. */
    private Band nothing() {
        return none(new Absence(absence(candidates).words(), SETS));
    }

    /** Of a role that no loadout runs: because none of the working ones fits, or none of its own. */
    private Band nothing(String role) {
        return holding(role, candidates).findAny().isPresent()
                ? nothing()
                : none(absence(holding(role, machine.fits()).toList()));
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
