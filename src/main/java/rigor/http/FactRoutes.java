package rigor.http;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.api.Page;
import rigor.api.ProblemType;
import rigor.api.TableView;
import rigor.explain.report.DeepCheck;
import rigor.explain.report.FactDoubt;
import rigor.facts.Fact;
import rigor.facts.Table;
import rigor.facts.csv.TableWriter;
import rigor.facts.schema.Cells;
import rigor.facts.schema.TableColumn;
import rigor.live.InForce;
import rigor.live.Live;

/** The tables as they are in force. */
final class FactRoutes {
    static final Parameter<String> TABLE = Parameter.part("table", "Such as offers");
    private static final Parameter<String> COLUMNS =
            Parameter.others("columns", "Only rows with these cells, by column; several of one are alternatives");

    private final Live live;

    FactRoutes(Live live) {
        this.live = live;
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/facts", "tables", "The tables of facts and their columns", this::tables)
                        .answering(Payload.page(TableView.class).withTag()),
                Route.get(
                                "/api/facts/check",
                                "factsCheck",
                                "What in the tables does not go together, each with both sides and sources",
                                this::check)
                        .answering(Payload.page(FactDoubt.class).withTag()),
                Route.get(
                                "/api/facts/{table}.csv",
                                "export",
                                "A table for a spreadsheet; an upload of it changes nothing",
                                this::export)
                        .taking(TABLE)
                        .answering(Payload.text("text/csv"))
                        .refusing(ProblemType.UNKNOWN_TABLE),
                Route.get(
                                "/api/facts/{table}",
                                "table",
                                "The rows of a table as they are in force; filtered and sorted by its columns",
                                this::table)
                        .taking(TABLE, COLUMNS)
                        .taking(new Listing<RowView>().parameters())
                        .answering(Payload.page(RowView.class).withTag())
                        .refusing(ProblemType.UNKNOWN_TABLE));
    }

    /**
     * @param file below the folder of facts, or {@code case/offers.csv} for the buyer's own
     * @param cells by column; null where not known
     */
    record RowView(String id, String file, int line, String source, Map<String, @Nullable Object> cells) {
        static RowView of(Fact fact) {
            return new RowView(
                    fact.key(),
                    fact.origin().file(),
                    fact.origin().line(),
                    fact.origin().source(),
                    Cells.of(fact));
        }
    }

    private void tables(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, Page.whole(now.judgement(), TableView.all(now.facts())));
    }

    /** What in the tables does not go together. */
    private void check(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, Page.whole(now.judgement(), DeepCheck.of(now.facts())));
    }

    private void table(Context ctx) {
        InForce now = live.inForce();
        Table table = named(TABLE.of(ctx));
        List<RowView> rows =
                now.facts().all(table.type()).stream().map(RowView::of).toList();
        Listing<RowView> listing = listing(table);
        List<Parameter<?>> known = new ArrayList<>(listing.parameters());
        known.add(CaseRoutes.CASE);
        Parameter.only(ctx, known);
        Answers.json(ctx, now, listing.of(rows, ctx).page(now, row -> row));
    }

    /** For a spreadsheet; an upload of it changes nothing. */
    private void export(Context ctx) {
        InForce now = live.inForce();
        Table table = named(TABLE.of(ctx));
        ByteArrayOutputStream csv = new ByteArrayOutputStream();
        write(now, table.type(), csv);
        Answers.resting(ctx, now)
                .header("Content-Disposition", "attachment; filename=\"" + table.file() + "\"")
                .contentType("text/csv; charset=utf-8")
                .result(csv.toByteArray());
    }

    private static <F extends Fact> void write(InForce now, Class<F> type, OutputStream out) {
        TableWriter.forSpreadsheet(type, now.facts().all(type), out);
    }

    static Table named(String title) {
        return Table.named(title)
                .orElseThrow(() -> Refused.unknown(
                        ProblemType.UNKNOWN_TABLE,
                        title,
                        Arrays.stream(Table.values()).map(Table::title).toList()));
    }

    private static Listing<RowView> listing(Table table) {
        Listing<RowView> listing =
                new Listing<RowView>().by("line", RowView::line).by("file", RowView::file);
        TableColumn.of(table)
                .forEach(column -> listing.by(column.name(), row -> row.cells().get(column.name())));
        return listing;
    }
}
