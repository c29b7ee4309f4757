package rigor.http;

import io.javalin.http.Context;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.api.EditPreview;
import rigor.api.Page;
import rigor.api.ProblemType;
import rigor.engine.lint.RuleChecks;
import rigor.engine.lint.RuleFault;
import rigor.engine.lint.RulePreview;
import rigor.engine.rules.RuleFiles;
import rigor.engine.rules.RulesRejected;
import rigor.explain.words.RuleView;
import rigor.live.InForce;
import rigor.live.Live;

/** The rules in force and their texts. */
final class RuleRoutes {
    private static final Listing<RuleView> RULES = new Listing<RuleView>()
            .by("id", RuleView::id)
            .by("name", RuleView::name)
            .by("court", RuleView::court)
            .by("concern", RuleView::concern)
            .by("requirement", RuleView::requirement)
            .by("file", RuleView::file)
            .by("line", RuleView::line)
            .by("rejections", RuleView::rejections)
            .by("doubts", RuleView::doubts);

    private static final Parameter<String> FILE =
            Parameter.part("file", "Below the rules folder, such as builds/noise.drl");
    private static final Pattern PATH = Pattern.compile("(builds|offers)(/[A-Za-z0-9][A-Za-z0-9_-]*)+\\.drl");
    private static final int MAX = 1 << 20;

    private final Live live;
    private final QueryOptions options;

    RuleRoutes(Live live, QueryOptions options) {
        this.live = live;
        this.options = options;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/rules", "rules", "The rules in force and what each did", this::rules)
                        .taking(RULES.parameters())
                        .answering(Payload.page(RuleView.class).withTag()),
                Route.act(
                                "/api/rules/preview",
                                "previewRule",
                                "What an edit of a rule file would flip, and rules that never fire, always fire or"
                                        + " contradict each other; without text the file goes; changes nothing",
                                this::preview)
                        .sent(Payload.json(RuleEdit.class))
                        .answering(Payload.json(EditPreview.class))
                        .refusing(ProblemType.WRONG_PARAMETER, ProblemType.RULES_REFUSED),
                Route.get(
                                "/api/rules/check",
                                "rulesCheck",
                                "What is doubtful about the rules in force, each with check, reason and place",
                                this::check)
                        .answering(Payload.page(RuleFault.class).withTag()),
                Route.get("/api/rules/<file>", "rule", "The text of a rule file and its rules", this::source)
                        .taking(FILE)
                        .answering(Payload.json(RuleSource.class).withTag())
                        .refusing(ProblemType.UNKNOWN_RULE),
                Route.put(
                                "/api/rules/<file>",
                                "writeRule",
                                "Writes a rule file and brings it into force; only with --allow-rule-edits and the"
                                        + " token",
                                this::write)
                        .taking(FILE, Seen.TAG.asRequired())
                        .sent(Payload.text("text/plain"))
                        .answering(Payload.json(EditPreview.class))
                        .refusing(
                                ProblemType.RULE_EDITS_NOT_ALLOWED,
                                ProblemType.NO_FOLDER,
                                ProblemType.NOTHING_SEEN,
                                ProblemType.STALE,
                                ProblemType.RULES_REFUSED,
                                ProblemType.CANNOT_WRITE));
    }

    /** @param rules those of this file */
    record RuleSource(String file, String text, List<RuleView> rules) {}

    private void rules(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, RULES.of(now.explainer().rules(), ctx).page(now, view -> view));
    }

    /** What is doubtful about rules that compile. */
    private void check(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, Page.whole(now.judgement(), RuleChecks.of(now.judgement())));
    }

    private void source(Context ctx) {
        InForce now = live.inForce();
        String file = FILE.of(ctx);
        String text = now.rules().files().texts().get(file);
        if (text == null) {
            throw Refused.unknown(
                    ProblemType.UNKNOWN_RULE, file, now.rules().files().texts().keySet());
        }
        List<RuleView> rules = now.explainer().rules().stream()
                .filter(rule -> rule.file().equals(file))
                .toList();
        Answers.json(ctx, now, new RuleSource(file, text, rules));
    }

    /** An edit to try: the text that a rule file would have; without text it goes. */
    record RuleEdit(String file, @Nullable String text) {
        RuleFiles of(RuleFiles rules) {
            return text == null ? rules.without(file) : rules.with(file, text);
        }
    }

    private static EditPreview previewed(InForce before, InForce after) {
        return EditPreview.of(RulePreview.between(before.judgement(), after.judgement()), after.facts());
    }

    private void preview(Context ctx) {
        RuleEdit edit = Body.json(ctx, RuleEdit.class, MAX);
        InForce now = live.inForce();
        InForce after = tried(now, edit);
        Answers.fresh(ctx, after, previewed(now, after));
    }

    private void write(Context ctx) {
        if (!options.ruleEdits()) {
            throw Refused.because(
                    ProblemType.RULE_EDITS_NOT_ALLOWED, "start with --allow-rule-edits, or edit the file itself");
        }
        Path folder = live.folders().rules();
        if (folder == null) {
            throw Refused.because(
                    ProblemType.NO_FOLDER, "the rules came with the program; start with a folder of rules");
        }
        String text = Body.text(ctx, MAX);
        RuleEdit edit = new RuleEdit(FILE.of(ctx), text);
        InForce before = live.inForce();
        String seen = Seen.rules(ctx, before);
        InForce after = tried(before, edit);
        EditPreview done = previewed(before, after);
        live.write(() -> put(folder.resolve(edit.file()), text, seen));
        Answers.fresh(ctx, after, done);
    }

    /** Nobody else writes meanwhile. */
    private Path put(Path file, String text, String seen) {
        Seen.checked("rules", seen, live.inForce().rules().revision());
        return TextFile.write(file, text);
    }

    private InForce tried(InForce now, RuleEdit edit) {
        if (!PATH.matcher(edit.file()).matches()) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, edit.file() + " is no name such as builds/noise.drl");
        }
        try {
            return live.propose(now.files(), edit.of(now.rules().files()));
        } catch (RulesRejected e) {
            throw Refused.faulty(ProblemType.RULES_REFUSED, "nothing was changed", e.problems());
        }
    }
}
