package rigor.estimate.fit;

import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Op;
import rigor.terms.Band;
import rigor.terms.Loadout;

/**
 * The speeds below which the buyer does not want to go, in tokens per second, by role. Of all requirements, where models
 * are placed and how many streams run depends on these only.
 *
 * @param alone of one stream with nothing else running
 * @param together of each stream while all run
 * @param total of all streams of a role while all run
 * @param streams the roles of which a number of streams is asked
 */
public record Floors(
        SortedMap<String, Double> alone,
        SortedMap<String, Double> together,
        SortedMap<String, Double> total,
        Set<String> streams) {
    private static final String ALONE = "speedAlone";
    private static final String TOGETHER = "speedTogether";
    private static final String TOTAL = "throughput";
    private static final String STREAMS = "streams";

    public static Floors of(Facts facts) {
        Set<String> streams = on(facts, STREAMS).map(Requirement::role).collect(Collectors.toSet());
        return new Floors(least(facts, ALONE), least(facts, TOGETHER), least(facts, TOTAL), streams);
    }

    private static SortedMap<String, Double> least(Facts facts, String measure) {
        SortedMap<String, Double> byRole = new TreeMap<>();
        on(facts, measure).filter(r -> r.op() == Op.AT_LEAST).forEach(r -> byRole.put(r.role(), r.limit()));
        return byRole;
    }

    private static Stream<Requirement> on(Facts facts, String measure) {
        return facts.all(Requirement.class).stream().filter(r -> r.measure().equals(measure));
    }

    /** The least speed of each stream where several run at once; 0 where none is asked. */
    public double each(String role) {
        return together.getOrDefault(role, alone.getOrDefault(role, 0.0));
    }

    /** Whether any speed is asked of a role. */
    public boolean ask(String role) {
        return Stream.of(alone, together, total).anyMatch(asked -> asked.containsKey(role));
    }

    /** Whether a role keeps all that is asked of it, by one end of what is known of its speeds. */
    boolean keeps(Run run, ToDoubleFunction<Band> end) {
        return end.applyAsDouble(run.alone()) >= alone.getOrDefault(run.role(), 0.0)
                && end.applyAsDouble(run.together()) >= together.getOrDefault(run.role(), 0.0)
                && end.applyAsDouble(run.throughput()) >= total.getOrDefault(run.role(), 0.0);
    }

    /** Those of some roles of which a speed is asked, or where none is, all. */
    public Set<String> counted(Set<String> all) {
        Set<String> asked = all.stream().filter(this::ask).collect(Collectors.toCollection(TreeSet::new));
        return asked.isEmpty() ? all : asked;
    }

    /** The role whose streams grow where all streams at once are counted: of those that count the one with most. */
    public String growing(Loadout loadout) {
        Set<String> counted = counted(loadout.roles());
        return loadout.lines()
                .filter(line -> counted.contains(line.role()))
                .reduce((a, b) -> b.streams() > a.streams() ? b : a)
                .map(LoadoutModel::role)
                .orElse("");
    }

    /** The role of which most speed of one stream is asked. */
    Optional<String> neediest() {
        TreeSet<String> roles = new TreeSet<>(alone.keySet());
        roles.addAll(together.keySet());
        return roles.stream().max(Comparator.comparingDouble(this::most).thenComparing(Comparator.reverseOrder()));
    }

    private double most(String role) {
        return Stream.of(alone, together)
                .map(Map::entrySet)
                .flatMap(asked -> asked.stream().filter(e -> e.getKey().equals(role)))
                .mapToDouble(Map.Entry::getValue)
                .max()
                .orElse(0);
    }
}
