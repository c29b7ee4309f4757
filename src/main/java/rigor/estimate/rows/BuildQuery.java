package rigor.estimate.rows;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.estimate.memory.MemoryFormula;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.Workloads;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.Measurement.Split;
import rigor.terms.Machine;
import rigor.terms.Pool;

/**
 * Which of a machine's accelerators serve a model that is alone on it: the fastest one that holds it, else all
 * of a kind that are in one group.
 */
public final class BuildQuery {
    private final Workloads workloads;

    public BuildQuery(Facts facts) {
        this.workloads = Estimator.of(facts).workloads();
    }

    /**
     * @param asked on any accelerator; its model, format and the rest are kept
     * @throws IllegalArgumentException if the machine has no accelerator
     */
    public Query of(Machine machine, Query asked, @Nullable Split split) {
        List<Pool> fastest = machine.pools().stream()
                .sorted(Comparator.comparingDouble(BuildQuery::bandwidth)
                        .reversed()
                        .thenComparing(Pool::name))
                .toList();
        if (fastest.isEmpty()) {
            throw new IllegalArgumentException(machine.id() + " has no accelerator");
        }
        return fastest.stream()
                .map(pool -> on(pool.accelerator(), asked, 1, split))
                .filter(query -> holds(query, fastest))
                .findFirst()
                .orElseGet(() -> onAll(fastest, asked, split));
    }

    private Query onAll(List<Pool> pools, Query asked, @Nullable Split split) {
        Comparator<Query> largest = Comparator.comparingDouble(query -> room(query, pools));
        record Alike(Accelerator accelerator, int group) {}
        return pools.stream()
                .collect(Collectors.groupingBy(p -> new Alike(p.accelerator(), p.group()), Collectors.counting()))
                .entrySet()
                .stream()
                .map(e -> on(e.getKey().accelerator(), asked, e.getValue().intValue(), split))
                .max(largest.thenComparing(Query::acceleratorId))
                .orElseThrow();
    }

    private boolean holds(Query query, List<Pool> pools) {
        return !workloads.obstacle(query).isEmpty()
                || workloads.of(query).weights().all() / MemoryFormula.GIB <= room(query, pools);
    }

    /** GiB that the accelerators of the query have together. */
    private static double room(Query query, List<Pool> pools) {
        return pools.stream()
                        .filter(pool -> pool.accelerator().acceleratorId().equals(query.acceleratorId()))
                        .mapToDouble(pool -> pool.usable().low())
                        .max()
                        .orElse(0)
                * query.count();
    }

    private static Query on(Accelerator a, Query asked, int count, @Nullable Split split) {
        return asked.with(q -> {
            q.acceleratorId = a.acceleratorId();
            q.count = count;
            q.split = split;
        });
    }

    private static double bandwidth(Pool pool) {
        Double known = pool.accelerator().bandwidthGbS();
        return known == null ? 0 : known;
    }
}
