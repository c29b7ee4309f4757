package rigor.engine;

import static rigor.bench.Results.number;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import rigor.GeneratedBuilds;
import rigor.GeneratedOffers;
import rigor.bench.Results;
import rigor.bench.Stopwatch;
import rigor.engine.memo.FindingsCache;
import rigor.engine.memo.SubjectFindings;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.estimate.price.Cheapest;
import rigor.estimate.price.PricedOffers;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Progress;
import rigor.facts.Requirement;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;
import rigor.verdict.Court;
import rigor.verdict.Verdicts;

/**
 * The same jobs done by Rigor and by others, in turn, in one process; verdicts and reasons are checked equal.
 *
 * <p>Offers: from checked rows to outcomes, reasons and the cheapest offers; the landed prices are derived by the same
 * code for all. Builds: from derived builds to outcomes and reasons.
 */
public final class Peers {
    private static final int[] SIZES = {1_000, 10_000, 100_000};
    private static final List<String> ENGINES = List.of("Easy Rules", "Evrete", "Drools");
    private static final int ROUNDS = 9;
    private static final int SHORT = 100;
    private static final int ROUNDS_OF_SHORT_JOBS = 51;
    private static final int CHECKED = 20;
    private static final long SEED = 20_260_218;

    private final Facts shipped = FactsReader.read(FactFiles.bundled());
    private final RuleBook rules = RuleCompiler.compile(RuleFiles.bundled());
    private final List<Requirement> asked = Judge.requirements(shipped, Requirement.Subject.BUILD);
    private final Verdicts verdicts = new Verdicts(asked, rules.rules(Court.BUILDS));
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

    /** @param prepares what it is to do, which is not measured */
    private record Contender(String name, Supplier<Runnable> prepares) {
        Contender(String name, Runnable job) {
            this(name, () -> job);
        }

        static Contender each(String name, List<Build> like, Consumer<List<Build>> job) {
            AtomicLong seed = new AtomicLong();
            return new Contender(name, () -> {
                List<Build> some = GeneratedBuilds.like(like, seed.incrementAndGet());
                return () -> job.accept(some);
            });
        }
    }

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
        race(number(size, 0) + " offers judged", contenders, 100_000 / size, results);
    }

    private void builds(Results results) {
        Judgement judgement = Judge.judge(shipped, rules);
        List<Build> builds = judgement.builds().stream().map(Verdict::subject).toList();
        Bits<Build> bits = Bits.of(Check.BUILDS, shipped);
        others(builds, judgement, bits, results);
        peers.forEach(peer -> check(peer, bits, judgement.builds(), peer.judge(bits, builds)));
        List<Contender> contenders = new ArrayList<>();
        contenders.add(new Contender("Rigor", () -> decide(rules.builds().cache(asked), builds)));
        contenders.add(new Contender("Rigor, with evidence and merits", () -> Judge.imagined(judgement, builds)));
        contenders.add(new Contender("Rigor, nothing decided yet", () -> decide(rules.builds().newCache(asked), builds)));
        peers.forEach(peer -> contenders.add(new Contender(peer.name(), () -> peer.judge(bits, builds))));
        race("The " + builds.size() + " shipped builds judged again", contenders, 300, results);
    }

    /** Each time builds that nobody has seen before, the same for all. */
    private void others(List<Build> builds, Judgement judgement, Bits<Build> bits, Results results) {
        for (long seed = -CHECKED; seed < 0; seed++) {
            List<Build> some = GeneratedBuilds.like(builds, seed);
            List<Verdict<Build>> own = Judge.imagined(judgement, some);
            peers.forEach(peer -> check(peer, bits, own, peer.judge(bits, some)));
        }
        List<Contender> contenders = new ArrayList<>();
        contenders.add(Contender.each("Rigor", builds, some -> decide(rules.builds().cache(asked), some)));
        peers.forEach(peer -> contenders.add(Contender.each(peer.name(), builds, some -> peer.judge(bits, some))));
        race(builds.size() + " builds judged that nobody has judged before", contenders, 300, results);
    }

    /** Outcomes and reasons, as they are kept for whoever asks for more. */
    private void decide(FindingsCache cache, List<Build> builds) {
        List<SubjectFindings> findings = cache.judge(builds);
        for (int i = 0; i < findings.size(); i++) {
            findings.get(i).outcome(verdicts);
        }
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

    /** @param warmUps short jobs are as fast as they get only after many runs */
    private static void race(String what, List<Contender> contenders, int warmUps, Results results) {
        contenders.forEach(c -> IntStream.range(0, warmUps).forEach(i -> c.prepares.get().run()));
        int rounds = warmUps < SHORT ? ROUNDS : ROUNDS_OF_SHORT_JOBS;
        Stopwatch[][] runs = new Stopwatch[contenders.size()][rounds];
        for (int round = 0; round < rounds; round++) {
            for (int i = 0; i < runs.length; i++) {
                Runnable job = contenders.get(i).prepares.get();
                System.gc();
                runs[i][round] = Stopwatch.time(job);
            }
        }
        results.table(what + ", verdicts and reasons equal", "by", "wall ms", "processor ms", "times Rigor's wall");
        double own = median(runs[names(contenders).indexOf("Rigor")]).wall();
        List<String> engines = new ArrayList<>();
        for (int i = 0; i < runs.length; i++) {
            String name = contenders.get(i).name;
            Stopwatch median = median(runs[i]);
            String times = number(median.wall() / own, 2);
            results.row(name, number(median.wall() * 1000, 2), number(median.processor() * 1000, 1), times);
            if (name.startsWith("hand-written")) {
                results.goal(what + ": hand-written Java, times Rigor's", "at least 0.1", times);
            }
            if (ENGINES.stream().anyMatch(name::startsWith)) {
                engines.add(times);
            }
        }
        results.goal(what + ": " + String.join(", ", ENGINES) + ", times Rigor's", "at least 2", String.join(", ", engines));
    }

    private static List<String> names(List<Contender> contenders) {
        return contenders.stream().map(Contender::name).toList();
    }

    private static Stopwatch median(Stopwatch[] runs) {
        return Stopwatch.median(Arrays.copyOf(runs, runs.length));
    }
}
