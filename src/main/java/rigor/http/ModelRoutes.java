package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.api.ModelUpload;
import rigor.api.ProblemType;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.headers.ModelFile;
import rigor.facts.headers.ModelsImport;
import rigor.facts.upload.draft.Texts;
import rigor.live.InForce;
import rigor.live.Live;

/** A model that the tables do not know, from its own files. */
final class ModelRoutes {
    /** No header is longer: the vocabulary takes most of it. */
    private static final int MOST_BYTES = 32 << 20;

    private static final int LONGEST = 200;
    private static final Parameter<Boolean> DRY_RUN = Parameter.flag("dryRun", "Only tells what would happen");
    private static final Parameter<String> NAME = Parameter.text("name", LONGEST, "What the file is called");
    private static final Parameter<String> ID = Parameter.text("id", LONGEST, "What the model is to be called");
    private static final Parameter<String> FORMAT = Parameter.text("format", "Of the weights, such as Q4_K_M");
    private static final Parameter<String> SIZE =
            Parameter.text("size", "Of the whole file in bytes, where only its head is sent");
    private static final Parameter<String> TOTAL = Parameter.text("totalParams", "All parameters, in 10^9");
    private static final Parameter<String> ACTIVE = Parameter.text("activeParams", "Those that a token wakes, in 10^9");

    private final Live live;
    private final CaseWriter writer;
    private final FileNames files;

    ModelRoutes(Live live) {
        this.live = live;
        this.writer = new CaseWriter(live);
        this.files = new FileNames(live.folders());
    }

    List<Route> routes() {
        return List.of(Route.act(
                        "/api/facts/models",
                        "addModel",
                        "Adds a model to the case, from its config.json or the head of its GGUF file; the tensors are not"
                                + " needed",
                        this::add)
                .taking(DRY_RUN, NAME, ID, FORMAT, SIZE, TOTAL, ACTIVE, Seen.TAG)
                .sent(Payload.text("application/json", "application/octet-stream", "text/plain", Payload.FORM))
                .answering(Payload.json(ModelUpload.class))
                .refusing(
                        ProblemType.UPLOAD_REFUSED,
                        ProblemType.NO_FOLDER,
                        ProblemType.FILES_FAULTY,
                        ProblemType.STALE,
                        ProblemType.CANNOT_WRITE));
    }

    private void add(Context ctx) {
        boolean dryRun = DRY_RUN.of(ctx);
        Double size = number(SIZE, ctx);
        ModelsImport.Said said =
                new ModelsImport.Said(ID.find(ctx), number(TOTAL, ctx), number(ACTIVE, ctx), FORMAT.find(ctx));
        String given = NAME.find(ctx);
        String name = given == null ? "config.json" : Texts.line(given);
        InForce before = live.inForce();
        String seen = Seen.buyersCase(ctx, before);
        try (Body body = Body.of(ctx, MOST_BYTES)) {
            ModelFile file = ModelFile.sent(name, body.bytes(), size == null ? 0 : size.longValue());
            ModelsImport plan = ModelsImport.of(file, said, before.facts());
            add(ctx, plan, before, seen, dryRun);
        } catch (FactsRejected e) {
            if (!dryRun) {
                throw Refused.faulty(ProblemType.UPLOAD_REFUSED, "nothing was changed", e.problems());
            }
            List<Problem> problems = e.problems().stream().map(files::of).toList();
            Answers.fresh(ctx, before, ModelUpload.refused(problems, before.judgement()));
        }
    }

    private void add(Context ctx, ModelsImport plan, InForce before, String seen, boolean dryRun) {
        InForce after = live.propose(plan.over(before.files()), before.rules().files());
        ModelUpload told = ModelUpload.of(plan, dryRun, before.judgement(), after.judgement());
        if (!dryRun) {
            writer.put(store -> store.write(plan.changed(), seen));
        }
        Answers.fresh(ctx, after, told);
    }

    private static @Nullable Double number(Parameter<String> parameter, Context ctx) {
        String text = parameter.find(ctx);
        if (text == null) {
            return null;
        }
        try {
            double number = Double.parseDouble(text);
            if (number > 0 && number < Long.MAX_VALUE) {
                return number;
            }
        } catch (NumberFormatException e) {
            // told below
        }
        throw Refused.because(
                ProblemType.WRONG_PARAMETER, parameter.name() + ": \"" + text + "\" is not a number above 0");
    }
}
