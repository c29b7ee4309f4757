package rigor.explain.shopping;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rigor.engine.Judgement;
import rigor.explain.BuildExplanation;
import rigor.explain.shopping.ShoppingList.Check;
import rigor.explain.shopping.ShoppingList.Item;
import rigor.explain.shopping.ShoppingList.Kind;
import rigor.explain.shopping.ShoppingList.Source;
import rigor.explain.words.OpenQuestions;
import rigor.explain.words.Sentences;
import rigor.facts.column.Words;
import rigor.terms.Build;
import rigor.verdict.Verdict;

/** What to find out or to know before a build is ordered. */
record Checks(Judgement judgement, OpenQuestions questions) {

    List<Check> of(Verdict<Build> verdict, BuildExplanation told, List<Item> items) {
        return Stream.of(
                        unsold(told, items),
                        asked(verdict),
                        items.stream().flatMap(this::price),
                        told.warnings().stream().map(w -> check(Kind.WARNING, Sentences.warning(w))))
                .flatMap(checks -> checks)
                .toList();
    }

    /** Up to which price the build would do, where it lacks nothing else. */
    private static Stream<Check> unsold(BuildExplanation told, List<Item> items) {
        Stream<Check> each = items.stream()
                .filter(item -> item.source() == null && !item.total().known())
                .map(item -> check(Kind.UNSOLD, "Find a price for %s: %s.".formatted(item.name(), item.choice())));
        Stream<Check> upTo = Stream.ofNullable(told.price().toPay()).map(toPay -> check(Kind.UNSOLD, toPay.text()));
        return Stream.of(each, upTo, hinted(items)).flatMap(checks -> checks);
    }

    /** The parts of a host that somebody names one price for. */
    private static Stream<Check> hinted(List<Item> items) {
        List<String> parts = items.stream()
                .filter(item -> item.source() == null && item.total().known())
                .map(Item::name)
                .toList();
        return parts.isEmpty()
                ? Stream.empty()
                : Stream.of(check(
                        Kind.UNSOLD,
                        "Find offers for what is priced by a hint only: %s.".formatted(String.join(", ", parts))));
    }

    private Stream<Check> asked(Verdict<Build> verdict) {
        return Sentences.inquiries(questions.beforeOrder(verdict)).stream().map(text -> check(Kind.QUESTION, text));
    }

    private Stream<Check> price(Item item) {
        Optional<Source> source = Optional.ofNullable(item.source());
        Stream<Check> doubt = source
                .filter(Source::inDoubt)
                .flatMap(s -> judgement.offer(s.offer()))
                .map(offer -> check(
                        Kind.PRICE,
                        offer.subject().id() + " is in doubt: " + String.join("; ", Sentences.brief(offer))))
                .stream();
        Stream<Check> old = source
                .filter(Source::old)
                .map(s -> check(
                        Kind.PRICE, "%s: the price is of %s; see what it is now.".formatted(s.offer(), s.observedOn())))
                .stream();
        return Stream.concat(doubt, old);
    }

    private static Check check(Kind kind, String text) {
        return new Check(Words.of(kind), text);
    }
}
