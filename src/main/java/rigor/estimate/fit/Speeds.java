package rigor.estimate.fit;

import static rigor.facts.keys.AssumptionKey.DUTY;
import static rigor.facts.keys.AssumptionKey.FRESH_PROMPT_TOKENS;
import static rigor.facts.keys.AssumptionKey.WORKING_CONTEXT;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.estimate.Assumptions;
import rigor.estimate.size.BuyersEngine;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.FirstToken;
import rigor.estimate.speed.Guess;
import rigor.estimate.speed.Observation;
import rigor.estimate.speed.PowerLimits;
import rigor.estimate.speed.PrefillEstimator;
import rigor.estimate.speed.PrefillGuess;
import rigor.estimate.speed.PrefillObservation;
import rigor.estimate.speed.Query;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.Platform;
import rigor.facts.Basis;
import rigor.facts.Buyer;
import rigor.facts.Certainty;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Measurement;
import rigor.facts.Origin;
import rigor.facts.PowerLimit.Phase;
import rigor.terms.Band;
import rigor.terms.Figures;
import rigor.terms.Placement;
import rigor.terms.Pool;
import rigor.terms.ResidentModel;
import rigor.terms.Spread;

/** How fast the models of a loadout run where they were placed, as a buyer will find them: bands of 90 %. */
final class Speeds {
    private final Estimator estimator;
    private final PrefillEstimator prompts;
    private final MixedLoad mixed;
    private final PowerLimits limits;
    private final Assumptions given;
    private final Certainty certainty;
    private final int context;
    private final String builtOn;

    Speeds(Facts facts) {
        this.given = new Assumptions(facts);
        this.estimator = Estimator.of(facts);
        this.prompts = PrefillEstimator.of(facts);
        this.mixed = new MixedLoad(facts, estimator.workloads());
        this.limits = new PowerLimits(facts);
        this.context = (int) given.value(WORKING_CONTEXT);
        Buyer buyer = Buyer.of(facts);
        this.certainty = buyer.certainty();
        this.builtOn = buyer.purchaseDate().toString();
    }

    /** Tokens per second of one stream of a role with nothing else running. */
    Band alone(Placement placement, LoadoutModel line) {
        return known(placement, line, 1, tokens(line), guess -> {
            Band speed = spoken(placement, guess, band(guess.logSpeed(), guess.spread(), basis(guess)));
            return speed.because(Stream.of(split(placement, line, guess), speed.how())
                    .filter(words -> !words.isEmpty())
                    .collect(Collectors.joining(", ")));
        });
    }

    /** What a split over several devices gains; empty if there is none. */
    private String split(Placement placement, LoadoutModel line, Guess guess) {
        int devices = placement.pools().size();
        if (devices == 1) {
            return "";
        }
        if (!BuyersEngine.of(placement.resident()).isServer()) {
            return "its layers split over " + devices + " devices, which gives room and no speed";
        }
        Query onOne = query(placement, line, 1, tokens(line)).with(q -> q.count = 1);
        boolean fitsOne = placement.need().weights().high()
                < placement.pools().get(0).usable().low();
        String gain = fitsOne
                ? String.format(
                        Locale.ROOT,
                        ", about %.1f times as fast as on one",
                        guess.speed() / estimator.guess(onOne).speed())
                : "";
        return "its tensors split over " + devices + " devices" + gain;
    }

    /**
     * Tokens per second of one of {@code streams} streams of a role while all others generate too: those of other roles
     * of the same model in the same batch, those of other models beside it.
     */
    Band together(Placement placement, LoadoutModel line, int streams, List<Placement> all) {
        Batch batch = Batch.of(placement.resident(), this::tokens).with(line, streams, tokens(line));
        return known(placement, line, batch.streams(), batch.depth(), guess -> {
            List<Placement> others = others(placement, all);
            MixedLoad.Kept kept = mixed.kept(guess, 1 + others.size());
            Band full = band(
                    guess.logSpeed() + StrictMath.log(kept.likely()),
                    StrictMath.hypot(guess.spread(), kept.spread()),
                    others.isEmpty() ? basis(guess) : Basis.ESTIMATED);
            double likely = kept.likely() * (1 + others.size()) * asUsed(placement, line, guess, others);
            Band speed = spoken(placement, guess, full.likely(likely));
            return others.isEmpty()
                    ? speed
                    : speed.because(shared(others.size(), kept))
                            .citing(kept.rows().toArray(Fact[]::new));
        });
    }

    /** Ends that a limit is kept above, and below, with the chance that the buyer asks for. */
    private Band band(double logSpeed, double spread, Basis basis) {
        double half = certainty.narrowed(spread);
        return Band.estimate(
                StrictMath.exp(logSpeed - half),
                StrictMath.exp(logSpeed),
                StrictMath.exp(logSpeed + half),
                Spread.ofSpeed(certainty.z()),
                basis,
                "");
    }

    /**
     * Tokens per second of a stream as people use it, were the device's time shared evenly: the others generate for a part of
     * the time only, and prompts that its own streams read anew take time from all of them.
     */
    private double asUsed(Placement placement, LoadoutModel line, Guess guess, List<Placement> others) {
        double busy = others.stream().mapToDouble(this::busy).sum();
        double prompt = guess.workload().streams() * freshPromptTokens(line) * secondsAToken(guess, line);
        return 1 / ((guess.seconds() + prompt) * (1 + busy));
    }

    /** The share of the time in which any request of any role of a model generates. */
    private double busy(Placement placement) {
        double idle = 1;
        for (LoadoutModel line : placement.resident().lines()) {
            double duty = line.duty() == null ? given.value(DUTY) : line.duty();
            idle *= StrictMath.pow(1 - duty, line.streams());
        }
        return 1 - idle;
    }

    private double freshPromptTokens(LoadoutModel line) {
        return line.freshPromptTokens() == null ? given.value(FRESH_PROMPT_TOKENS) : line.freshPromptTokens();
    }

    private double secondsAToken(Guess guess, LoadoutModel line) {
        int prompt = tokens(line);
        return prompts.guess(guess.workload(), prompt, false).seconds() / prompt;
    }

    /** Seconds until the first token of an answer to a prompt as long as the working context, on an idle machine. */
    Band firstToken(Placement placement, LoadoutModel line) {
        int prompt = tokens(line);
        return known(placement, line, 1, prompt, guess -> {
            PrefillGuess prefill = prompts.guess(guess.workload(), prompt, false);
            FirstToken first = FirstToken.of(prompt, prefill, guess);
            Band seconds = band(StrictMath.log(first.seconds()), prefill.spread(), basis(prefill));
            return waited(placement, seconds.because(how(first)))
                    .citing(gpu(placement))
                    .citing(system(placement))
                    .citing(prefill.measured().stream()
                            .map(PrefillObservation::row)
                            .toArray(Fact[]::new));
        });
    }

    private static String how(FirstToken first) {
        return String.format(Locale.ROOT, "for %,d tokens of prompt; %s", first.promptTokens(), first.reason());
    }

    private Band known(Placement placement, LoadoutModel line, int streams, int depth, Function<Guess, Band> answer) {
        Query query = query(placement, line, streams, depth);
        String obstacle = estimator.obstacle(query);
        return obstacle.isEmpty() ? answer.apply(estimator.guess(query)) : Band.unknown(obstacle, gpu(placement));
    }

    private static List<Placement> others(Placement placement, List<Placement> all) {
        return all.stream()
                .filter(other -> other != placement && shares(other, placement))
                .toList();
    }

    /** What is asked of the measurements for a model that was placed: a stream of each role alone, and all of them at once. */
    List<Query> asked(Placement placement) {
        Batch all = Batch.of(placement.resident(), this::tokens);
        return placement.resident().lines().stream()
                .flatMap(line -> Stream.of(
                        query(placement, line, 1, tokens(line)), query(placement, line, all.streams(), all.depth())))
                .distinct()
                .toList();
    }

    private static boolean shares(Placement a, Placement b) {
        return a.pools().stream().anyMatch(b.pools()::contains);
    }

    private Query query(Placement placement, LoadoutModel line, int streams, int depth) {
        ResidentModel resident = placement.resident();
        return Query.of(gpu(placement).acceleratorId(), resident.model().modelId(), resident.format())
                .with(q -> {
                    q.count = placement.pools().size();
                    q.engine = BuyersEngine.of(resident).word();
                    q.date = builtOn;
                    q.kvFormat = line.kvFormat();
                    q.depth = depth;
                    q.streams = streams;
                });
    }

    private int tokens(LoadoutModel line) {
        return Math.min(context, line.contextTokens());
    }

    private static String shared(int others, MixedLoad.Kept kept) {
        return String.format(
                Locale.ROOT,
                "shares the device with %s, by time: %d measured pairs of models%s",
                others == 1 ? "another model" : others + " other models",
                kept.rows().size(),
                kept.measured() ? "" : ", none of them on such a device");
    }

    private Band limited(Placement placement, Band band) {
        return limit(placement).isEmpty() ? band : band.times(kept(placement, Phase.DECODE));
    }

    private Band waited(Placement placement, Band seconds) {
        return limit(placement).isEmpty() ? seconds : seconds.dividedBy(kept(placement, Phase.PREFILL));
    }

    /** The share of its speed that a model keeps under the power limits of its GPUs; the slowest of them decides. */
    private Band kept(Placement placement, Phase phase) {
        return placement.pools().stream()
                .filter(pool -> pool.powerLimitW().isPresent())
                .map(pool -> limits.kept(pool.accelerator(), pool.powerLimitW().getAsDouble(), phase))
                .reduce(Band.exactly(1, Basis.DERIVED, ""), Band::min);
    }

    private static String limit(Placement placement) {
        return placement.pools().stream().flatMapToDouble(pool -> pool.powerLimitW().stream()).min().stream()
                .mapToObj(watts -> "each card limited to " + Figures.of(watts, "W"))
                .findFirst()
                .orElse("");
    }

    private static Accelerator gpu(Placement placement) {
        return placement.pools().get(0).accelerator();
    }

    /** The rows that tell how large and how fast system memory is. */
    private static List<Origin> system(Placement placement) {
        Pool pool = placement.pools().get(0);
        return pool.accelerator().platform() == Platform.CPU ? pool.usable().sources() : List.of();
    }

    private static Basis basis(PrefillGuess prefill) {
        return prefill.measured().isEmpty() ? Basis.ESTIMATED : Basis.MEASURED;
    }

    private static Basis basis(Guess guess) {
        return guess.measured().isEmpty() ? Basis.ESTIMATED : Basis.MEASURED;
    }

    private Band spoken(Placement placement, Guess guess, Band band) {
        Measurement[] rows = guess.measured().stream().map(Observation::row).toArray(Measurement[]::new);
        return limited(placement, band)
                .because(Stream.of(guess.rows(), limit(placement))
                        .filter(words -> !words.isEmpty())
                        .collect(Collectors.joining(", ")))
                .citing(gpu(placement))
                .citing(system(placement))
                .citing(rows);
    }
}
