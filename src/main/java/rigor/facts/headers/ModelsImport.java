package rigor.facts.headers;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Lazy;
import rigor.facts.Model;
import rigor.facts.Model.Use;
import rigor.facts.Origin;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.Weights;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;

/**
 * A model that a file tells of, as rows of the buyer's case.
 *
 * @param model the row of models.csv; {@code weights} that of weights.csv, of a GGUF file
 * @param told how each figure came about, and what the file does not say
 * @param changed the tables of the case with these rows
 */
public record ModelsImport(Model model, Optional<Weights> weights, List<String> told, Map<Table, Content> changed) {
    private static final double BILLION = 1e9;
    private static final int BITS = 8;
    private static final Pattern FORMAT = Pattern.compile(
            "(?i)[-_.]((?:UD-)?I?T?Q\\d(?:_\\w+)*|BF16|F16|F32|MXFP4(?:_\\w+)?)(?:[-_.]\\d+-of-\\d+)?\\.gguf$");
    private static final Pattern PART = Pattern.compile("(?i)-\\d+-of-0*([2-9]|\\d{2,})\\.gguf$");

    private static final Lazy<Map<String, Integer>> FILE_TYPES = Lazy.of(() -> Patterns.read("file-types.properties"));

    /**
     * What somebody says because the file does not; null where they leave it to the file.
     *
     * @param total parameters, in 10^9; {@code active} those that a token wakes
     */
    public record Said(
            @Nullable String id,
            @Nullable Double total,
            @Nullable Double active,
            @Nullable String format) {}

    /**
     * Reads a {@code config.json}, a folder that has one, or a GGUF file.
     *
     * @throws FactsRejected if it cannot be read, or lacks what nobody can guess, with the option that says it
     */
    public static ModelsImport of(Path path, Said said, Facts facts) {
        return of(ModelFile.at(path), said, facts);
    }

    /** The same of what somebody sends. */
    public static ModelsImport of(ModelFile file, Said said, Facts facts) {
        ModelHeader header = ModelHeader.read(file);
        Parameters parameters = parameters(file, header, said);
        Model model = model(id(file, header, said), file, header, parameters);
        Optional<Weights> weights = weights(model, file, header, said);
        Map<Table, Content> changed = new LinkedHashMap<>();
        changed.put(Table.MODELS, content(Model.class, model, facts));
        weights.ifPresent(row -> changed.put(Table.WEIGHTS, content(Weights.class, row, facts)));
        return new ModelsImport(model, weights, told(header, parameters, file), changed);
    }

    /** These tables over those of a case. */
    public FactFiles over(FactFiles files) {
        FactFiles after = files;
        for (Map.Entry<Table, Content> table : changed.entrySet()) {
            after = after.withOwn(table.getKey(), table.getValue());
        }
        return after;
    }

    private static Parameters parameters(ModelFile file, ModelHeader header, Said said) {
        Double total = said.total();
        if (total == null) {
            return header.parameters()
                    .orElseThrow(() -> new FactsRejected(List.of(new Problem(
                            file.label(),
                            0,
                            0,
                            "does not say how many parameters there are, and its layers do not tell: name them in 10^9"
                                    + " with --total-params and, of a mixture of experts, --active-params"))));
        }
        return new Parameters(total, Objects.requireNonNullElse(said.active(), total), true);
    }

    /**
     * What the file is called, in the manner of the table: small letters, and hyphens between words. Any configuration has
     * the same name, so it is its folder's, or what it says itself.
     */
    private static String id(ModelFile file, ModelHeader header, Said said) {
        if (said.id() != null) {
            return said.id();
        }
        boolean config = file.name().equals(ModelFile.CONFIG);
        String inner = header.name().replaceFirst(".*/", "");
        String name = config ? file.folder().isEmpty() ? inner : file.folder() : file.name();
        String id = FORMAT.matcher(name)
                .replaceFirst("")
                .replaceFirst("(?i)\\.(gguf|json)$", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9.]+", "-")
                .replaceAll("^-|-$", "");
        if (id.isEmpty()) {
            throw new FactsRejected(List.of(
                    new Problem(file.label(), 0, 0, "does not say what the model is called: name it with --id")));
        }
        return id;
    }

    private static Model model(String id, ModelFile file, ModelHeader header, Parameters parameters) {
        Dimensions d = header.dimensions();
        Attention attention = d.attention();
        return new Model(
                id,
                header.name().isEmpty() ? id : header.name(),
                null,
                null,
                d.architecture(),
                rounded(parameters.total()),
                rounded(parameters.active()),
                d.layers(),
                d.hidden(),
                d.heads(),
                d.kvHeads(),
                d.headDim(),
                attention.kind(),
                attention.fullLayers(),
                attention.window(),
                attention.bytesPerToken() == null ? null : Double.valueOf(attention.bytesPerToken()),
                d.maxContext(),
                header.vision(),
                Use.GENERAL,
                null,
                null,
                file.name(),
                null,
                parameters.exact() ? null : "parameters computed from the dimensions",
                origin(id));
    }

    private static Optional<Weights> weights(Model model, ModelFile file, ModelHeader header, Said said) {
        String format = said.format() != null ? said.format() : format(file, header);
        if (header.weightBytes() == 0
                || format.isEmpty()
                || PART.matcher(file.name()).find()) {
            return Optional.empty();
        }
        return Optional.of(new Weights(
                model.modelId(),
                format,
                rounded(header.weightBytes() / BILLION),
                rounded(BITS * header.weightBytes() / BILLION / model.totalParamsB()),
                null,
                file.name(),
                null,
                "size of its tensors",
                origin(model.modelId())));
    }

    /** That of the file's name, which is finer, else that of its header. */
    private static String format(ModelFile file, ModelHeader header) {
        Matcher named = FORMAT.matcher(file.name());
        if (named.find()) {
            return named.group(1);
        }
        return FILE_TYPES.get().entrySet().stream()
                .filter(type -> type.getValue().equals(header.fileType()))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private static List<String> told(ModelHeader header, Parameters parameters, ModelFile file) {
        List<String> told = new ArrayList<>();
        Dimensions d = header.dimensions();
        if (d.experts() > 0) {
            String shared = d.shared() > 0 ? " and " + d.shared() + " shared" : "";
            told.add("each token wakes " + d.active() + " of " + d.experts() + " experts" + shared);
        }
        if (!parameters.exact()) {
            told.add("the parameters are computed from the dimensions; --total-params says it better");
        }
        if (PART.matcher(file.name()).find()) {
            told.add("the file is one of several parts: its size is not that of the model, so weights.csv gets no row");
        }
        d.missing().forEach(what -> told.add("the file does not say " + what));
        return List.copyOf(told);
    }

    private static <F extends Fact> Content content(Class<F> type, F row, Facts facts) {
        Stream<F> others = facts.all(type).stream()
                .filter(other -> other.origin().isOwn() && !other.key().equals(row.key()));
        return TableWriter.canonical(type, Stream.concat(others, Stream.of(row)).toList());
    }

    private static double rounded(double value) {
        return Math.rint(value * 1000) / 1000;
    }

    private static Origin origin(String id) {
        return new Origin("", 0, id, "");
    }
}
