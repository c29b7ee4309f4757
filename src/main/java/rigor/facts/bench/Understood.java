package rigor.facts.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Facts;
import rigor.facts.check.Faults;

/**
 * Fills in what ran where, from what somebody says and else from the names in the file; what neither tells is asked for, all
 * of it at once.
 */
final class Understood {
    private static final String ACCELERATOR = "accelerator_id";
    private static final String COUNT = "accelerator_count";
    private static final String MODEL = "model_id";
    private static final String FORMAT = "format";

    private final BenchOptions said;
    private final Spelling accelerators;
    private final Spelling models;
    private final Formats formats;
    private final ModelNames names;
    private final Set<String> told = new LinkedHashSet<>();
    private final Set<String> questions = new LinkedHashSet<>();

    Understood(Facts facts, BenchOptions said) {
        this.said = said;
        this.accelerators = Spelling.ofAccelerators(facts);
        this.models = Spelling.ofModels(facts);
        this.formats = new Formats(facts);
        this.names = new ModelNames(facts, formats);
    }

    /** A line for each thing that was read from a name. */
    List<String> told() {
        return List.copyOf(told);
    }

    /** Fills in all that can be, and tells in one fault what cannot. */
    void fill(List<Draft> drafts, Faults faults) {
        known("accelerator", said.accelerator(), accelerators, faults);
        known("model", said.model(), models, faults);
        oneOnly(drafts, faults);
        drafts.forEach(this::fill);
        if (!questions.isEmpty()) {
            faults.add(0, 0, null, null, "does not say " + String.join("; nor ", questions));
        }
    }

    private static void known(String option, @Nullable String word, Spelling spelling, Faults faults) {
        if (word != null && !spelling.has(spelling.id(word))) {
            faults.add(0, 0, "--" + option, word, "is not in " + option + "s.csv" + maybe(spelling.near(word)));
        }
    }

    /** What is said of a whole file would be wrong of most of one that holds several models. */
    private void oneOnly(List<Draft> drafts, Faults faults) {
        List<String> several = drafts.stream()
                .map(d -> d.model.isEmpty() ? d.type : d.model)
                .distinct()
                .toList();
        if (several.size() > 1 && (said.model() != null || said.format() != null)) {
            faults.add(
                    0,
                    0,
                    "--model",
                    null,
                    "the file holds " + several.size() + " models ("
                            + several.stream().limit(3).collect(Collectors.joining(", "))
                            + "), for which one word cannot stand: import them one by one");
        }
    }

    private void fill(Draft draft) {
        accelerator(draft);
        count(draft);
        model(draft);
        format(draft);
        if (said.engine() != null) {
            draft.set("engine", said.engine());
        }
        if (said.date() != null) {
            draft.set("source_date", said.date());
        }
        split(draft);
        streams(draft);
    }

    private void accelerator(Draft draft) {
        List<String> devices = devices(draft);
        if (said.accelerator() != null) {
            draft.set(ACCELERATOR, accelerators.id(said.accelerator()));
        } else if (devices.isEmpty()) {
            questions.add("which accelerator it ran on: --accelerator ID, as in accelerators.csv");
        } else if (devices.stream().distinct().count() > 1) {
            questions.add("of several kinds of devices (%s) which one counts: --accelerator ID"
                    .formatted(String.join(", ", devices)));
        } else {
            find(draft, devices.get(0));
        }
    }

    private void find(Draft draft, String device) {
        String id = accelerators.id(device);
        if (accelerators.has(id)) {
            draft.derive(ACCELERATOR, draft.cell(ACCELERATOR), id);
            tell(device, id, "the accelerator");
        } else {
            questions.add("which row of accelerators.csv \"%s\" is%s: --accelerator ID"
                    .formatted(device, maybe(accelerators.near(device))));
        }
    }

    private static List<String> devices(Draft draft) {
        List<String> all = new ArrayList<>();
        for (String device : draft.devices.split(",")) {
            if (!device.isBlank()) {
                all.add(device.strip());
            }
        }
        return all;
    }

    private void count(Draft draft) {
        int listed = devices(draft).size();
        if (said.count() != null) {
            draft.set(COUNT, String.valueOf(said.count()));
        } else if (!draft.has(COUNT) && listed > 0 && draft.cell(ACCELERATOR) != null) {
            draft.set(COUNT, String.valueOf(listed));
        } else if (!draft.has(COUNT) && listed == 0) {
            questions.add("how many of them shared the model: --count N");
        }
    }

    private void model(Draft draft) {
        List<String> meant = said.model() == null ? names.of(draft) : List.of(models.id(said.model()));
        String name = draft.model.isEmpty() ? draft.type : draft.model;
        if (meant.size() == 1) {
            draft.derive(MODEL, draft.cell(MODEL), meant.get(0));
            tell(said.model() == null ? name : "", meant.get(0), "the model");
        } else if (name.isEmpty()) {
            questions.add("which model ran: --model ID, as in models.csv");
        } else {
            questions.add("which row of models.csv \"%s\" is%s: --model ID".formatted(name, maybe(meant)));
        }
    }

    private void format(Draft draft) {
        if (said.format() != null) {
            draft.set(FORMAT, spelled(said.format()));
            return;
        }
        if (draft.has(FORMAT)) {
            return;
        }
        String found = found(draft);
        if (found.isEmpty()) {
            questions.add("in which format the weights are: --format F, as in weights.csv");
        } else {
            draft.set(FORMAT, found);
            tell(draft.model.isEmpty() ? draft.type : draft.model, found, "the format");
        }
    }

    private String found(Draft draft) {
        String named = formats.in(
                        Formats.bare(draft.model), draft.text("engine").equals("mlx"))
                .orElse("");
        String sized = formats.ofSize(draft.text(MODEL), Numbers.of(draft.text("weights_gib")))
                .orElse("");
        return !named.isEmpty() ? named : !sized.isEmpty() ? sized : Formats.ofType(draft.type);
    }

    private String spelled(String format) {
        return formats.known().stream()
                .filter(format::equalsIgnoreCase)
                .findFirst()
                .orElse(format);
    }

    private void split(Draft draft) {
        boolean several = !draft.text(COUNT).equals("1");
        if (said.split() != null) {
            draft.set("split", said.split());
        } else if (!several) {
            draft.set("split", "none");
        } else if (draft.text("split").equals("none")) {
            draft.take("split", null).set("split", "layer");
        }
    }

    private void streams(Draft draft) {
        if (draft.prefill) {
            return;
        }
        if (said.streams() != null) {
            draft.set("streams", String.valueOf(said.streams()));
        } else if (!draft.has("streams")) {
            questions.add("how many requests ran at once: --streams N");
        }
    }

    private void tell(String name, String id, String what) {
        if (!name.isEmpty() && !name.equals(id)) {
            told.add("\"%s\" is %s %s".formatted(name, what, id));
        }
    }

    private static String maybe(List<@Nullable String> ids) {
        List<String> meant =
                ids.stream().filter(id -> id != null && !id.isEmpty()).toList();
        return meant.isEmpty() ? "" : " (it may be " + String.join(" or ", meant) + ")";
    }
}
