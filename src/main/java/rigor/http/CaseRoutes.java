package rigor.http;

import io.javalin.http.Context;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import rigor.api.CaseForm;
import rigor.api.CaseView;
import rigor.api.KeptCase;
import rigor.api.Page;
import rigor.api.ProblemType;
import rigor.explain.change.WhatIfRejected;
import rigor.facts.Table;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.TableWriter;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.live.InForce;
import rigor.live.Live;

/** The cases that can be asked for, and a case of the buyer's own. */
final class CaseRoutes {
    /** Which case an answer is for, in any address whose answer depends on one. */
    static final Parameter<String> CASE = Parameter.text(
            "case", "The id of a case, as /api/cases lists them; the usual one if left out", "^[a-z0-9][a-z0-9-]*$");

    /** What a case asks and runs: of one that is made anew, nothing of an earlier one stays. */
    private static final List<Table> ASKING = List.of(Table.REQUIREMENTS, Table.LOADOUTS);

    private final Live live;
    private final Live usual;
    private final CaseWriter writer;

    /** @param usual where the buyer's own case is written, whichever case {@code live} is */
    CaseRoutes(Live live, Live usual) {
        this.live = live;
        this.usual = usual;
        this.writer = new CaseWriter(usual);
    }

    List<Route> routes() {
        return List.of(
                Route.get("/api/cases", "cases", "The cases there are: who buys", this::cases)
                        .answering(Payload.page(CaseView.class).withTag()),
                Route.get(
                                "/api/cases/form",
                                "caseForm",
                                "What is asked of somebody who makes a case, and what can be answered",
                                this::form)
                        .answering(Payload.json(CaseForm.class).withTag()),
                Route.ask(
                                "/api/cases/preview",
                                "previewCase",
                                "The answer for a case from answers, or for the one in force with changes; nothing is"
                                        + " stored",
                                ctx -> keep(ctx, true))
                        .sent(Payload.json(SaidCase.class))
                        .answering(Payload.json(KeptCase.class))
                        .refusing(
                                ProblemType.UNKNOWN_NAME,
                                ProblemType.WHAT_IF_REFUSED,
                                ProblemType.UPLOAD_REFUSED,
                                ProblemType.TOOK_TOO_LONG,
                                ProblemType.RULES_REFUSED),
                Route.act(
                                "/api/cases",
                                "keepCase",
                                "Makes it the buyer's own case, which is in force from then on",
                                ctx -> keep(ctx, false))
                        .taking(Seen.TAG)
                        .sent(Payload.json(SaidCase.class))
                        .answering(Payload.json(KeptCase.class))
                        .refusing(
                                ProblemType.UNKNOWN_NAME,
                                ProblemType.WHAT_IF_REFUSED,
                                ProblemType.UPLOAD_REFUSED,
                                ProblemType.BUSY,
                                ProblemType.NO_FOLDER,
                                ProblemType.FILES_FAULTY,
                                ProblemType.STALE,
                                ProblemType.CANNOT_WRITE,
                                ProblemType.TOOK_TOO_LONG,
                                ProblemType.RULES_REFUSED));
    }

    private void cases(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, Page.whole(now.judgement(), CaseView.all(now.files())));
    }

    private void form(Context ctx) {
        InForce now = live.inForce();
        Answers.json(ctx, now, CaseForm.of(now.facts()));
    }

    private void keep(Context ctx, boolean dryRun) {
        InForce before = live.inForce();
        InForce own = usual.inForce();
        String seen = live == usual ? Seen.buyersCase(ctx, own) : own.facts().caseRevision();
        SaidCase.Tables said = said(SaidCase.of(ctx), before);
        SortedMap<Table, Content> tables = whole(said, own.files());
        InForce after = writer.proposal(over(own.files(), tables), own);
        KeptCase told = KeptCase.of(
                dryRun,
                tables.keySet().stream().map(Table::file).toList(),
                said.assumed(),
                before.judgement(),
                after.explainer());
        if (!dryRun) {
            writer.put(store -> store.write(tables, seen));
        }
        Answers.fresh(ctx, after, told);
    }

    private static SaidCase.Tables said(SaidCase said, InForce now) {
        try {
            return said.over(now);
        } catch (WhatIfRejected e) {
            throw Refused.faulty(ProblemType.WHAT_IF_REFUSED, "nothing was changed", e.problems());
        }
    }

    /** With empty tables in the place of those that an earlier case has and this one does not. */
    private static SortedMap<Table, Content> whole(SaidCase.Tables said, FactFiles own) {
        SortedMap<Table, Content> tables = new TreeMap<>(said.contents());
        ASKING.stream()
                .filter(table ->
                        said.anew() && own.content(FactFiles.OWN + table.file()).isPresent())
                .forEach(table -> tables.putIfAbsent(table, TableWriter.canonical(table.type(), List.of())));
        return tables;
    }

    /** The tables with those of the buyer's own case replaced, judged for it. */
    private static FactFiles over(FactFiles files, SortedMap<Table, Content> tables) {
        FactFiles all = files.judgedFor(List.of());
        for (var table : tables.entrySet()) {
            all = all.with(FactFiles.OWN + table.getKey().file(), table.getValue());
        }
        return CaseChoice.usual(all);
    }
}
