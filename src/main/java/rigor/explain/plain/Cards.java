package rigor.explain.plain;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.explain.Advice;
import rigor.explain.BuildDifference;
import rigor.explain.ShortList;
import rigor.explain.ShortList.Role;
import rigor.explain.plain.Card.Kind;
import rigor.explain.words.Objections;
import rigor.explain.words.Sentences;
import rigor.explain.words.Shown;
import rigor.facts.column.Words;
import rigor.terms.Build;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/** The three cards beside the answer. Where nothing of a kind meets all that is asked, the nearest says what is in its way. */
record Cards(Judgement judgement, Advice advice) {
    private static final int CARDS = 3;

    List<Card> all() {
        return judgement
                .answer()
                .map(Verdict::subject)
                .map(best -> List.of(cheaper(best), bigger(best), ask(best)))
                .orElseGet(this::nearest);
    }

    private Card cheaper(Build best) {
        return pick(Role.CHEAPEST)
                .map(build -> better(Kind.CHEAPER, build, best))
                .or(() -> nearest(
                                b -> b.landedPrice().high() < best.landedPrice().low())
                        .map(v -> out(Kind.CHEAPER, v, best, "Nothing cheaper meets all that you ask. Nearest")))
                .orElseGet(() -> none(Kind.CHEAPER, "No cheaper machine is in the tables."));
    }

    private Card bigger(Build best) {
        return pick(Role.NEXT_STEP_UP)
                .map(build -> better(Kind.BIGGER, build, best))
                .or(() -> nearest(b -> b.accessibleMemory().low()
                                        > best.accessibleMemory().high()
                                || b.concurrentStreams().low()
                                        > best.concurrentStreams().high())
                        .map(v -> out(Kind.BIGGER, v, best, "Nothing bigger meets all that you ask. Nearest")))
                .orElseGet(() -> none(Kind.BIGGER, "No bigger machine is in the tables."));
    }

    private Card ask(Build best) {
        return Stream.of(Role.COULD_WIN, Role.PRICE_TO_PAY)
                .flatMap(role -> picks(role).limit(1))
                .findFirst()
                .map(pick -> open(Kind.ASK, pick, best))
                .orElseGet(() -> none(Kind.ASK, "No open question would change the answer."));
    }

    private List<Card> nearest() {
        Stream<Card> near = advice.shortList().stream().limit(CARDS).map(pick -> open(Kind.NEAREST, pick, null));
        return Stream.concat(
                        near, Stream.generate(() -> none(Kind.NEAREST, "No other machine comes near to what you ask.")))
                .limit(CARDS)
                .toList();
    }

    private Stream<ShortList.Pick> picks(Role role) {
        return advice.shortList().stream().filter(pick -> pick.role().equals(Words.of(role)));
    }

    private Optional<Build> pick(Role role) {
        return picks(role)
                .findFirst()
                .flatMap(pick -> judgement.build(pick.build()))
                .map(Verdict::subject);
    }

    /** The one with the fewest objections of those that are not accepted; of equals the one that ranks first. */
    private Optional<Verdict<Build>> nearest(Predicate<Build> wanted) {
        return judgement.builds().stream()
                .filter(v -> v.outcome() != Outcome.ACCEPTED && wanted.test(v.subject()))
                .min(Comparator.comparingInt(
                        v -> new Objections(v).answers().size() + v.others().size()));
    }

    private static Card better(Kind kind, Build build, Build best) {
        return card(kind, build, true, "", BuildDifference.between(build, best));
    }

    private static Card out(Kind kind, Verdict<Build> verdict, Build best, String intro) {
        String text = "%s: %s.".formatted(intro, String.join("; ", Sentences.brief(verdict)));
        return card(kind, verdict.subject(), false, text, BuildDifference.between(verdict.subject(), best));
    }

    private Card open(Kind kind, ShortList.Pick pick, @Nullable Build best) {
        Build build = judgement.build(pick.build()).orElseThrow().subject();
        return card(
                kind,
                build,
                false,
                capital(pick.text()),
                best == null ? List.of() : BuildDifference.between(build, best));
    }

    private static Card card(Kind kind, Build build, boolean meets, String text, List<BuildDifference> differences) {
        return new Card(
                Words.of(kind),
                build.id(),
                capital(PlainNames.of(build)),
                Shown.of(build.landedPrice(), build.currency()),
                meets,
                text,
                differences);
    }

    private static Card none(Kind kind, String text) {
        return new Card(Words.of(kind), null, null, null, false, text, List.of());
    }

    private static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
