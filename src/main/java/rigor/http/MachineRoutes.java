package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import rigor.api.ProblemType;
import rigor.compose.words.MachineWords;
import rigor.explain.change.JudgedWords;
import rigor.facts.Table;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.live.InForce;
import rigor.live.Live;

/** A machine that somebody saw, in words: judged, and kept in the case. */
final class MachineRoutes {
    private static final int MAX = 1 << 16;

    private final Live live;
    private final CaseWriter writer;

    MachineRoutes(Live live) {
        this.live = live;
        this.writer = new CaseWriter(live);
    }

    List<Route> routes() {
        return List.of(Route.act(
                        "/api/judge",
                        "saveMachine",
                        "Judges a machine in words and writes it to the case, as a build with that price",
                        this::save)
                .taking(Seen.TAG)
                .sent(Payload.json(Machine.class))
                .answering(Payload.json(JudgedWords.class))
                .refusing(
                        ProblemType.WORDS_REFUSED,
                        ProblemType.UPLOAD_REFUSED,
                        ProblemType.TOOK_TOO_LONG,
                        ProblemType.RULES_REFUSED,
                        ProblemType.NO_FOLDER,
                        ProblemType.FILES_FAULTY,
                        ProblemType.STALE,
                        ProblemType.CANNOT_WRITE));
    }

    /** @param words what it is made of, and what it costs, separated by commas */
    record Machine(String words) {}

    private void save(Context ctx) {
        String words = Body.json(ctx, Machine.class, MAX).words();
        if (words.length() > MachineWords.LONGEST) {
            throw Refused.because(
                    ProblemType.WRONG_BODY, "words: more than " + MachineWords.LONGEST + " signs are not read");
        }
        InForce before = live.inForce();
        String seen = Seen.buyersCase(ctx, before);
        JudgedWords.Asked asked = JudgedWords.of(before.judgement(), words);
        Map<Table, Content> tables = asked.said().own(before.facts());
        if (!tables.isEmpty()) {
            writer.put(store -> store.write(tables, seen));
        }
        List<String> saved = tables.keySet().stream()
                .map(table -> FactFiles.OWN + table.file())
                .toList();
        Answers.fresh(ctx, live.inForce(), asked.answer().savedTo(saved));
    }
}
