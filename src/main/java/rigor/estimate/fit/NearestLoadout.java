package rigor.estimate.fit;

import static rigor.facts.keys.AssumptionKey.LEAST_BITS;
import static rigor.facts.keys.AssumptionKey.LEAST_CONTEXT;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.estimate.Assumptions;
import rigor.estimate.memory.Memory;
import rigor.estimate.size.BuyersEngine;
import rigor.estimate.size.FormatKind;
import rigor.estimate.size.KnownFormats;
import rigor.facts.Accelerator.Platform;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Weights;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Alternative;
import rigor.terms.Loadout;
import rigor.terms.Pool;
import rigor.terms.ResidentModel;

/**
 * For a loadout that does not fit, the nearest one that does: changes are tried alone, then any two, then the furthest of
 * more and more kinds together. A smaller KV format comes first, then fewer streams, then a shorter context, then a smaller file of
 * the largest model that the device's engines read.
 */
public final class NearestLoadout {
    private static final String WIDE_CACHE = "f16";
    private static final String SMALLER_CACHE = AssumptionKey.Family.CACHE.word(AssumptionKey.KV_Q8_0);

    /** @param what it changes: of one thing only one change is made */
    private record LoadoutChange(String what, String words, UnaryOperator<ResidentModel> edit) {}

    private final Facts facts;
    private final Memory memory;
    private final Map<Fits.On, Optional<Alternative>> known = new ConcurrentHashMap<>();
    private final int leastContext;
    private final double leastBits;

    private NearestLoadout(Facts facts) {
        this.facts = facts;
        this.memory = new Memory(facts);
        this.leastContext = (int) new Assumptions(facts).value(LEAST_CONTEXT);
        this.leastBits = new Assumptions(facts).value(LEAST_BITS);
    }

    /** The one of these facts, made at the first call. */
    public static NearestLoadout of(Facts facts) {
        return facts.derived(NearestLoadout.class, Machines.RESTS_ON, NearestLoadout::new);
    }

    /** Empty if nothing near fits; looked for once. */
    public Optional<Alternative> of(Loadout loadout, List<Pool> pools) {
        return known.computeIfAbsent(new Fits.On(loadout, pools), on -> search(loadout, pools));
    }

    private Optional<Alternative> search(Loadout loadout, List<Pool> pools) {
        if (pools.isEmpty()) {
            return Optional.empty();
        }
        Platform platform = pools.get(0).accelerator().platform();
        List<LoadoutChange> changes = loadout.models().stream()
                .flatMap(m -> changes(loadout, m, platform))
                .toList();
        Stream<List<LoadoutChange>> alone = changes.stream().map(List::of);
        return Stream.of(alone, pairs(changes), furthest(changes))
                .flatMap(some -> some)
                .map(some -> changed(loadout, some))
                .filter(a -> BuyersEngine.unread(a.loadout(), pools, new KnownFormats(facts))
                        .isEmpty())
                .filter(a -> !Packing.certain(a.loadout(), pools, memory).isEmpty())
                .findFirst();
    }

    private static Stream<List<LoadoutChange>> pairs(List<LoadoutChange> changes) {
        return IntStream.range(0, changes.size())
                .boxed()
                .flatMap(i -> changes.stream()
                        .skip(i)
                        .filter(other -> !other.what.equals(changes.get(i).what))
                        .map(other -> List.of(changes.get(i), other)));
    }

    /** The furthest change of each kind, one more each time. */
    private static Stream<List<LoadoutChange>> furthest(List<LoadoutChange> changes) {
        Map<String, LoadoutChange> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.what, change));
        List<LoadoutChange> all = List.copyOf(last.values());
        return IntStream.rangeClosed(1, all.size()).mapToObj(n -> all.subList(0, n));
    }

    private Stream<LoadoutChange> changes(Loadout loadout, ResidentModel resident, Platform platform) {
        Stream<LoadoutChange> files = resident.equals(largest(loadout)) ? smaller(resident, platform) : Stream.empty();
        return Stream.concat(resident.lines().stream().flatMap(line -> changes(resident, line)), files)
                .map(change -> new LoadoutChange(
                        resident.model().modelId() + " " + change.what(),
                        change.words(),
                        m -> m.model().equals(resident.model()) ? change.edit().apply(m) : m));
    }

    private static ResidentModel largest(Loadout loadout) {
        return loadout.models().stream()
                .max(Comparator.comparingDouble(m -> m.weights().low()))
                .orElseThrow();
    }

    private Stream<LoadoutChange> changes(ResidentModel resident, LoadoutModel line) {
        String name = resident.model().name();
        List<LoadoutChange> changes = new ArrayList<>();
        if (WIDE_CACHE.equals(line.kvFormat())) {
            String words = name + " with its KV cache in " + SMALLER_CACHE;
            changes.add(change("cache", words, line, l -> l.with(l.streams(), l.contextTokens(), SMALLER_CACHE)));
        }
        if (line.streams() > 1) {
            String words = "1 stream of " + line.role() + " instead of " + line.streams();
            changes.add(change("streams", words, line, l -> l.with(1, l.contextTokens(), l.kvFormat())));
        }
        if (line.contextTokens() > leastContext) {
            String words = String.format(Locale.ROOT, "%s with %,d tokens of context", name, leastContext);
            changes.add(change("context", words, line, l -> l.with(l.streams(), leastContext, l.kvFormat())));
        }
        return changes.stream();
    }

    /** A change of what one role asks. */
    private static LoadoutChange change(String what, String words, LoadoutModel of, UnaryOperator<LoadoutModel> edit) {
        UnaryOperator<ResidentModel> changed = m -> new ResidentModel(
                m.lines().stream()
                        .map(line -> line.role().equals(of.role()) ? edit.apply(line) : line)
                        .toList(),
                m.model(),
                m.format(),
                m.weights());
        return new LoadoutChange(of.role() + " " + what, words, changed);
    }

    /** Files of the same model, the largest first. */
    private Stream<LoadoutChange> smaller(ResidentModel resident, Platform platform) {
        return facts.all(Weights.class).stream()
                .filter(w -> w.modelId().equals(resident.model().modelId()) && w.bitsPerWeight() >= leastBits)
                .filter(w -> BuyersEngine.of(FormatKind.of(w.format())).runsOn(platform))
                .map(w -> file(resident, w.format()))
                .filter(m -> m.weights().high() < resident.weights().high())
                .sorted(Comparator.comparingDouble(
                                (ResidentModel m) -> m.weights().high())
                        .reversed())
                .map(m -> new LoadoutChange(
                        "file", m.model().name() + " in " + m.format(), before -> file(before, m.format())));
    }

    private ResidentModel file(ResidentModel m, String format) {
        return new ResidentModel(m.lines(), m.model(), format, memory.weights(m.model(), format));
    }

    private static Alternative changed(Loadout loadout, List<LoadoutChange> changes) {
        List<ResidentModel> models = loadout.models();
        for (LoadoutChange change : changes) {
            models = models.stream().map(change.edit()).toList();
        }
        String words =
                String.join(" and ", changes.stream().map(LoadoutChange::words).toList());
        return new Alternative(new Loadout(loadout.id(), models), words);
    }
}
