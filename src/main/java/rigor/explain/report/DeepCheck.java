package rigor.explain.report;

import static rigor.facts.keys.AssumptionKey.CLAIM_TOLERANCE;
import static rigor.facts.keys.AssumptionKey.OFFER_SPREAD;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.explain.report.FactDoubt.Side;
import rigor.facts.Accelerator;
import rigor.facts.Assumption;
import rigor.facts.Buyer;
import rigor.facts.Claim;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Measurement;
import rigor.facts.MemoryMeasurement;
import rigor.facts.Model;
import rigor.facts.Nearest;
import rigor.facts.Offer;
import rigor.facts.Rate;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.facts.keys.AssumptionKey;
import rigor.terms.Figures;

/**
 * Looks for contradictions that no single row shows: claims of the brief that the facts contradict, offers of one part at
 * very different prices, outdated prices, sums that do not add up, rows that contradict each other. None of them makes
 * the facts unusable; each is a question to settle.
 */
public final class DeepCheck {
    private static final String TOK_S = "tok/s";
    private static final String PRICE_AGE = "priceAge";

    private final Facts facts;
    private final double tolerance;

    private DeepCheck(Facts facts) {
        this.facts = facts;
        this.tolerance = given(CLAIM_TOLERANCE);
    }

    /** All doubts, sorted by check and sentence. */
    public static List<FactDoubt> of(Facts facts) {
        DeepCheck check = new DeepCheck(facts);
        return Stream.of(
                        check.claims(),
                        check.pricesApart(),
                        check.pricesOfAnotherDay(),
                        check.memorySums(),
                        check.speedSums(),
                        check.specifications())
                .flatMap(s -> s)
                .sorted(Comparator.comparing(FactDoubt::check)
                        .thenComparing(FactDoubt::sentence)
                        .thenComparing(d -> d.one().says())
                        .thenComparing(d -> d.other().says()))
                .toList();
    }

    private double given(AssumptionKey key) {
        return facts.get(Assumption.class, key.key()).low();
    }

    private Stream<FactDoubt> claims() {
        return facts.all(Claim.class).stream()
                .flatMap(claim -> (switch (claim.kind()) {
                            case MODEL -> model(claim);
                            case RATE -> rate(claim);
                            case SPEED -> speed(claim);
                        })
                        .stream());
    }

    private Optional<FactDoubt> model(Claim claim) {
        List<Model> models = facts.all(Model.class);
        if (models.stream().anyMatch(m -> plain(m.name()).contains(plain(claim.subject())))) {
            return Optional.empty();
        }
        String near =
                Nearest.hint(claim.subject(), models.stream().map(Model::name).toList());
        Side table = new Side("no row of that name" + near, "models.csv", "");
        return Optional.of(new FactDoubt(
                "DEEP-1",
                "the brief names the model " + claim.subject() + ", which does not exist",
                quoted(claim),
                table));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9.]", "");
    }

    /** A rate is claimed as the price of one unit of the subject, in the currency that is the claim's unit. */
    private Optional<FactDoubt> rate(Claim claim) {
        String in = String.valueOf(claim.unit());
        return facts.find(Rate.class, claim.subject())
                .flatMap(rate -> facts.find(Rate.class, in)
                        .map(other -> other.units() / rate.units())
                        .filter(used -> isApart(claim.value(), used))
                        .map(used -> new FactDoubt(
                                "DEEP-2",
                                "the brief uses %s %s for 1 %s, the facts use %s"
                                        .formatted(in, claim.value(), rate.key(), rate(in, used)),
                                quoted(claim),
                                Side.of(rate, rate(in, used) + " on " + rate.date()))));
    }

    private static String rate(String currency, double used) {
        return String.format(Locale.ROOT, "%s %.4f", currency, used);
    }

    /** Compared with all measurements of one stream of the model on the accelerator; shows the nearest one. */
    private Optional<FactDoubt> speed(Claim claim) {
        double claimed = Objects.requireNonNullElse(claim.value(), 0.0);
        List<Measurement> same = facts.all(Measurement.class).stream()
                .filter(m -> m.streams() == 1 && claim.subject().equals(m.acceleratorId() + " " + m.modelId()))
                .toList();
        return same.stream()
                .min(Comparator.comparingDouble(m -> Math.abs(m.decodeTokS() - claimed)))
                .filter(m -> isApart(claimed, m.decodeTokS()))
                .map(m -> new FactDoubt(
                        "DEEP-3",
                        String.format(
                                Locale.ROOT,
                                "the brief says %s, the nearest of %d measurements is %s",
                                Figures.of(claimed, TOK_S),
                                same.size(),
                                Figures.of(m.decodeTokS(), TOK_S)),
                        quoted(claim),
                        Side.of(m, Figures.of(m.decodeTokS(), TOK_S))));
    }

    private static Side quoted(Claim claim) {
        return Side.of(claim, "\"" + claim.sentence() + "\" (" + claim.briefSection() + ")");
    }

    private boolean isApart(@Nullable Double one, double other) {
        return one != null && Math.abs(one - other) > tolerance * Math.abs(other);
    }

    /** The cheapest and the most expensive offer of one part in one condition. */
    private Stream<FactDoubt> pricesApart() {
        double spread = given(OFFER_SPREAD);
        return facts.all(Offer.class).stream()
                .filter(o -> facts.find(Rate.class, o.currency()).isPresent())
                .collect(Collectors.groupingBy(
                        o -> Words.of(o.condition()) + " offers of " + o.hardwareId(),
                        TreeMap::new,
                        Collectors.toList()))
                .entrySet()
                .stream()
                .flatMap(e -> apart(e.getKey(), e.getValue(), spread).stream());
    }

    private Optional<FactDoubt> apart(String what, List<Offer> offers, double spread) {
        ToDoubleFunction<Offer> worth = o ->
                o.price().doubleValue() / facts.get(Rate.class, o.currency()).units();
        Offer cheap = offers.stream().min(Comparator.comparingDouble(worth)).orElseThrow();
        Offer expensive = offers.stream().max(Comparator.comparingDouble(worth)).orElseThrow();
        double apart = worth.applyAsDouble(expensive) / worth.applyAsDouble(cheap) - 1;
        return apart <= spread
                ? Optional.empty()
                : Optional.of(new FactDoubt(
                        "DEEP-4",
                        String.format(Locale.ROOT, "%s differ by %.0f %%", what, 100 * apart),
                        price(cheap),
                        price(expensive)));
    }

    private static Side price(Offer offer) {
        return Side.of(offer, Figures.price(offer.price(), offer.currency()) + " on " + offer.observedOn());
    }

    private Stream<FactDoubt> pricesOfAnotherDay() {
        Buyer buyer = Buyer.of(facts);
        LocalDate purchase = buyer.purchaseDate();
        double limit = facts.all(Requirement.class).stream()
                .filter(r -> r.measure().equals(PRICE_AGE) && r.op() == Requirement.Op.AT_MOST)
                .mapToDouble(Requirement::limit)
                .min()
                .orElse(Double.POSITIVE_INFINITY);
        return facts.all(Offer.class).stream().flatMap(o -> {
            double age = ChronoUnit.DAYS.between(o.observedOn(), purchase);
            String sentence = age > limit
                    ? String.format(
                            Locale.ROOT, "the price of %s is %.0f days old, %.0f are allowed", o.key(), age, limit)
                    : String.format(
                            Locale.ROOT, "the price of %s was seen %.0f days after the purchase", o.key(), -age);
            return age > limit || age < 0
                    ? Stream.of(new FactDoubt(
                            "DEEP-5", sentence, price(o), Side.of(buyer.dated(), "purchase on " + purchase)))
                    : Stream.empty();
        });
    }

    private Stream<FactDoubt> memorySums() {
        return facts.all(MemoryMeasurement.class).stream().flatMap(m -> {
            Double weights = m.weightsGib();
            Double kv = m.kvGib();
            Double other = m.otherGib();
            if (m.kind() != MemoryMeasurement.Kind.MEASURED || weights == null || kv == null || other == null) {
                return Stream.empty();
            }
            double sum = weights + kv + other;
            return doubt(
                    isApart(sum, m.measuredGib()),
                    "DEEP-6",
                    "weights, KV cache and the rest of " + m.modelId() + " do not add up",
                    Side.of(m, String.format(Locale.ROOT, "%.2f + %.2f + %.2f = %.2f GiB", weights, kv, other, sum)),
                    Side.of(m, String.format(Locale.ROOT, "%.2f GiB in all", m.measuredGib())));
        });
    }

    private Stream<FactDoubt> speedSums() {
        return facts.all(Measurement.class).stream().flatMap(m -> {
            Double total = m.totalTokS();
            double sum = m.decodeTokS() * m.streams();
            return doubt(
                    total != null && isApart(sum, total),
                    "DEEP-7",
                    "the streams of " + m.key() + " do not add up to the total",
                    Side.of(
                            m,
                            String.format(
                                    Locale.ROOT,
                                    "%d x %s = %s",
                                    m.streams(),
                                    Figures.of(m.decodeTokS(), TOK_S),
                                    Figures.of(sum, TOK_S))),
                    Side.of(m, Figures.of(Objects.requireNonNullElse(total, 0.0), TOK_S) + " in all"));
        });
    }

    private Stream<FactDoubt> specifications() {
        return Stream.concat(
                facts.all(Hardware.class).stream().flatMap(this::power),
                facts.all(Accelerator.class).stream().flatMap(DeepCheck::formats));
    }

    private Stream<FactDoubt> power(Hardware h) {
        Optional<Accelerator> gpu =
                Optional.ofNullable(h.acceleratorId()).flatMap(id -> facts.find(Accelerator.class, id));
        Double load = h.loadW();
        Double supply = h.psuW();
        int count = Objects.requireNonNullElse(h.acceleratorCount(), 0);
        double gpus = gpu.map(Accelerator::boardPowerW).orElse(0.0) * count;
        Side side =
                gpu.map(g -> Side.of(g, count + " x " + watts(g.boardPowerW()))).orElse(Side.of(h, ""));
        Stream<FactDoubt> weak = doubt(
                supply != null && supply < gpus,
                "DEEP-8",
                "the supply of " + h.key() + " is rated for less than its GPUs draw",
                Side.of(h, "supply " + watts(supply)),
                side);
        Stream<FactDoubt> low = doubt(
                load != null && isApart(load, gpus) && load < gpus,
                "DEEP-9",
                h.key() + " is stated to draw less than its GPUs",
                Side.of(h, "load " + watts(load)),
                side);
        return Stream.concat(weak, low);
    }

    private static String watts(@Nullable Double power) {
        return power == null ? "not known" : Figures.of(power, "W");
    }

    private static Stream<FactDoubt> formats(Accelerator a) {
        boolean fp8 = a.nativeFp8() != (a.fp8Tflops() != null) && !a.nativeFp8();
        boolean fp4 = a.nativeFp4() != (a.fp4Tflops() != null) && !a.nativeFp4();
        return doubt(
                fp8 || fp4,
                "DEEP-10",
                a.key() + " has a speed for a format that it does not support natively",
                Side.of(a, "FP8 %s, FP4 %s TFLOPS".formatted(a.fp8Tflops(), a.fp4Tflops())),
                Side.of(a, "native FP8 %s, native FP4 %s".formatted(a.nativeFp8(), a.nativeFp4())));
    }

    private static Stream<FactDoubt> doubt(boolean is, String check, String sentence, Side one, Side other) {
        return is ? Stream.of(new FactDoubt(check, sentence, one, other)) : Stream.empty();
    }
}
