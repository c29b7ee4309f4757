package rigor.terms;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.LoadoutModel;

/** Models that are in memory at the same time, each for one role or several. */
public record Loadout(String id, List<ResidentModel> models) {

    /** What is asked of its models, role by role. */
    public Stream<LoadoutModel> lines() {
        return models.stream().flatMap(model -> model.lines().stream());
    }

    public boolean has(String role) {
        return lines().anyMatch(line -> line.role().equals(role));
    }

    public Set<String> roles() {
        return lines().map(LoadoutModel::role).collect(Collectors.toCollection(TreeSet::new));
    }
}
