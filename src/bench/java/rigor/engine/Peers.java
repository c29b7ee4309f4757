package rigor.engine;

import static rigor.bench.Results.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import rigor.GeneratedOffers;
import rigor.bench.Results;
import rigor.bench.Stopwatch;
import rigor.estimate.Cheapest;
import rigor.estimate.PricedOffers;
import rigor.facts.FactFiles;
import rigor.facts.Facts;
import rigor.facts.FactsReader;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Requirement;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;
import rigor.verdict.Verdicts;

/**
 * The same jobs done by Rigor and by others, in turn, in one process; verdicts and reasons are checked equal.
 *
 * <p>Offers: from checked rows to outcomes, reasons and the cheapest offers; the landed prices are derived by the same
 * code for all. Builds: from derived builds to outcomes and reasons.
 */
public final class Peers {
    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final int ROUNDS = 5;
    private static final long SEED = 20_260_218;

    private final Facts shipped = FactsReader.read(FactFiles.bundled());
    private final RuleBook rules = RuleCompiler.compile(RuleFiles.bundled());
    private final List<Requirement> asked = Judge.requirements(shipped, Requirement.Subject.BUILD);
    private final Verdicts verdicts = new Verdicts(asked, rules.rules("builds"));
    private final List<Peer> peers = List.of(
            new Peer.HandWritten(),
            new EasyRulesPeer(),
            new EvretePeer(),
            new PlainDrools(shipped, RuleFiles.bundled()));

    private Peers() {}

    public static void run(Results results) {
        Peers peers = new Peers();
        peers.builds(results);
        for (int size : SIZES) {
            peers.offers(size, results);
        }
    }

    private record Contender(String name, Runnable job) {}

    private void offers(int size, Results results) {
        Facts facts = GeneratedOffers.in(shipped, SEED, size);
        Bits<PricedOffer> bits = Bits.of(Check.OFFERS, facts);
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new Contender("deriving the prices alone", () -> new PricedOffers(facts).all()));
        contenders.add(new Contender("Rigor", () -> new OffersJudge(facts, rules, Progress.UNSEEN).judge()));
        peers.forEach(peer -> contenders.add(new Contender(peer.name(), () -> offers(peer, facts, bits))));
        OfferVerdicts own = new OffersJudge(facts, rules, Progress.UNSEEN).judge();
        peers.forEach(peer -> {
            Decided theirs = offers(peer, facts, bits);
            check(peer, bits, own, theirs.said);
            for (Outcome outcome : Outcome.values()) {
                equal(peer, own.count(outcome), theirs.counts.getOrDefault(outcome, 0));
            }
        });
        warm(contenders, 100_000 / size);
        results.table(number(size, 0) + " offers judged, verdicts and reasons equal", "by", "wall ms", "processor ms", "times Rigor's wall");
        race(contenders, results);
    }

    private void builds(Results results) {
        Judgement judgement = Judge.judge(shipped, rules);
        List<Build> builds = judgement.builds().stream().map(Verdict::subject).toList();
        Bits<Build> bits = Bits.of(Check.BUILDS, shipped);
        peers.forEach(peer -> check(peer, bits, judgement.builds(), peer.judge(bits, builds)));
        List<Contender> contenders = new ArrayList<>();
        Docket known = rules.builds().docket(asked);
        contenders.add(new Contender("Rigor", () -> decide(known, builds)));
        contenders.add(new Contender("Rigor, with evidence and merits", () -> Judge.imagined(judgement, builds)));
        contenders.add(new Contender("Rigor, asking the engine anew", () -> decide(rules.builds().open(asked), builds)));
        peers.forEach(peer -> contenders.add(new Contender(peer.name(), () -> peer.judge(bits, builds))));
        results.table(builds.size() + " builds judged, verdicts and reasons equal", "by", "wall ms", "processor ms", "times Rigor's wall");
        warm(contenders, 300);
        race(contenders, results);
    }

    /** Outcomes and reasons, as they are kept for whoever asks for more. */
    private void decide(Docket docket, List<Build> builds) {
        List<Said> said = docket.hear(builds);
        for (int i = 0; i < said.size(); i++) {
            said.get(i).outcome(builds.get(i), verdicts);
        }
    }

    /** Short jobs are as fast as they get only after many runs. */
    private static void warm(List<Contender> contenders, int runs) {
        contenders.forEach(c -> IntStream.range(0, runs).forEach(i -> c.job.run()));
    }

    private record Decided(long[] said, Map<Outcome, Integer> counts, Map<Outcome, Cheapest> cheapest) {}

    private static Decided offers(Peer peer, Facts facts, Bits<PricedOffer> bits) {
        PricedOffers priced = new PricedOffers(facts);
        List<PricedOffer> offers = facts.all(Offer.class).stream().map(priced::of).toList();
        Decided decided = new Decided(
                peer.judge(bits, offers), new EnumMap<>(Outcome.class), new EnumMap<>(Outcome.class));
        for (int i = 0; i < offers.size(); i++) {
            Outcome outcome = bits.outcome(decided.said[i]);
            decided.counts.merge(outcome, 1, Integer::sum);
            decided.cheapest.computeIfAbsent(outcome, o -> new Cheapest()).see(offers.get(i));
        }
        return decided;
    }

    private static <S extends Subject> void check(Peer peer, Bits<S> bits, List<Verdict<S>> own, long[] theirs) {
        Map<String, Integer> places = bits.places();
        for (int i = 0; i < theirs.length; i++) {
            equal(peer, bits.of(own.get(i), places), bits.plain(theirs[i]));
            equal(peer, own.get(i).outcome(), bits.outcome(theirs[i]));
        }
    }

    private static void equal(Peer peer, Object own, Object theirs) {
        if (!own.equals(theirs)) {
            throw new IllegalStateException(peer.name() + " says " + theirs + ", Rigor says " + own);
        }
    }

    private static void race(List<Contender> contenders, Results results) {
        Stopwatch[][] runs = new Stopwatch[contenders.size()][ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            for (int i = 0; i < runs.length; i++) {
                System.gc();
                runs[i][round] = Stopwatch.time(contenders.get(i).job);
            }
        }
        double own = median(runs[names(contenders).indexOf("Rigor")]).wall();
        for (int i = 0; i < runs.length; i++) {
            Stopwatch median = median(runs[i]);
            results.row(
                    contenders.get(i).name,
                    number(median.wall() * 1000, 1),
                    number(median.processor() * 1000, 1),
                    number(median.wall() / own, 2));
        }
    }

    private static List<String> names(List<Contender> contenders) {
        return contenders.stream().map(Contender::name).toList();
    }

    private static Stopwatch median(Stopwatch[] runs) {
        return Stopwatch.median(Arrays.copyOf(runs, runs.length));
    }
}
