package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.Map;
import rigor.api.ProblemType;
import rigor.api.RowChange;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.csv.OwnTable;
import rigor.facts.files.FactFiles;
import rigor.live.InForce;
import rigor.live.Live;

/** Single rows that the buyer gives to the tables of the case, or takes from them. */
final class RowRoutes {
    private static final String ROWS = "/api/facts/{table}/rows";
    private static final int MAX = 1 << 20;
    private static final Parameter<Boolean> DRY_RUN = Parameter.flag("dryRun", "Only tells what would happen");
    private static final Parameter<Integer> LINE = Parameter.number("line", "Where the row begins in the case's file");

    private final Live live;
    private final CaseWriter writer;
    private final FileNames files;

    RowRoutes(Live live) {
        this.live = live;
        this.writer = new CaseWriter(live);
        this.files = new FileNames(live.folders());
    }

    List<Route> routes() {
        return List.of(
                changing(Route.act(
                                ROWS,
                                "giveRow",
                                "Gives a row to a table of the case, or puts it in the place of the one of its name",
                                this::give))
                        .taking(FactRoutes.TABLE, DRY_RUN, Seen.TAG)
                        .sent(Payload.json(GivenRow.class)),
                changing(Route.act(
                                ROWS + "/{line}/remove",
                                "removeRow",
                                "Takes a row of the buyer's own from a table of the case",
                                this::remove))
                        .taking(FactRoutes.TABLE, LINE, DRY_RUN, Seen.TAG));
    }

    private static Route changing(Route route) {
        return route.answering(Payload.json(RowChange.class))
                .refusing(
                        ProblemType.UNKNOWN_TABLE,
                        ProblemType.UNKNOWN_NAME,
                        ProblemType.UPLOAD_REFUSED,
                        ProblemType.WRONG_PARAMETER,
                        ProblemType.BUSY,
                        ProblemType.NO_FOLDER,
                        ProblemType.FILES_FAULTY,
                        ProblemType.STALE,
                        ProblemType.CANNOT_WRITE);
    }

    /** @param cells as text, by column; an empty one is not known, and one that is left out stays as it was */
    record GivenRow(Map<String, String> cells) {}

    private void give(Context ctx) {
        Table table = table(ctx);
        boolean dryRun = DRY_RUN.of(ctx);
        GivenRow row = Body.json(ctx, GivenRow.class, MAX);
        InForce before = live.inForce();
        String seen = Seen.buyersCase(ctx, before);
        change(ctx, own(table, before).with(row.cells()), before, seen, dryRun);
    }

    private void remove(Context ctx) {
        Table table = table(ctx);
        boolean dryRun = DRY_RUN.of(ctx);
        int line = LINE.of(ctx);
        InForce before = live.inForce();
        String seen = Seen.buyersCase(ctx, before);
        OwnTable.Edited edited = own(table, before)
                .without(line)
                .orElseThrow(() -> Refused.because(
                        ProblemType.UNKNOWN_NAME,
                        FactFiles.OWN + table.file() + " has no row that begins on line " + line));
        change(ctx, edited, before, seen, dryRun);
    }

    /** A trial may have faults, they are what it is for; nothing is written with any. */
    private void change(Context ctx, OwnTable.Edited edited, InForce before, String seen, boolean dryRun) {
        InForce after;
        try {
            after = live.propose(edited.over(before.files()), before.rules().files());
        } catch (FactsRejected e) {
            RowChange refused = refused(edited, e.problems(), before);
            if (!dryRun) {
                throw Refused.faulty(ProblemType.UPLOAD_REFUSED, "nothing was changed", e.problems());
            }
            Answers.fresh(ctx, before, refused);
            return;
        }
        RowChange told = RowChange.of(edited, dryRun, before.judgement(), after.judgement());
        if (!dryRun) {
            writer.put(store -> store.write(edited.table(), edited.content(), seen));
        }
        Answers.fresh(ctx, after, told);
    }

    private RowChange refused(OwnTable.Edited edited, List<Problem> problems, InForce before) {
        String label = FactFiles.OWN + edited.table().file();
        return RowChange.refused(edited, label, problems.stream().map(files::of).toList(), before.judgement());
    }

    private static OwnTable<?> own(Table table, InForce now) {
        return OwnTable.of(table, now.files(), now.facts());
    }

    private static Table table(Context ctx) {
        Table table = FactRoutes.named(FactRoutes.TABLE.of(ctx));
        if (!table.takesRows()) {
            throw Refused.because(ProblemType.WRONG_PARAMETER, table.title() + " takes no rows: it says who buys");
        }
        return table;
    }
}
