package rigor.estimate.machine;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.estimate.size.BuyersEngine;
import rigor.facts.Basis;
import rigor.facts.Fact;
import rigor.facts.LoadoutModel;
import rigor.facts.LoadoutModel.Role;
import rigor.facts.Model.Architecture;
import rigor.facts.column.Words;
import rigor.terms.Absence;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.terms.PerRole;
import rigor.terms.RoleSpeed;

/**
 * What a machine does with the buyer's models.
 *
 * @param working the loadout that its speeds are told of; empty if none fits
 */
record Performance(Machine machine, Optional<Fit> working) {
    private static final String NOTHING_RUNS = "no such loadout fits the memory, so nothing runs";
    private static final String MEMORY = "accessibleMemory";
    private static final String SETS = "workingSets";

    static Performance of(Machine machine) {
        return new Performance(machine, working(machine));
    }

    Band mainSpeed() {
        return speed(working, Role.MAIN, RoleSpeed::alone).orElseGet(this::nothing);
    }

    Band subSpeed() {
        return speed(working, Role.SUB, RoleSpeed::together).orElseGet(this::nothing);
    }

    Band denseSpeed() {
        return speed(dense(machine), Role.MAIN, RoleSpeed::alone).orElseGet(() -> none(absence(Architecture.DENSE)));
    }

    /** A role that the working loadout does not have runs nowhere. */
    PerRole<Band> speedTogether() {
        SortedMap<String, Band> roles = new TreeMap<>();
        working.ifPresent(fit -> fit.speeds().forEach(s -> roles.put(Words.of(s.role()), described(fit, s))));
        return new PerRole<>(roles, nothing());
    }

    private static Band described(Fit fit, RoleSpeed speed) {
        return speed.together().because(described(fit, speed, speed.together()));
    }

    Band streams() {
        return working.map(Fit::streams).orElseGet(this::nothing);
    }

    Band spareStreams() {
        Band all = streams();
        double own = working.stream()
                .flatMap(f -> f.loadout().models().stream())
                .filter(m -> m.role() != Role.VISION)
                .mapToInt(m -> m.line().streams())
                .sum();
        return new Band(
                Math.max(0, all.low() - own),
                Math.max(0, all.high() - own),
                all.basis(),
                "beyond the buyer's own " + Math.round(own) + " streams",
                all.sources(),
                all.absence());
    }

    Band workingSets() {
        List<Fit> all = candidates(machine).toList();
        long certain =
                all.stream().filter(f -> f.fits().isKnown() && f.mayFit()).count();
        long possible = all.stream().filter(Fit::mayFit).count();
        LoadoutModel[] lines = all.stream()
                .flatMap(f -> f.loadout().models().stream())
                .map(r -> r.line())
                .toArray(LoadoutModel[]::new);
        Band sets = Band.of(certain, possible, Basis.DERIVED, fitting(all), lines);
        return possible == 0 ? sets.absent(absence(wanted(machine))) : sets;
    }

    Choice visionBeside() {
        Fact[] gpus = machine.gpus().distinct().toArray(Fact[]::new);
        return working.map(f -> f.fits().isKnown()
                        ? Choice.of(
                                f.speed(Role.VISION).isPresent(),
                                Basis.DERIVED,
                                "in loadout " + f.loadout().id(),
                                gpus)
                        : Choice.unknown("a close fit", gpus))
                .orElseGet(() -> Choice.of(false, Basis.DERIVED, NOTHING_RUNS, gpus)
                        .absent(nothing().absence().orElseThrow()));
    }

    /** The loadout that serves the main agent fastest, one that surely fits first. */
    private static Optional<Fit> working(Machine machine) {
        return candidates(machine)
                .filter(Fit::mayFit)
                .min(Comparator.comparing((Fit f) -> !f.fits().isKnown())
                        .thenComparing(Performance::sureMainSpeed, Comparator.reverseOrder())
                        .thenComparing(f -> f.loadout().id()));
    }

    /** Dense models are a fallback where there are others, and what is to run where there are none. */
    private static Stream<Fit> candidates(Machine machine) {
        return machine.fits().stream().filter(f -> f.loadout().mainArchitecture() == wanted(machine));
    }

    private static Architecture wanted(Machine machine) {
        return machine.fits().stream().anyMatch(f -> f.loadout().mainArchitecture() == Architecture.MOE)
                ? Architecture.MOE
                : Architecture.DENSE;
    }

    private static double sureMainSpeed(Fit fit) {
        return fit.speed(Role.MAIN).map(s -> s.alone().low()).orElse(0.0);
    }

    private static Optional<Fit> dense(Machine machine) {
        return machine.fits().stream()
                .filter(f -> f.mayFit() && f.loadout().mainArchitecture() == Architecture.DENSE)
                .findFirst();
    }

    private static Optional<Band> speed(Optional<Fit> fit, Role role, Function<RoleSpeed, Band> which) {
        return fit.flatMap(f -> f.speed(role).map(s -> which.apply(s).because(described(f, s, which.apply(s)))));
    }

    /** Of a working loadout, where there is none. */
    private Band nothing() {
        return none(new Absence(absence(wanted(machine)).words(), SETS));
    }

    private static Band none(Absence why) {
        return Band.exactly(0, Basis.DERIVED, NOTHING_RUNS).absent(why);
    }

    /** Why no loadout with such a main model runs: more memory helps only where an engine reads the models. */
    private Absence absence(Architecture main) {
        boolean isRead = machine.fits().stream()
                .filter(f -> f.loadout().mainArchitecture() == main)
                .anyMatch(f -> BuyersEngine.unread(f.loadout(), machine.pools()).isEmpty());
        return isRead ? new Absence("does not fit", MEMORY) : new Absence("does not run", "");
    }

    private static String described(Fit fit, RoleSpeed speed, Band band) {
        String what = speed.modelId() + " " + speed.format() + " in loadout "
                + fit.loadout().id();
        return band.how().isEmpty() ? what : what + ", " + band.how();
    }

    private static String fitting(List<Fit> all) {
        String names = all.stream()
                .filter(Fit::mayFit)
                .map(f -> f.loadout().id() + (f.fits().isKnown() ? "" : " (close)"))
                .collect(Collectors.joining(", "));
        return names.isEmpty() ? "none fits" : names;
    }
}
