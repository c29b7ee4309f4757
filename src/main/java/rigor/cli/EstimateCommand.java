package rigor.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import rigor.estimate.fit.Machines;
import rigor.estimate.rows.BuildQuery;
import rigor.estimate.rows.RowEstimates;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.SpeedEstimate;
import rigor.estimate.speed.SystemMemory;
import rigor.facts.Accelerator;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Measurement.Split;
import rigor.facts.Model;
import rigor.facts.NotFound;
import rigor.facts.Problem;
import rigor.facts.csv.FactsReader;
import rigor.facts.csv.Sheet;
import rigor.terms.Machine;

/** {@code rigor estimate}: a speed with every term of its formula, or estimates next to the rows of a CSV file. */
@Command(
        name = "estimate",
        description =
                "Decode speed of a model with every term of the formula, or estimates next to the rows of a CSV file.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
final class EstimateCommand implements Runnable {
    @Spec
    @Nullable
    CommandSpec spec;

    @Mixin
    CommonOptions options = new CommonOptions();

    @ArgGroup(multiplicity = "1")
    Subject subject = new Subject();

    @Option(
            names = "--count",
            description = "Number of accelerators that share the model (default: ${DEFAULT-VALUE}).",
            defaultValue = "1")
    int count;

    @Option(names = "--split", description = "How they share it: none, layer or tensor parallel.")
    @Nullable
    Split split;

    @Option(names = "--model", paramLabel = "ID", description = "As in facts/models.csv.")
    String model = "";

    @Option(names = "--format", description = "As in facts/weights.csv, such as Q4_K_M.")
    @Nullable
    String format;

    @Option(names = "--engine", description = "llama.cpp, vllm, mlx, sglang, ollama.")
    @Nullable
    String engine;

    @Option(names = "--depth", paramLabel = "TOKENS", description = "Tokens already in the context.")
    @Nullable
    Integer depth;

    @Option(names = "--streams", description = "Concurrent requests (default: ${DEFAULT-VALUE}).", defaultValue = "1")
    int streams;

    @Option(names = "--kv-format", paramLabel = "FORMAT", description = "Of the KV cache: f16, q8_0, fp8, q4_0 ...")
    @Nullable
    String kvFormat;

    @Option(names = "--speculation", description = "Say too what tokens drafted ahead would change.")
    boolean speculation;

    @Option(names = "--memory", description = "With --rows: estimate memory; columns as in memory_measurements.csv.")
    boolean memory;

    @Option(names = "--ignore-measurements", description = "Ignore measurements of that model on that accelerator.")
    boolean ignoreMeasurements;

    /** What is estimated. */
    static final class Subject {
        @Option(names = "--build", paramLabel = "ID", required = true, description = "A build, as advise prints it.")
        @Nullable
        String build;

        @Option(
                names = "--accelerator",
                paramLabel = "ID",
                required = true,
                description =
                        "As in facts/accelerators.csv; cpu-2x5200-64gb for a processor with 64 GB on 2 channels of 5200 MT/s.")
        @Nullable
        String accelerator;

        @Option(
                names = "--rows",
                paramLabel = "FILE",
                required = true,
                description = "CSV with the columns of measurements.csv.")
        @Nullable
        Path rows;
    }

    @Override
    public void run() {
        check();
        Facts facts = FactsReader.read(options.factFiles());
        if (subject.rows != null) {
            Sheet rows = estimated(facts, subject.rows);
            options.answer(rows.named(), screen -> screen.document(rows.csv()));
        } else {
            SpeedEstimate estimate = Estimator.of(facts).speed(query(facts));
            options.answer(estimate, screen -> new EstimateText(screen).print(estimate));
        }
    }

    private void check() {
        demand(subject.rows != null || !memory, "--memory estimates rows: name them with --rows=FILE");
        demand(subject.rows != null || !model.isEmpty(), "--model=ID is missing");
        demand(count >= 1, "--count must be at least 1");
        demand(streams >= 1, "--streams must be at least 1");
        demand(depth == null || depth >= 0, "--depth must be at least 0");
    }

    private void demand(boolean sound, String otherwise) {
        if (!sound) {
            throw new ParameterException(Objects.requireNonNull(spec).commandLine(), otherwise);
        }
    }

    private Sheet estimated(Facts facts, Path file) {
        Sheet rows = Sheet.read(file.toString(), bytes(file));
        RowEstimates estimates = new RowEstimates(facts);
        return memory ? estimates.memory(rows) : estimates.speeds(rows, ignoreMeasurements);
    }

    private Query query(Facts facts) {
        known("model", model, facts.ids(Model.class));
        String accelerator = subject.accelerator == null ? "" : subject.accelerator;
        Query query = Query.of(accelerator, model, format).with(q -> {
            q.count = count;
            q.split = split;
            q.engine = engine;
            q.depth = depth;
            q.streams = streams;
            q.kvFormat = kvFormat;
            q.speculation = speculation;
            q.ignoreMeasurements = ignoreMeasurements;
        });
        if (subject.build != null) {
            return new BuildQuery(facts).of(machine(facts, subject.build), query, split);
        }
        if (SystemMemory.named(accelerator).isEmpty()) {
            known("accelerator", accelerator, facts.ids(Accelerator.class));
        }
        return query;
    }

    private static Machine machine(Facts facts, String build) {
        List<Machine> all = Machines.of(facts).all();
        return all.stream()
                .filter(m -> m.id().equals(build))
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "build", build, all.stream().map(Machine::id).toList()));
    }

    private static void known(String what, String id, List<String> ids) {
        if (!ids.contains(id)) {
            throw new NotFound(what, id, ids);
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw new FactsRejected(List.of(new Problem(file.toString(), 0, 0, "cannot be read")));
        }
    }
}
