package rigor.estimate.fit;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import rigor.estimate.memory.Memory;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.terms.Loadout;
import rigor.terms.ResidentModel;

/** The loadouts of {@code loadouts.csv}, their models looked up, by id. Rows of one model in one format are loaded once. */
public final class Loadouts {
    private final Facts facts;
    private final Memory memory;

    private Loadouts(Facts facts) {
        this.facts = facts;
        this.memory = new Memory(facts);
    }

    public static List<Loadout> of(Facts facts) {
        Loadouts loadouts = new Loadouts(facts);
        return facts.all(LoadoutModel.class).stream()
                .collect(Collectors.groupingBy(LoadoutModel::loadoutId, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(e -> new Loadout(e.getKey(), loadouts.residents(e.getValue())))
                .sorted(Comparator.comparing(Loadout::id))
                .toList();
    }

    private record File(String modelId, String format) {}

    private List<ResidentModel> residents(List<LoadoutModel> lines) {
        Map<File, List<LoadoutModel>> files = lines.stream()
                .collect(Collectors.groupingBy(
                        line -> new File(line.modelId(), line.format()), LinkedHashMap::new, Collectors.toList()));
        return files.entrySet().stream()
                .map(e -> resident(e.getValue(), e.getKey()))
                .toList();
    }

    private ResidentModel resident(List<LoadoutModel> lines, File file) {
        Model model = facts.get(Model.class, file.modelId);
        return new ResidentModel(lines, model, file.format, memory.weights(model, file.format));
    }
}
