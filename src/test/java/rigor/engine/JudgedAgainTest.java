package rigor.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rigor.GeneratedOffers;
import rigor.Shipped;
import rigor.Tables;
import rigor.facts.BuildPart;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Table;
import rigor.facts.schema.RowOrder;
import rigor.verdict.Caution;
import rigor.verdict.Doubt;
import rigor.verdict.Finding;
import rigor.verdict.Merit;
import rigor.verdict.Outcome;
import rigor.verdict.Rejection;
import rigor.verdict.Remark;
import rigor.verdict.RuleRef;
import rigor.verdict.Verdict;

/**
 * Judging again only what an edit of offers affects gives the same as judging everything. {@code mvn -Pfuzz verify} edits
 * more tables.
 */
class JudgedAgainTest {
    private static final int TABLES = Integer.getInteger("tables.edited", 15);
    private static final List<Class<? extends Finding>> KINDS =
            List.of(Rejection.class, Doubt.class, Caution.class, Remark.class, Merit.class);

    /** Streams of a role are counted only where somebody asks for them. */
    @Test
    void whereStreamsOfARoleAreAskedForTheyAreCountedAnew() {
        Facts edited = Tables.shipped()
                .withCopy(Table.REQUIREMENTS, "streams", Map.of("requirement_id", "streams:main", "level", "must"))
                .read();

        assertThat(Judge.again(Shipped.judgement(), edited).builds())
                .isEqualTo(Judge.judge(edited, Shipped.rules()).builds());
    }

    @Test
    void oneMoreBuildIsJudgedLikeAllOfThem() {
        Map<String, String> line = Map.of("build_id", "mine", "name", "Mine", "quantity", "1", "source_url", "said");
        Facts edited = Tables.shipped()
                .withRow(
                        Table.HARDWARE,
                        Map.of("hardware_id", "all", "name", "All", "kind", "bundle", "source_url", "said"))
                .withRow(Table.BUILDS, with(line, "asus-gx10-1tb"))
                .withRow(Table.BUILDS, with(line, "all"))
                .withCopy(Table.OFFERS, "of-001", Map.of("offer_id", "of-all", "hardware_id", "all", "price", "2900"))
                .read();
        List<BuildPart> bill = edited.all(BuildPart.class).stream()
                .filter(part -> part.buildId().equals("mine"))
                .toList();

        Judgement quick = Judge.with(Shipped.judgement(), edited, bill);
        Judgement whole = Judge.judge(edited, Shipped.rules());
        assertThat(quick.builds()).isEqualTo(whole.builds());
        assertThat(quick.build("mine").orElseThrow().subject().landedPrice().low())
                .isEqualTo(2900);
        assertThat(quick.offer("of-all")).isEqualTo(whole.offer("of-all")).isPresent();
        assertThat(quick.offers().count(Outcome.ACCEPTED))
                .isEqualTo(whole.offers().count(Outcome.ACCEPTED));
    }

    private static Map<String, String> with(Map<String, String> line, String hardware) {
        Map<String, String> all = new HashMap<>(line);
        all.put("hardware_id", hardware);
        return all;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 5, 40})
    void anEditOfOffersIsJudgedLikeAllOffersAgain(int edits) {
        for (int seed = 1; seed <= TABLES; seed++) {
            Facts facts = GeneratedOffers.in(Shipped.facts(), seed, 150).succeeding(Shipped.facts());
            Judgement before = Judge.judge(facts, Shipped.rules());
            Facts edited = edited(facts, edits, new Random(seed));

            Judgement again = Judge.again(before, edited);

            Judgement anew = Judge.judge(edited, Shipped.rules());
            assertThat(again.builds()).isEqualTo(anew.builds());
            assertThat(again.offers()).isEqualTo(anew.offers());
            assertThat(listed(again)).isEqualTo(listed(anew));
            assertThat(kinds(again)).isEqualTo(kinds(anew));
            for (Outcome outcome : Outcome.values()) {
                assertThat(again.offers().count(outcome))
                        .isEqualTo(anew.offers().count(outcome));
            }
            assertThat(again.offers().flippedSince(before.offers()).toList())
                    .containsExactlyInAnyOrderElementsOf(flipped(before, anew));
        }
    }

    @Test
    void anEditOfHowPricesMoveIsJudgedLikeAllAgain() {
        Facts edited = Tables.shipped()
                .with(Table.DRIFT, "framework-128gb-us-2025-12", "to_price", "2999")
                .read();

        Judgement again = Judge.again(Shipped.judgement(), edited);

        Judgement anew = Judge.judge(edited, Shipped.rules());
        assertThat(again.builds()).isEqualTo(anew.builds());
        assertThat(again.offers())
                .isEqualTo(anew.offers())
                .isNotEqualTo(Shipped.judgement().offers());
    }

    private static List<String> listed(Judgement judgement) {
        return judgement.offers().judged().stream()
                .map(o -> o.id() + " " + o.hardware().key() + " " + o.retailer().key() + " " + o.outcome() + " "
                        + o.price())
                .toList();
    }

    /** What the rules found on offers: the counts told of each rule, and the same by the verdicts themselves. */
    private static Map<RuleRef, List<Integer>> kinds(Judgement judgement) {
        RuleCounts counts = RuleCounts.of(judgement);
        List<Verdict<?>> verdicts = Stream.<Verdict<?>>concat(judgement.builds().stream(), judgement.offers().stream())
                .toList();
        Map<RuleRef, List<Integer>> kinds = new HashMap<>();
        for (RuleRef rule : judgement.rules().rules()) {
            List<Integer> counted =
                    KINDS.stream().map(k -> counts.count(rule, k)).toList();
            assertThat(counted)
                    .as(rule.name())
                    .isEqualTo(KINDS.stream().map(k -> found(verdicts, rule, k)).toList());
            assertThat(counts.fires(rule)).isEqualTo(counted.stream().anyMatch(n -> n > 0));
            kinds.put(rule, counted);
        }
        return kinds;
    }

    private static int found(List<Verdict<?>> verdicts, RuleRef rule, Class<? extends Finding> kind) {
        return (int) verdicts.stream()
                .filter(v -> Stream.concat(v.grounds(), v.merits().stream())
                        .anyMatch(g -> g.rule().equals(rule) && kind.isInstance(g.finding())))
                .count();
    }

    private static Facts edited(Facts facts, int edits, Random random) {
        List<Offer> offers = new ArrayList<>(facts.all(Offer.class));
        List<Offer> others =
                GeneratedOffers.in(facts, random.nextLong(), 200 + edits).all(Offer.class);
        for (int i = 0; i < edits; i++) {
            int at = random.nextInt(offers.size());
            switch (random.nextInt(4)) {
                case 0 -> offers.remove(at);
                case 1 -> offers.add(at, others.get(200 + i));
                case 2 -> offers.add(at, offers.remove(random.nextInt(offers.size())));
                default -> replace(offers, at, others);
            }
        }
        Map<Class<? extends Fact>, List<? extends Fact>> tables = new HashMap<>(facts.tables());
        tables.put(Offer.class, List.copyOf(offers));
        return RowOrder.facts(tables, "edited").succeeding(facts);
    }

    /** By another of the same id, which offers other things at another price. */
    private static void replace(List<Offer> offers, int at, List<Offer> others) {
        others.stream()
                .filter(other -> other.key().equals(offers.get(at).key()))
                .forEach(other -> offers.set(at, other));
    }

    private static Set<String> flipped(Judgement before, Judgement after) {
        Set<String> ids = new TreeSet<>();
        List.of(before, after)
                .forEach(j -> j.offers().forEach(v -> ids.add(v.subject().id())));
        ids.removeIf(id -> outcome(before, id).equals(outcome(after, id)));
        return ids;
    }

    private static Optional<Outcome> outcome(Judgement judgement, String id) {
        return judgement.offer(id).map(Verdict::outcome);
    }
}
