package rigor.explain.change;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import rigor.explain.outlook.Limit;
import rigor.explain.words.Sentences;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.verdict.Answer;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/** The margins of an accepted build: which limits it would fail first. */
record Margins(Trying trying, Verdict<Build> verdict) {

    /** Tightest first. */
    List<Margin> all() {
        return verdict.answers().stream()
                .filter(a -> a.status() == Status.MET
                        && a.requirement().level() == Level.MUST
                        && a.requirement().isNumeric())
                .flatMap(a -> margin(a).stream())
                .sorted(Comparator.comparingDouble(Margin::share).thenComparing(Margin::requirement))
                .toList();
    }

    /** None of a limit of 0: what must fit fits, and no share of nothing tells how well. */
    private Optional<Margin> margin(Answer answer) {
        Requirement r = answer.requirement();
        Limit limit = new Limit(r);
        double end = limit.worseEnd((Band) answer.actual().orElseThrow());
        if (!Double.isFinite(end) || limit.isDate() || r.limit() == 0) {
            return Optional.empty();
        }
        String change = limit.change(limit.justPast(end));
        double distance = Math.abs(end - r.limit());
        double share = distance / Math.abs(r.limit());
        return trying.accepts(verdict.subject().id(), change)
                ? Optional.empty()
                : Optional.of(new Margin(
                        r.key(),
                        end,
                        r.limit(),
                        distance,
                        share,
                        r.unit(),
                        change,
                        new Margin.Figured(
                                Figures.beside(end, r),
                                Figures.limit(r) + (r.assumed() ? ", assumed" : ""),
                                String.format(
                                        Locale.ROOT, "%s (%.0f %%)", Figures.of(distance, r.unit()), 100 * share)),
                        Sentences.margin(r, end, distance)));
    }
}
