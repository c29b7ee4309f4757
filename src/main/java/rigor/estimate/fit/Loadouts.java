package rigor.estimate.fit;

import static rigor.facts.keys.AssumptionKey.GOOD_BITS;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rigor.estimate.Assumptions;
import rigor.estimate.memory.Memory;
import rigor.estimate.size.BuyersEngine;
import rigor.estimate.size.Format;
import rigor.estimate.size.FormatKind;
import rigor.facts.Accelerator.Platform;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.facts.Weights;
import rigor.terms.Loadout;
import rigor.terms.ResidentModel;

/**
 * The loadouts of {@code loadouts.csv}, their models looked up. Rows of one model in one format are loaded once. Where no
 * format is said there is a variant for each precision of which there are files, the finest first.
 */
public final class Loadouts {
    private final Facts facts;
    private final Memory memory;
    private final double goodBits;
    private final Map<String, List<LoadoutModel>> lines;

    public Loadouts(Facts facts) {
        this.facts = facts;
        this.memory = new Memory(facts);
        this.goodBits = new Assumptions(facts).value(GOOD_BITS);
        this.lines = facts.all(LoadoutModel.class).stream()
                .collect(Collectors.groupingBy(LoadoutModel::loadoutId, LinkedHashMap::new, Collectors.toList()));
    }

    /** Each loadout, by id, with its variants where it runs on these platforms; of those that say all formats one. */
    public List<List<Loadout>> on(Set<Platform> platforms) {
        return lines.keySet().stream()
                .sorted()
                .map(id -> variants(id, platforms))
                .toList();
    }

    private List<Loadout> variants(String id, Set<Platform> platforms) {
        List<LoadoutModel> all = Objects.requireNonNull(lines.get(id));
        Map<String, List<Weights>> open = all.stream()
                .filter(line -> line.format() == null)
                .map(LoadoutModel::modelId)
                .distinct()
                .collect(Collectors.toMap(model -> model, model -> files(model, platforms)));
        List<Double> precisions = open.values().stream()
                .flatMap(List::stream)
                .map(Weights::bitsPerWeight)
                .distinct()
                .sorted(Comparator.reverseOrder())
                .toList();
        return precisions.isEmpty()
                ? List.of(new Loadout(id, residents(all, Map.of())))
                : precisions.stream()
                        .map(bits -> new Loadout(id, residents(all, upTo(bits, open))))
                        .distinct()
                        .toList();
    }

    /** Files of a model that an engine reads there, the finest first; of those that are too coarse the finest only. */
    private List<Weights> files(String modelId, Set<Platform> platforms) {
        List<Weights> read = facts.all(Weights.class).stream()
                .filter(w -> w.modelId().equals(modelId))
                .filter(w -> platforms.stream().allMatch(BuyersEngine.of(FormatKind.of(w.format()))::runsOn))
                .sorted(Comparator.comparingDouble(Weights::bitsPerWeight)
                        .reversed()
                        .thenComparing(Weights::format))
                .toList();
        List<Weights> good =
                read.stream().filter(w -> w.bitsPerWeight() >= goodBits).toList();
        return good.isEmpty() ? read.stream().limit(1).toList() : good;
    }

    /** Of each model the finest file of at most so many bits per weight, else its coarsest. */
    private static Map<String, String> upTo(double bits, Map<String, List<Weights>> open) {
        Map<String, String> formats = new LinkedHashMap<>();
        open.forEach((model, files) -> files.stream()
                .filter(w -> w.bitsPerWeight() <= bits)
                .findFirst()
                .or(() -> files.stream().reduce((a, b) -> b))
                .ifPresent(w -> formats.put(model, w.format())));
        return formats;
    }

    private record File(String modelId, String format) {}

    private List<ResidentModel> residents(List<LoadoutModel> all, Map<String, String> chosen) {
        Map<File, List<LoadoutModel>> files = all.stream()
                .collect(Collectors.groupingBy(
                        line -> new File(line.modelId(), format(line, chosen)),
                        LinkedHashMap::new,
                        Collectors.toList()));
        return files.entrySet().stream()
                .map(e -> resident(e.getValue(), e.getKey()))
                .toList();
    }

    /** Of a model without any file the usual one, whose size follows from its parameters. */
    private static String format(LoadoutModel line, Map<String, String> chosen) {
        return Optional.ofNullable(line.format()).orElseGet(() -> chosen.getOrDefault(line.modelId(), Format.USUAL));
    }

    private ResidentModel resident(List<LoadoutModel> served, File file) {
        Model model = facts.get(Model.class, file.modelId);
        return new ResidentModel(served, model, file.format, memory.weights(model, file.format));
    }
}
