package rigor.estimate.rows;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rigor.estimate.math.Quantiles;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Model;
import rigor.facts.Model.Architecture;
import rigor.facts.Model.Use;
import rigor.facts.Origin;
import rigor.facts.schema.RowOrder;

/**
 * Models that {@code models.csv} does not know, from what their names say: {@code anything-30b-a3b} has 30 billion
 * parameters, of which a token wakes 3. A name that says only how many there are may be that of a dense model or of a
 * mixture of experts: the models of about that size whose names do not say either tell which it may be.
 */
final class NamedModels {
    private static final Pattern SIZES = Pattern.compile(
            "(?<![a-z0-9.])(\\d+(?:\\.\\d+)?)b(?:-?a(\\d+(?:\\.\\d+)?)b)?(?![a-z0-9])", Pattern.CASE_INSENSITIVE);
    private static final int PEERS = 9;
    /** A kind that fewer than this share of the peers are of is not thought of. */
    private static final double RARE = 0.2;

    private static final String OTHERWISE = " otherwise";

    private NamedModels() {}

    /** The facts with these models too, if their names say how large they are, in each way that the name can be read. */
    static Facts joining(Facts facts, Stream<String> names) {
        List<Model> named = names.distinct()
                .filter(name -> facts.find(Model.class, name).isEmpty())
                .flatMap(name -> readings(name, facts))
                .toList();
        if (named.isEmpty()) {
            return facts;
        }
        Map<Class<? extends Fact>, List<? extends Fact>> tables = new HashMap<>(facts.tables());
        List<Model> models = new ArrayList<>(facts.all(Model.class));
        models.addAll(named);
        tables.put(Model.class, models);
        return RowOrder.facts(tables, facts.revision());
    }

    /** The id of the less likely way to read a name; empty if there is one way only. */
    static Optional<String> otherwise(String name, Facts joined) {
        return Optional.of(name + OTHERWISE)
                .filter(id -> joined.find(Model.class, id).isPresent());
    }

    private static Stream<Model> readings(String name, Facts facts) {
        Matcher sizes = SIZES.matcher(name);
        if (!sizes.find()) {
            return Stream.empty();
        }
        double total = Double.parseDouble(sizes.group(1));
        if (sizes.group(2) == null) {
            return total > 0 ? Peers.of(total, facts).readings(name, total) : Stream.empty();
        }
        double active = Double.parseDouble(sizes.group(2));
        return active > 0 && active <= total ? Stream.of(of(name, total, active)) : Stream.empty();
    }

    /**
     * The models nearest in size whose names leave the same open.
     *
     * @param mixtures share of mixtures of experts among them
     * @param woken median share of the parameters that a token of these wakes; 1 if there are none
     */
    private record Peers(double mixtures, double woken) {

        static Peers of(double total, Facts facts) {
            List<Model> near = facts.all(Model.class).stream()
                    .filter(m -> m.totalParamsB() > 0 && !saysActive(m.modelId()))
                    .sorted(Comparator.comparingDouble(m -> Math.abs(StrictMath.log(m.totalParamsB() / total))))
                    .limit(PEERS)
                    .toList();
            double[] woken = near.stream()
                    .filter(m -> m.architecture() == Architecture.MOE)
                    .mapToDouble(m -> m.activeParamsB() / m.totalParamsB())
                    .toArray();
            return woken.length == 0
                    ? new Peers(0, 1)
                    : new Peers(
                            (double) woken.length / near.size(),
                            Quantiles.of(woken).at(0.5));
        }

        private static boolean saysActive(String name) {
            Matcher sizes = SIZES.matcher(name);
            return sizes.find() && sizes.group(2) != null;
        }

        /** The likelier one first. */
        Stream<Model> readings(String name, double total) {
            boolean mixture = mixtures > 0.5;
            Model likelier = NamedModels.of(name, total, mixture ? total * woken : total);
            Model other = NamedModels.of(name + OTHERWISE, total, mixture ? total : total * woken);
            return Math.min(mixtures, 1 - mixtures) < RARE ? Stream.of(likelier) : Stream.of(likelier, other);
        }
    }

    private static Model of(String name, double total, double active) {
        return new Model(
                name,
                name,
                null,
                null,
                active < total ? Architecture.MOE : Architecture.DENSE,
                total,
                active,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                Use.GENERAL,
                null,
                null,
                "",
                null,
                null,
                new Origin("", 0, name, ""));
    }
}
