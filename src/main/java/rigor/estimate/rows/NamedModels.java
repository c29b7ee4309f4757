package rigor.estimate.rows;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Model;
import rigor.facts.Model.Architecture;
import rigor.facts.Model.Use;
import rigor.facts.Origin;
import rigor.facts.schema.RowOrder;

/**
 * Models that {@code models.csv} does not know, from what their names say: {@code anything-30b-a3b} has 30 billion
 * parameters, of which a token wakes 3.
 */
final class NamedModels {
    private static final Pattern SIZES = Pattern.compile(
            "(?<![a-z0-9.])(\\d+(?:\\.\\d+)?)b(?:-?a(\\d+(?:\\.\\d+)?)b)?(?![a-z0-9])", Pattern.CASE_INSENSITIVE);

    private NamedModels() {}

    /** The facts with these models too, if their names say how large they are. */
    static Facts joining(Facts facts, Stream<String> names) {
        List<Model> named = names.distinct()
                .filter(name -> facts.find(Model.class, name).isEmpty())
                .flatMap(name -> of(name).stream())
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

    private static Optional<Model> of(String name) {
        Matcher sizes = SIZES.matcher(name);
        if (!sizes.find()) {
            return Optional.empty();
        }
        double total = Double.parseDouble(sizes.group(1));
        double active = sizes.group(2) == null ? total : Double.parseDouble(sizes.group(2));
        boolean sound = active > 0 && active <= total;
        return sound ? Optional.of(of(name, total, active)) : Optional.empty();
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
