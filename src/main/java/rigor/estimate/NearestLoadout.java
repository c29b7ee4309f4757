package rigor.estimate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.LoadoutModel.Role;
import rigor.facts.Weights;
import rigor.terms.Alternative;
import rigor.terms.Loadout;
import rigor.terms.Pool;
import rigor.terms.ResidentModel;

/**
 * For a loadout that does not fit, the nearest one that does: one change after the other is tried alone, then all up to
 * it together. A smaller KV format comes first, then fewer streams, then a shorter context, then a smaller file of the
 * main model.
 */
final class NearestLoadout {
    private static final String SMALLER_CACHE = "q8_0";

    private record Change(String words, UnaryOperator<ResidentModel> edit) {}

    private final Facts facts;
    private final Memory memory;
    private final int leastContext;
    private final double leastBits;

    NearestLoadout(Facts facts, Memory memory) {
        this.facts = facts;
        this.memory = memory;
        this.leastContext = (int) new Assumptions(facts).value("least_context");
        this.leastBits = new Assumptions(facts).value("least_bits");
    }

    /** Empty if nothing near fits. */
    Optional<Alternative> of(Loadout loadout, List<Pool> pools) {
        List<Change> changes = loadout.models().stream().flatMap(this::changes).toList();
        Stream<List<Change>> alone = changes.stream().map(List::of);
        Stream<List<Change>> together = IntStream.rangeClosed(2, changes.size()).mapToObj(n -> changes.subList(0, n));
        return Stream.concat(alone, together)
                .map(some -> changed(loadout, some))
                .filter(a -> Packing.certain(a.loadout(), pools, memory).isPresent())
                .findFirst();
    }

    private Stream<Change> changes(ResidentModel resident) {
        LoadoutModel line = resident.line();
        List<Change> changes = new ArrayList<>();
        if ("f16".equals(line.kvFormat())) {
            changes.add(new Change(
                    resident.model().name() + " with its KV cache in " + SMALLER_CACHE,
                    m -> with(m, m.line().streams(), m.line().contextTokens(), SMALLER_CACHE, m.weights())));
        }
        if (line.role() == Role.SUB && line.streams() > 1) {
            changes.add(new Change(
                    "1 sub-agent stream instead of " + line.streams(),
                    m -> with(m, 1, m.line().contextTokens(), m.line().kvFormat(), m.weights())));
        }
        if (line.contextTokens() > leastContext) {
            changes.add(new Change(
                    "%s with %,d tokens of context".formatted(resident.model().name(), leastContext),
                    m -> with(m, m.line().streams(), leastContext, m.line().kvFormat(), m.weights())));
        }
        Stream<Change> files = line.role() == Role.MAIN ? smaller(resident) : Stream.empty();
        return Stream.concat(changes.stream(), files)
                .map(change -> new Change(
                        change.words(),
                        m -> m.role() == line.role() ? change.edit().apply(m) : m));
    }

    /** Files of the same model, the largest first. */
    private Stream<Change> smaller(ResidentModel resident) {
        return facts.all(Weights.class).stream()
                .filter(w -> w.modelId().equals(resident.model().modelId()))
                .filter(w -> w.weightsGb() < resident.weights().weightsGb() && w.bitsPerWeight() >= leastBits)
                .sorted(Comparator.comparingDouble(Weights::weightsGb).reversed())
                .map(w -> new Change(
                        resident.model().name() + " in " + w.format(),
                        m -> with(
                                m,
                                m.line().streams(),
                                m.line().contextTokens(),
                                m.line().kvFormat(),
                                w)));
    }

    private static Alternative changed(Loadout loadout, List<Change> changes) {
        List<ResidentModel> models = loadout.models();
        for (Change change : changes) {
            models = models.stream().map(change.edit()).toList();
        }
        String words = String.join(", ", changes.stream().map(Change::words).toList());
        return new Alternative(new Loadout(loadout.id(), loadout.mainArchitecture(), models), words);
    }

    private static ResidentModel with(ResidentModel m, int streams, int context, String kvFormat, Weights weights) {
        LoadoutModel line = m.line();
        LoadoutModel changed = new LoadoutModel(
                line.loadoutId(),
                line.role(),
                line.modelId(),
                weights.format(),
                streams,
                context,
                kvFormat,
                line.loadoutClass(),
                line.assumed(),
                line.note(),
                line.origin());
        return new ResidentModel(changed, m.model(), weights);
    }
}
