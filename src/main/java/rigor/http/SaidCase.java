package rigor.http;

import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import rigor.api.ProblemType;
import rigor.explain.change.WhatIf;
import rigor.facts.Buyer;
import rigor.facts.Certainty;
import rigor.facts.Facts;
import rigor.facts.NotFound;
import rigor.facts.Table;
import rigor.facts.cases.CaseAnswers;
import rigor.facts.cases.ChangedCase;
import rigor.facts.cases.NewCase;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.live.InForce;

/**
 * A case that somebody says: from answers, or as changes to the one in force.
 *
 * @param answers as {@code rigor case new} asks for them
 * @param changes as {@code rigor what-if} takes them
 * @param title what the case is to be called
 */
record SaidCase(
        @Nullable Answers answers,
        @Nullable List<String> changes,
        @Nullable String title) {
    private static final int MAX = 1 << 16;

    /**
     * @param date of the purchase; that of the case in force if left out
     * @param models {@code MODEL} or {@code ROLE:MODEL}, which run together
     * @param users of the first model at once, {@code context} tokens of each
     * @param wishes by their names in wishes.csv
     */
    record Answers(
            String country,
            @Nullable String date,
            @Nullable Boolean business,
            @Nullable String taxRate,
            @Nullable String priceAge,
            @Nullable String certainty,
            List<String> models,
            @Nullable Integer users,
            @Nullable Integer context,
            @Nullable Map<String, String> wishes) {}

    /**
     * The tables that make it.
     *
     * @param anew whether nothing of what an earlier case of the buyer's own asks stays
     * @param assumed what was filled in though nobody said it
     */
    record Tables(SortedMap<Table, Content> contents, boolean anew, List<String> assumed) {}

    static SaidCase of(Context ctx) {
        SaidCase said = Body.json(ctx, SaidCase.class, MAX);
        if ((said.answers == null) == (said.changes == null)) {
            throw Refused.because(ProblemType.WRONG_BODY, "either answers or changes are expected");
        }
        return said;
    }

    Tables over(InForce now) {
        return answers == null ? changed(now, Objects.requireNonNullElse(changes, List.of())) : made(now, answers);
    }

    private Tables changed(InForce now, List<String> changes) {
        Facts after = WhatIf.of(now.judgement(), changes).judgement().facts();
        boolean anew = !now.files().top().equals(FactFiles.OWN);
        return new Tables(new ChangedCase(now.files(), now.facts(), after, title).tables(), anew, List.of());
    }

    private Tables made(InForce now, Answers said) {
        NewCase made = new CaseAnswers(
                        title,
                        said.country,
                        date(said, now.facts()),
                        Boolean.TRUE.equals(said.business),
                        said.taxRate,
                        said.priceAge,
                        certainty(said),
                        models(said),
                        Objects.requireNonNullElse(said.users, 1),
                        Objects.requireNonNullElse(said.context, CaseAnswers.USUAL_CONTEXT),
                        Objects.requireNonNullElse(said.wishes, Map.of()))
                .over(now.facts());
        return new Tables(
                made.contents(),
                true,
                made.assumed().stream().map(NewCase.Assumed::sentence).toList());
    }

    private static List<String> models(Answers said) {
        if (said.models.isEmpty()) {
            throw Refused.because(ProblemType.WRONG_BODY, "models: at least one is expected");
        }
        return said.models;
    }

    private static LocalDate date(Answers said, Facts facts) {
        try {
            return said.date == null ? Buyer.of(facts).purchaseDate() : LocalDate.parse(said.date);
        } catch (DateTimeException e) {
            throw Refused.because(
                    ProblemType.WRONG_BODY, "date: \"" + said.date + "\" is not a day such as 2026-02-18");
        }
    }

    private static Certainty certainty(Answers said) {
        String word = said.certainty;
        return word == null
                ? Certainty.USUAL
                : Certainty.of(word).orElseThrow(() -> new NotFound("certainty", word, Certainty.all()));
    }
}
