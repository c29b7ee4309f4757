package rigor.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.DoubleStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.NotFound;
import rigor.estimate.Builds;
import rigor.facts.Offer;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.facts.Requirement.Op;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.Figures;
import rigor.terms.Fit;
import rigor.terms.Machine;
import rigor.terms.Measure;
import rigor.terms.Quote;
import rigor.verdict.Answer;
import rigor.verdict.Doubt;
import rigor.verdict.Outcome;
import rigor.verdict.Rejection;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/**
 * Finds what would change verdicts, and runs every change before it is told. Safe to share between threads.
 *
 * <p>Limits are independent of each other, so the musts that a build fails are the one smallest set that must move for
 * it; with limits that depend on each other this would take QuickXplain (Junker 2004).
 */
public final class Changes {
    private static final String RELAXED = ".level=should";
    private static final int SIGNIFICANT = 4;
    private static final int DECIMALS = 12;
    private static final int PAST = 6;
    private static final int PRICE_STEPS = 12;

    private final Judgement judgement;

    public Changes(Judgement judgement) {
        this.judgement = judgement;
    }

    /** @throws NotFound if there is no such build */
    public NearestChange of(String build) {
        Verdict<Build> verdict = judgement
                .build(build)
                .orElseThrow(() -> new NotFound(
                        "build",
                        build,
                        judgement.builds().stream().map(v -> v.subject().id()).toList()));
        if (verdict.outcome() == Outcome.ACCEPTED) {
            return new NearestChange(build, verdict.outcome(), List.of(), List.of(), margins(verdict));
        }
        List<Obstacle> obstacles = obstacles(verdict);
        List<Way> ways = Stream.of(price(verdict), loadout(verdict), learn(verdict), limits(verdict, obstacles))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(w -> w.changes().size()))
                .toList();
        return new NearestChange(build, verdict.outcome(), obstacles, ways, List.of());
    }

    /** All smallest sets of musts to give up for something to be accepted, the ones that weigh least first. */
    public List<Relaxation> relaxations() {
        Map<Set<String>, List<Verdict<Build>>> failing = new LinkedHashMap<>();
        for (Verdict<Build> verdict : judgement.builds()) {
            if (others(verdict).isEmpty()) {
                failing.computeIfAbsent(failed(verdict), set -> new ArrayList<>())
                        .add(verdict);
            }
        }
        return failing.keySet().stream()
                .filter(set -> !set.isEmpty())
                .filter(set -> failing.keySet().stream().noneMatch(o -> !o.equals(set) && set.containsAll(o)))
                .map(this::relaxation)
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingDouble(Relaxation::weight)
                        .thenComparing(r -> r.requirements().size())
                        .thenComparing(r -> r.requirements().toString()))
                .toList();
    }

    /**
     * The values of a numeric limit of builds at which verdicts turn, in order.
     *
     * @throws NotFound if there is no such requirement
     */
    public List<Turn> sensitivity(String requirement) {
        Requirement r = judgement
                .facts()
                .find(Requirement.class, requirement)
                .filter(found -> found.isNumeric() && found.subject() == Requirement.Subject.BUILD)
                .orElseThrow(() -> new NotFound("numeric limit of builds", requirement, numeric()));
        List<Verdict<Build>> decided = judgement.builds().stream()
                .filter(v -> others(v).isEmpty() && Set.of(r.id()).containsAll(failed(v)))
                .toList();
        return turns(r, decided);
    }

    private List<Turn> turns(Requirement r, List<Verdict<Build>> decided) {
        double[] ends = decided.stream()
                .flatMap(v -> v.subject().measure(r.measure()).stream())
                .filter(Band.class::isInstance)
                .flatMapToDouble(m -> DoubleStream.of(((Band) m).low(), ((Band) m).high()))
                .filter(Double::isFinite)
                .sorted()
                .distinct()
                .toArray();
        List<Turn> turns = new ArrayList<>();
        Map<String, Outcome> before = ends.length == 0 ? Map.of() : at(r, ends[0] - 1, decided);
        for (int i = 0; i < ends.length; i++) {
            double next = i + 1 < ends.length ? (ends[i] + ends[i + 1]) / 2 : ends[i] + 1;
            Map<String, Outcome> on = at(r, ends[i], decided);
            Map<String, Outcome> past = at(r, next, decided);
            addTurns(ends[i], true, before, on, turns);
            addTurns(ends[i], false, on, past, turns);
            before = past;
        }
        return turns;
    }

    private static void addTurns(
            double value, boolean including, Map<String, Outcome> from, Map<String, Outcome> to, List<Turn> turns) {
        to.forEach((build, outcome) -> {
            Outcome was = from.get(build);
            if (was != null && was != outcome) {
                turns.add(new Turn(value, including, build, was, outcome));
            }
        });
    }

    private Map<String, Outcome> at(Requirement r, double limit, List<Verdict<Build>> decided) {
        Set<String> ids = decided.stream().map(v -> v.subject().id()).collect(Collectors.toSet());
        return run(List.of(r.id() + "=" + exact(r, limit))).builds().stream()
                .filter(v -> ids.contains(v.subject().id()))
                .collect(Collectors.toMap(v -> v.subject().id(), Verdict::outcome, (a, b) -> a, TreeMap::new));
    }

    private List<String> numeric() {
        return judgement.facts().all(Requirement.class).stream()
                .filter(r -> r.isNumeric() && r.subject() == Requirement.Subject.BUILD)
                .map(Requirement::id)
                .toList();
    }

    private Optional<Relaxation> relaxation(Set<String> set) {
        List<String> changes = set.stream().map(id -> id + RELAXED).toList();
        List<String> accepted = run(changes).builds(Outcome.ACCEPTED).stream()
                .map(v -> v.subject().id())
                .filter(id -> !isAccepted(judgement, id))
                .toList();
        double weight = set.stream()
                .mapToDouble(id -> judgement.facts().get(Requirement.class, id).weight())
                .sum();
        return accepted.isEmpty()
                ? Optional.empty()
                : Optional.of(new Relaxation(List.copyOf(set), weight, changes, accepted));
    }

    /** Musts that are not met for certain. */
    private static Set<String> failed(Verdict<Build> verdict) {
        return standing(verdict).map(a -> a.requirement().id()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static Stream<Answer> standing(Verdict<Build> verdict) {
        return verdict.answers().stream()
                .filter(a -> a.status() == Status.REJECTED
                        || a.status() == Status.DOUBT && a.requirement().level() == Level.MUST);
    }

    /** What rules without requirement have against it, which no limit can change. */
    private static List<String> others(Verdict<Build> verdict) {
        return verdict.others().stream()
                .filter(g -> g.finding() instanceof Rejection || g.finding() instanceof Doubt)
                .map(g -> g.rule().name())
                .toList();
    }

    private List<Obstacle> obstacles(Verdict<Build> verdict) {
        String build = verdict.subject().id();
        Stream<Obstacle> answered = standing(verdict).map(a -> obstacle(build, a));
        Stream<Obstacle> others = verdict.others().stream()
                .filter(g -> g.finding() instanceof Rejection || g.finding() instanceof Doubt)
                .map(g -> new Obstacle(
                        "",
                        g.finding() instanceof Rejection ? Status.REJECTED : Status.DOUBT,
                        g.rule().name(),
                        "",
                        null,
                        null,
                        null,
                        null,
                        null));
        return Stream.concat(answered, others).toList();
    }

    private Obstacle obstacle(String build, Answer answer) {
        Requirement r = answer.requirement();
        Optional<String> value = answer.actual().flatMap(m -> passing(r, m));
        Optional<String> move =
                value.map(v -> r.id() + "=" + v).filter(change -> answers(build, r.id(), change) == Status.MET);
        boolean open = answer.status() == Status.DOUBT;
        return new Obstacle(
                r.id(),
                answer.status(),
                answer.actual().map(m -> Figures.of(m, r.unit())).orElse("not measured"),
                Figures.limit(r),
                move.orElse(null),
                move.isPresent() && r.isNumeric() ? distance(r, value.orElseThrow()) : null,
                r.unit(),
                open ? "if it is " + Figures.limit(r) : null,
                open ? r.question() : null);
    }

    private static double distance(Requirement r, String value) {
        double moved = "date".equals(r.unit()) ? LocalDate.parse(value).toEpochDay() : Double.parseDouble(value);
        return Math.abs(moved - r.limit());
    }

    /** The limit nearest to the one in force that the measure meets for certain; empty if no limit would do. */
    private static Optional<String> passing(Requirement r, Measure measure) {
        if (measure instanceof Choice choice) {
            Set<String> words = new TreeSet<>(r.allowed());
            words.addAll(choice.possible());
            boolean possible = r.op() == Op.ONE_OF && choice.isKnown();
            return possible ? Optional.of(String.join("|", words)) : Optional.empty();
        }
        Band band = (Band) measure;
        double end = r.op() == Op.AT_LEAST ? Math.min(band.low(), band.high()) : Math.max(band.low(), band.high());
        return Double.isFinite(end) ? Optional.of(cell(r, end)) : Optional.empty();
    }

    /** A value as requirements.csv spells it, rounded so that the subject still passes. */
    private static String cell(Requirement r, double value) {
        if ("date".equals(r.unit())) {
            return LocalDate.ofEpochDay((long) value).toString();
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int whole = Math.max(1, exact.precision() - exact.scale());
        RoundingMode mode = r.op() == Op.AT_LEAST ? RoundingMode.FLOOR : RoundingMode.CEILING;
        BigDecimal rounded = exact.setScale(Math.max(0, SIGNIFICANT - whole), mode);
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** As near as a cell can say, on the side on which what just passes still does. */
    private static String exact(Requirement r, double value) {
        RoundingMode mode = r.op() == Op.AT_LEAST ? RoundingMode.FLOOR : RoundingMode.CEILING;
        return "date".equals(r.unit())
                ? cell(r, value)
                : BigDecimal.valueOf(value).setScale(DECIMALS, mode).toPlainString();
    }

    private Optional<Way> limits(Verdict<Build> verdict, List<Obstacle> obstacles) {
        if (!others(verdict).isEmpty() || obstacles.isEmpty()) {
            return Optional.empty();
        }
        List<String> changes = obstacles.stream()
                .map(o -> o.move() != null ? o.move() : o.requirement() + RELAXED)
                .toList();
        String words = obstacles.stream().map(Changes::moved).collect(Collectors.joining("; "));
        return accepted(verdict, changes) ? Optional.of(new Way("limits", changes, words)) : Optional.empty();
    }

    private static String moved(Obstacle o) {
        if (o.move() == null) {
            return o.requirement() + " no longer a must";
        }
        String to = o.move().substring(o.move().indexOf('=') + 1);
        String by = o.by() == null ? "" : " (" + Figures.of(o.by(), "date".equals(o.unit()) ? "days" : o.unit()) + ")";
        return o.requirement() + " moved to " + to + by;
    }

    /** The price of the dearest part at which the build comes in, if its price is all that is wrong. */
    private Optional<Way> price(Verdict<Build> verdict) {
        Optional<Quote.Line> dearest = verdict.subject().quote().lines().stream()
                .filter(line -> line.offer().isPresent())
                .max(Comparator.comparingDouble(line -> line.price().total().high()));
        boolean tooDear = standing(verdict)
                .allMatch(a -> a.requirement().measure().equals("landedPrice")
                        && a.requirement().op() == Op.AT_MOST);
        boolean only = tooDear
                && others(verdict).isEmpty()
                && verdict.subject().landedPrice().isKnown();
        return only
                ? dearest.flatMap(
                        line -> price(verdict, line.offer().orElseThrow().offer()))
                : Optional.empty();
    }

    /** By halving: the landed price falls with the shop's. */
    private Optional<Way> price(Verdict<Build> verdict, Offer offer) {
        long high = offer.price().setScale(0, RoundingMode.FLOOR).longValueExact();
        long low = 1;
        if (!accepted(verdict, List.of("offer:" + offer.id() + "=" + low))) {
            return Optional.empty();
        }
        long step = Math.max(1, high >> PRICE_STEPS);
        while (high - low > step) {
            long middle = (low + high) / 2;
            boolean enough = accepted(verdict, List.of("offer:" + offer.id() + "=" + middle));
            low = enough ? middle : low;
            high = enough ? high : middle;
        }
        String price = Figures.of(low, offer.currency());
        return Optional.of(new Way(
                "price",
                List.of("offer:" + offer.id() + "=" + low),
                "at " + price + " or less for " + offer.hardwareId() + " (" + offer.id() + ", now "
                        + Figures.of(offer.price().doubleValue(), offer.currency()) + ")"));
    }

    /** Fewer loadouts: without the one that its speeds are told of, the next one is. */
    private Optional<Way> loadout(Verdict<Build> verdict) {
        Builds assembly = new Builds(judgement.facts());
        Build build = verdict.subject();
        List<String> gone = new ArrayList<>();
        while (build.working().isPresent()) {
            Fit working = build.working().orElseThrow();
            gone.add("loadout:" + working.loadout().id() + "=" + Knob.GONE);
            build = assembly.of(without(build.machine(), working), build.quote());
            Verdict<Build> other = Judge.imagined(judgement, List.of(build)).get(0);
            if (other.outcome() == Outcome.ACCEPTED) {
                String next = build.working().map(f -> f.loadout().id()).orElse("none");
                return Optional.of(new Way("loadout", List.copyOf(gone), "with loadout " + next));
            }
        }
        return Optional.empty();
    }

    private static Machine without(Machine machine, Fit fit) {
        List<Fit> others = machine.fits().stream().filter(f -> f != fit).toList();
        return new Machine(machine.id(), machine.name(), machine.parts(), machine.pools(), others);
    }

    /** What must turn out true where only doubts stand in the way, tried on a build of which it is true. */
    private Optional<Way> learn(Verdict<Build> verdict) {
        List<Answer> open = standing(verdict).toList();
        boolean doubts = open.stream()
                .allMatch(a -> a.status() == Status.DOUBT && a.actual().isPresent());
        if (open.isEmpty() || !doubts || !others(verdict).isEmpty()) {
            return Optional.empty();
        }
        Build told = verdict.subject();
        for (Answer answer : open) {
            told = Imagined.with(told, answer.requirement());
        }
        boolean accepted = Judge.imagined(judgement, List.of(told)).get(0).outcome() == Outcome.ACCEPTED;
        List<String> learn = open.stream()
                .map(a -> a.requirement().title() + " " + Figures.limit(a.requirement()))
                .toList();
        return accepted
                ? Optional.of(new Way("learn", learn, "if it turns out: " + String.join("; ", learn)))
                : Optional.empty();
    }

    private List<Margin> margins(Verdict<Build> verdict) {
        return verdict.answers().stream()
                .filter(a -> a.status() == Status.MET
                        && a.requirement().level() == Level.MUST
                        && a.requirement().isNumeric())
                .flatMap(a -> margin(verdict, a).stream())
                .sorted(Comparator.comparingDouble(Margin::share).thenComparing(Margin::requirement))
                .toList();
    }

    private Optional<Margin> margin(Verdict<Build> verdict, Answer answer) {
        Requirement r = answer.requirement();
        Band band = (Band) answer.actual().orElseThrow();
        boolean least = r.op() == Op.AT_LEAST;
        double end = least ? Math.min(band.low(), band.high()) : Math.max(band.low(), band.high());
        if (!Double.isFinite(end) || "date".equals(r.unit())) {
            return Optional.empty();
        }
        double past = Math.ulp((float) Math.max(1, end)) * 2;
        String change = r.id() + "="
                + BigDecimal.valueOf(least ? end + past : Math.max(0, end - past))
                        .setScale(PAST, least ? RoundingMode.CEILING : RoundingMode.FLOOR)
                        .stripTrailingZeros()
                        .toPlainString();
        double distance = Math.abs(end - r.limit());
        double share = r.limit() == 0 ? distance : distance / Math.abs(r.limit());
        boolean lost = !accepted(verdict, List.of(change));
        return lost
                ? Optional.of(new Margin(r.id(), end, r.limit(), distance, share, r.unit(), change))
                : Optional.empty();
    }

    private @Nullable Status answers(String build, String requirement, String change) {
        return run(List.of(change))
                .build(build)
                .flatMap(v -> v.answers().stream()
                        .filter(a -> a.requirement().id().equals(requirement))
                        .findFirst())
                .map(Answer::status)
                .orElse(null);
    }

    private boolean accepted(Verdict<Build> verdict, List<String> changes) {
        return isAccepted(run(changes), verdict.subject().id());
    }

    private static boolean isAccepted(Judgement judgement, String build) {
        return judgement
                .build(build)
                .filter(v -> v.outcome() == Outcome.ACCEPTED)
                .isPresent();
    }

    private Judgement run(List<String> changes) {
        return WhatIf.of(judgement, changes).judgement();
    }
}
