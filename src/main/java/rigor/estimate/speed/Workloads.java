package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.AGE_EPOCH;
import static rigor.facts.keys.CoefficientKey.AGE_MAX;
import static rigor.facts.keys.CoefficientKey.AGE_MIN;
import static rigor.facts.keys.CoefficientKey.DEPTH;
import static rigor.facts.keys.CoefficientKey.GEN;
import static rigor.facts.keys.CoefficientKey.LAY_LIN_EARLY_UNTIL;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Assumptions;
import rigor.estimate.Coefficients;
import rigor.estimate.size.FileSizes;
import rigor.estimate.size.Format;
import rigor.estimate.size.InferenceEngine;
import rigor.estimate.size.Shape;
import rigor.estimate.size.WeightBytes;
import rigor.facts.Accelerator;
import rigor.facts.Assumption;
import rigor.facts.Facts;
import rigor.facts.Measurement.Split;
import rigor.facts.Model;
import rigor.facts.Nearest;
import rigor.facts.keys.AssumptionKey;

/** Turns what people ask into workloads: looks up the tables and fills in what is usual. */
public final class Workloads {
    private static final double GIB = 1L << 30;
    private static final Pattern DATE = Pattern.compile("(\\d{4})-(\\d\\d)(?:-(\\d\\d))?.*");

    private final Facts facts;
    private final Coefficients given;
    private final FileSizes sizes;

    public Workloads(Facts facts, Coefficients given) {
        this.facts = facts;
        this.given = given;
        this.sizes = new FileSizes(facts, given);
    }

    FileSizes sizes() {
        return sizes;
    }

    /** A row of {@code accelerators.csv}, or any {@link SystemMemory}. */
    public Optional<Accelerator> accelerator(String id) {
        return facts.find(Accelerator.class, id).or(() -> SystemMemory.named(id).map(SystemMemory::accelerator));
    }

    /** None where its bandwidth is not known. */
    public Optional<DeviceClass> deviceClass(Accelerator accelerator) {
        return Optional.ofNullable(Device.of(accelerator, given)).map(Device::kind);
    }

    /** Why nothing can be said; empty if there is an answer. */
    public String obstacle(Query q) {
        Accelerator accelerator = accelerator(q.acceleratorId()).orElse(null);
        if (accelerator == null) {
            return unknown(q.acceleratorId(), "accelerators.csv", Accelerator.class);
        }
        if (accelerator.bandwidthGbS() == null) {
            return "the memory bandwidth of " + accelerator.name() + " is not known";
        }
        if (facts.find(Model.class, q.modelId()).isEmpty()) {
            return unknown(q.modelId(), "models.csv", Model.class);
        }
        if (q.kvFormat() != null && cached(q.kvFormat()).isEmpty()) {
            return "no \"%s\" in assumptions.csv".formatted(AssumptionKey.Family.CACHE.key(q.kvFormat()));
        }
        return q.split() == Split.TENSOR && !divides(q, accelerator) ? undivided(q) : "";
    }

    private String unknown(String id, String table, Class<? extends rigor.facts.Fact> type) {
        return id.isEmpty()
                ? "none is named: " + table + " lists them"
                : "no \"" + id + "\" in " + table + Nearest.hint(id, facts.ids(type));
    }

    /** @throws java.util.NoSuchElementException if there is an {@linkplain #obstacle(Query) obstacle} */
    public Workload of(Query q) {
        Accelerator accelerator = accelerator(q.acceleratorId()).orElseThrow();
        Device device = Objects.requireNonNull(Device.of(accelerator, given));
        Shape shape = Shape.of(facts.get(Model.class, q.modelId()), given);
        Format format = new Format(sizes.spelled(q.modelId(), q.format()));
        String engineName = Objects.requireNonNullElse(q.engine(), "");
        InferenceEngine engine = engine(q, accelerator);
        return new Workload(
                device,
                Math.max(1, q.count()),
                split(q, engine, accelerator),
                shape,
                format,
                engine,
                InferenceEngine.isOllama(engineName),
                Backend.of(Objects.requireNonNullElse(q.backend(), ""), accelerator.platform()),
                WeightBytes.of(bytes(q, shape, format, engine), shape, format, engine, given),
                cacheShare(q.kvFormat()),
                depth(q),
                Math.max(1, q.streams()),
                q.samePrompt(),
                age(q.date()),
                isEarly(q.date()));
    }

    private double bytes(Query q, Shape shape, Format format, InferenceEngine engine) {
        Double gib = q.weightsGib();
        return gib != null && gib > 0 ? gib * GIB : sizes.bytes(shape, format, engine);
    }

    /** All that a speed depends on of the assumptions. */
    static List<Double> cacheShares(Facts facts) {
        String stem = AssumptionKey.Family.CACHE.stem();
        return facts.all(Assumption.class).stream()
                .filter(a -> a.key().startsWith(stem))
                .map(Assumption::low)
                .toList();
    }

    private double cacheShare(@Nullable String format) {
        return format == null ? 1 : cached(format).orElseThrow().low();
    }

    private Optional<Assumption> cached(String format) {
        return new Assumptions(facts).find(AssumptionKey.Family.CACHE, format.toLowerCase(Locale.ROOT));
    }

    private Split split(Query q, InferenceEngine engine, Accelerator accelerator) {
        if (q.count() <= 1) {
            return Split.NONE;
        }
        return q.split() == Split.LAYER || q.split() == Split.TENSOR
                ? q.split()
                : engine.isServer() && divides(q, accelerator) ? Split.TENSOR : Split.LAYER;
    }

    /** Engines that split tensors by heads give each device as many; llama.cpp splits rows, of which there are enough. */
    private boolean divides(Query q, Accelerator accelerator) {
        Integer heads = facts.get(Model.class, q.modelId()).attentionHeads();
        return engine(q, accelerator).splitsRows() || heads == null || heads % Math.max(1, q.count()) == 0;
    }

    private String undivided(Query q) {
        return String.format(
                Locale.ROOT,
                "%s has %d attention heads, which cannot be split over %d devices",
                q.modelId(),
                facts.get(Model.class, q.modelId()).attentionHeads(),
                q.count());
    }

    private InferenceEngine engine(Query q, Accelerator accelerator) {
        Format format = new Format(sizes.spelled(q.modelId(), q.format()));
        return InferenceEngine.of(Objects.requireNonNullElse(q.engine(), ""), format.kind(), accelerator.platform());
    }

    private double depth(Query q) {
        return or(q.depth(), given.value(DEPTH)) + or(q.genTokens(), given.value(GEN)) / 2;
    }

    private static double or(@Nullable Integer known, double otherwise) {
        return known == null ? otherwise : known;
    }

    /** All that a speed depends on of the day that an engine was built. */
    public record Era(double age, boolean early) {}

    public Era era(String date) {
        return new Era(age(date), isEarly(date));
    }

    /** To the middle of the month; no date counts as age 0. */
    private double age(@Nullable String date) {
        Matcher m = DATE.matcher(date == null ? "" : date);
        double year = m.matches()
                ? Integer.parseInt(m.group(1)) + (Integer.parseInt(m.group(2)) - 0.5) / 12
                : given.value(AGE_EPOCH);
        return Math.max(given.value(AGE_MIN), Math.min(given.value(AGE_MAX), given.value(AGE_EPOCH) - year));
    }

    private boolean isEarly(@Nullable String date) {
        Matcher m = DATE.matcher(date == null ? "" : date);
        if (!m.matches()) {
            return false;
        }
        String day = String.format(
                Locale.ROOT, "%s%s%s", m.group(1), m.group(2), Objects.requireNonNullElse(m.group(3), "00"));
        return Integer.parseInt(day) < given.value(LAY_LIN_EARLY_UNTIL);
    }
}
