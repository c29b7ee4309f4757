package rigor.explain.report;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.explain.Advice;
import rigor.explain.BuildExplanation;
import rigor.explain.RequirementRow;
import rigor.explain.ShortList;
import rigor.explain.ShortList.Pick;
import rigor.explain.words.Percent;
import rigor.explain.words.Shown;
import rigor.facts.Basis;
import rigor.facts.Requirement.Level;
import rigor.facts.column.Words;

/** The answer, why, and how sure, in sentences for somebody who knows nothing of it. */
record PlainWords(Told told) {

    /** What to do. */
    String headline() {
        return told.best()
                .map(best -> (isOwned() ? "Keep " : "Buy ")
                        + told.names().brief(best.summary().name()))
                .orElse("Buy nothing yet");
    }

    private boolean isOwned() {
        return told.explainer()
                .judgement()
                .answer()
                .filter(v -> v.subject().machine().isOwned())
                .isPresent();
    }

    /** What stands behind the answer's name in brackets; empty if nothing does. */
    String aside() {
        String name = told.best().map(best -> best.summary().name()).orElse("");
        String rest =
                name.substring(Math.min(name.length(), told.names().brief(name).length()));
        return rest.replaceAll("^[\\s,]*\\(|\\)$", "");
    }

    /** Why that one. */
    List<String> why() {
        return told.best()
                .map(best -> Stream.of(Optional.of(standing()), cheapest(), bestAt(best))
                        .flatMap(Optional::stream)
                        .toList())
                .orElseGet(() -> List.of(nothing()));
    }

    private String nothing() {
        Advice.Counts builds = told.advice().builds();
        return told.explainer().judgement().unjudged().isEmpty()
                ? String.format(
                        Locale.ROOT,
                        "None of %,d machines meets all that was asked for a purchase on %s in %s: %,d cannot be decided"
                                + " before something is asked, %,d are out.",
                        builds.judged(),
                        told.day(),
                        told.advice().country(),
                        builds.undecided(),
                        builds.rejected())
                : told.advice().answer();
    }

    private String standing() {
        Advice.Counts builds = told.advice().builds();
        return builds.accepted() == 1
                ? String.format(
                        Locale.ROOT,
                        "It is the only one of %,d machines that meets all that was asked.",
                        builds.judged())
                : String.format(
                        Locale.ROOT,
                        "Of %,d machines %,d meet all that was asked; of these it serves the wishes best.",
                        builds.judged(),
                        builds.accepted());
    }

    /** Empty if the answer is the cheapest itself and says so. */
    private Optional<String> cheapest() {
        Optional<Pick> other = picks(ShortList.Role.CHEAPEST).findFirst();
        boolean several = told.advice().builds().accepted() > 1;
        return other.map(pick -> "The cheapest of them, %s, is %s."
                        .formatted(told.names().brief(pick.name()), pick.text()))
                .or(() -> several ? Optional.of("It is also the cheapest of them.") : Optional.empty());
    }

    private static Optional<String> bestAt(BuildExplanation best) {
        List<String> first = best.summary().bestAt();
        return first.isEmpty()
                ? Optional.empty()
                : Optional.of("It is certainly ahead of them in " + String.join(", ", first) + ".");
    }

    private Stream<Pick> picks(ShortList.Role role) {
        return told.advice().shortList().stream().filter(pick -> pick.role().equals(Words.of(role)));
    }

    /** How sure, as pairs of a kind and what is of that kind. */
    List<Sure> sure() {
        return told.best().map(this::sure).orElse(List.of());
    }

    /** @param what the kind of ground; {@code text} what stands on it */
    record Sure(String what, String text) {}

    private List<Sure> sure(BuildExplanation best) {
        List<RequirementRow> musts = best.rows().stream()
                .filter(row -> row.level().equals(Words.of(Level.MUST)))
                .toList();
        Optional<Sure> chance = Optional.ofNullable(best.summary().chance())
                .map(share -> new Sure("Chance", "it keeps all that was asked with a chance of " + Percent.of(share)));
        List<String> estimated = titles(musts, true);
        List<String> assumed = musts.stream()
                .filter(RequirementRow::assumed)
                .map(row -> row.title() + " " + row.limit())
                .toList();
        return Stream.of(
                        chance,
                        Optional.of(new Sure("Measured, declared or worked out from such figures", share(musts))),
                        listed("Estimated by a model", estimated),
                        listed("Limits that were assumed, so yours to confirm", assumed))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String share(List<RequirementRow> musts) {
        return "%s of the %s figures that decide; the appendix names them"
                .formatted(titles(musts, false).size(), musts.size());
    }

    private static List<String> titles(List<RequirementRow> musts, boolean estimated) {
        return musts.stream()
                .filter(row -> row.actual() != null && row.actual().known() && isEstimated(row.actual()) == estimated)
                .map(RequirementRow::title)
                .toList();
    }

    private static boolean isEstimated(Shown actual) {
        return actual.basis().equals(Words.of(Basis.ESTIMATED));
    }

    private static Optional<Sure> listed(String what, List<String> titles) {
        return titles.isEmpty()
                ? Optional.empty()
                : Optional.of(new Sure(what, titles.stream().collect(Collectors.joining("; "))));
    }
}
