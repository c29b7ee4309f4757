package rigor.explain.plain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.engine.Judgement;
import rigor.explain.Advice;
import rigor.explain.BuildDifference;
import rigor.explain.ShortList;
import rigor.facts.column.Words;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.terms.Fit;
import rigor.terms.PoolUse;
import rigor.verdict.Verdict;

/** Why the answer is the answer, in sentences. */
record Reasons(Judgement judgement, Advice advice) {

    List<String> all() {
        return judgement.answer().map(Verdict::subject).map(this::of).orElseGet(this::nothing);
    }

    private List<String> of(Build best) {
        return Stream.of(Optional.of(standing(best)), room(best), atOnce(best))
                .flatMap(Optional::stream)
                .toList();
    }

    /** Where it stands among those that meet everything. */
    private String standing(Build best) {
        int accepted = advice.builds().accepted();
        if (accepted == 1) {
            return "It is the only one of %s machines that meets all that you ask."
                    .formatted(judgement.builds().size());
        }
        return cheapest()
                .map(cheapest -> dearer(best, cheapest, accepted))
                .orElse("It is the cheapest of the %s machines that meet all that you ask.".formatted(accepted));
    }

    /** Of those that meet everything; empty if that is the answer itself. */
    private Optional<Build> cheapest() {
        return advice.shortList().stream()
                .filter(pick -> pick.role().equals(Words.of(ShortList.Role.CHEAPEST)))
                .findFirst()
                .flatMap(pick -> judgement.build(pick.build()))
                .map(Verdict::subject);
    }

    /** What it is better at, and what that costs; what it is worse at, the card of the cheapest tells. */
    private static String dearer(Build best, Build cheapest, int accepted) {
        List<BuildDifference> all = BuildDifference.between(best, cheapest);
        String more = words(all.stream().filter(d -> !d.better() && d.text().startsWith(best.currency())));
        String gains = words(all.stream().filter(BuildDifference::better));
        String scores = "Of the %s machines that meet all that you ask it scores highest".formatted(accepted);
        return gains.isEmpty()
                ? scores + "."
                : "%s: %s than the cheapest of them%s.".formatted(scores, gains, more.isEmpty() ? "" : ", but " + more);
    }

    private static String words(Stream<BuildDifference> some) {
        return some.map(BuildDifference::text).collect(Collectors.joining(", "));
    }

    /** What stays free of the memory that is fullest. */
    private static Optional<String> room(Build best) {
        return best.working()
                .map(Fit::uses)
                .flatMap(uses -> uses.stream()
                        .min(Comparator.comparingDouble(use -> use.free().low()))
                        .map(use -> room(use, uses.size())));
    }

    private static String room(PoolUse use, int pools) {
        return "Your models fit with %s to spare%s."
                .formatted(Figures.of(use.free(), "GiB"), pools == 1 ? "" : " where it is tightest");
    }

    private static Optional<String> atOnce(Build best) {
        return best.concurrentStreams().isKnown()
                ? Optional.of("It serves %s at once.".formatted(Figures.of(best.concurrentStreams(), "streams")))
                : Optional.empty();
    }

    /** What comes nearest, with a known price if there is one: what nobody sells helps nobody. */
    private List<String> nothing() {
        return advice.shortList().stream()
                .filter(pick -> !pick.role().equals(Words.of(ShortList.Role.BEST)))
                .sorted(Comparator.comparing(pick -> !pick.price().known()))
                .limit(1)
                .map(Reasons::nearest)
                .toList();
    }

    /** What has only a price to find says so in a sentence of its own. */
    private static String nearest(ShortList.Pick pick) {
        return pick.role().equals(Words.of(ShortList.Role.NEAREST))
                ? "The nearest is %s: it would do %s.".formatted(pick.name(), pick.text())
                : pick.text();
    }
}
