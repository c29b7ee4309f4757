package rigor.estimate.fit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.Collectors;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.facts.Weights;
import rigor.terms.Loadout;
import rigor.terms.ResidentModel;

/** The loadouts of {@code loadouts.csv}, their models looked up; those with a MoE main model first, then by id. */
public final class Loadouts {
    private Loadouts() {}

    public static List<Loadout> of(Facts facts) {
        return facts.all(LoadoutModel.class).stream()
                .collect(Collectors.groupingBy(LoadoutModel::loadoutId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Loadout(
                        e.getKey(),
                        e.getValue().get(0).loadoutClass(),
                        e.getValue().stream().map(line -> resident(facts, line)).toList()))
                .sorted(Comparator.comparing(Loadout::mainArchitecture).thenComparing(Loadout::id))
                .toList();
    }

    private static ResidentModel resident(Facts facts, LoadoutModel line) {
        return new ResidentModel(
                line,
                facts.get(Model.class, line.modelId()),
                facts.get(Weights.class, line.modelId() + " " + line.format()));
    }
}
