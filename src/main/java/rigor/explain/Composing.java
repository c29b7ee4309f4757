package rigor.explain;

import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import rigor.compose.Composition;
import rigor.compose.Compositions;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.Patience;
import rigor.facts.Hardware;
import rigor.facts.NotFound;

/** What cards in hosts come to: judged like any build, those that fit no better told with the reason. */
public final class Composing {
    /** Where nobody says how many. */
    private static final int USUAL_CARDS = 4;

    private Composing() {}

    /** The compositions that the case could want, best first: they are in force like listed builds. */
    public static List<Summary> wanted(Explainer inForce) {
        Set<String> composed = inForce.judgement().builds().stream()
                .filter(v -> v.subject().machine().host().isPresent())
                .map(v -> v.subject().id())
                .collect(Collectors.toSet());
        return among(inForce, composed);
    }

    /**
     * One card in every host, best first.
     *
     * @param card an id of hardware.csv, with or without what it is, or of accelerators.csv
     * @param count how many of them; 0 for one to four
     * @throws NotFound if there is no such card
     * @throws rigor.engine.TookTooLong if the rules in force are too slow
     */
    public static List<Summary> of(Judgement inForce, String card, int count) {
        Compositions all = Compositions.of(inForce.facts());
        Hardware named = card(all, card);
        IntStream counts = count == 0 ? IntStream.rangeClosed(1, USUAL_CARDS) : IntStream.of(count);
        Set<String> ids = counts.boxed()
                .flatMap(n -> all.of(named, n, inForce.facts()).stream())
                .map(Composition::id)
                .collect(Collectors.toCollection(LinkedHashSet::new));
        return Patience.USUAL.answer(
                "what becomes of " + card, inForce, () -> among(new Explainer(Judge.including(inForce, ids)), ids));
    }

    private static List<Summary> among(Explainer explainer, Set<String> ids) {
        return explainer.summaries().stream()
                .filter(build -> ids.contains(build.build()))
                .toList();
    }

    private static Hardware card(Compositions all, String named) {
        List<Hardware> cards = all.cards();
        return Stream.<Predicate<Hardware>>of(
                        card -> card.hardwareId().equals(named),
                        card -> Composition.shortId(card).equals(named),
                        card -> named.equals(card.acceleratorId()))
                .flatMap(is -> cards.stream().filter(is).min(Comparator.comparing(Hardware::key)).stream())
                .findFirst()
                .orElseThrow(() -> new NotFound(
                        "card", named, cards.stream().map(Composition::shortId).toList()));
    }
}
