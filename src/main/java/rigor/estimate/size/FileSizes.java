package rigor.estimate.size;

import static rigor.facts.keys.CoefficientKey.BITS_EXTRA;
import static rigor.facts.keys.CoefficientKey.BITS_SLOPE;
import static rigor.facts.keys.CoefficientKey.BPW_Q4_K_M;
import static rigor.facts.keys.CoefficientKey.CORE_SHARE;
import static rigor.facts.keys.CoefficientKey.MXFP4_SERVING;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.estimate.Coefficients;
import rigor.facts.Coefficient;
import rigor.facts.Facts;
import rigor.facts.Weights;
import rigor.facts.keys.CoefficientKey.Family;

/** How many bytes the weights of a model have in a format: by {@code weights.csv}, else by bits per weight. */
public final class FileSizes {
    private static final double GB = 1e9;
    private static final double BITS = 8;
    private static final Pattern DIGIT = Pattern.compile("(?:iq|q|int|w|fp|-)(\\d)");

    private static final Pattern SAID = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*bpw");

    private final Facts facts;
    private final Coefficients given;
    private final List<String> spelled;
    private final KnownFormats formats;

    public FileSizes(Facts facts, Coefficients given) {
        this.facts = facts;
        this.given = given;
        this.formats = new KnownFormats(facts);
        this.spelled = facts.all(Coefficient.class).stream()
                .map(Coefficient::key)
                .filter(key -> key.startsWith(Family.BPW.stem()))
                .map(key -> key.substring(Family.BPW.stem().length()))
                .sorted(Comparator.comparing(String::length).reversed())
                .toList();
    }

    /** The file's row, if the table has it. */
    public Optional<Weights> listed(Shape shape, Format format) {
        return facts.find(Weights.class, shape.id() + " " + format.name());
    }

    /** Bytes as the engine loads them: servers load what was published in MXFP4 from a checkpoint with wider attention. */
    public double bytes(Shape shape, Format format, InferenceEngine engine) {
        double file = listed(shape, format).map(w -> w.weightsGb() * GB).orElseGet(() -> computed(shape, format));
        boolean checkpoint =
                given.has(Family.BITS_FAMILY, shape.family()) && engine.isServer() && format.kind() == FormatKind.MXFP4;
        return checkpoint ? file * given.value(MXFP4_SERVING) : file;
    }

    /** Input table and output head stay at 16 bit in the formats that have a {@code core.} row. */
    public double computed(Shape shape, Format format) {
        Double family = given.find(Family.BITS_FAMILY, shape.family());
        if (family != null) {
            return shape.total() * family / BITS;
        }
        double tables = 2 * shape.vocabulary() * shape.hidden();
        Double core = given.find(Family.CORE, format.name());
        return core != null && tables < given.value(CORE_SHARE) * shape.total()
                ? (shape.total() - tables) * core / BITS + tables * 2
                : shape.total() * bitsPerWeight(format.known()) / BITS;
    }

    private double bitsPerWeight(String format) {
        Double exact = given.find(Family.BPW, format);
        if (exact != null) {
            return exact;
        }
        Matcher said = SAID.matcher(format.toLowerCase(Locale.ROOT));
        return said.find()
                ? Double.parseDouble(said.group(1))
                : formats.find(format)
                        .flatMap(known -> Optional.ofNullable(known.bitsTypical()))
                        .orElseGet(() -> like(format.toLowerCase(Locale.ROOT)));
    }

    /** The longest known name that it contains, else the first digit of its name. */
    private double like(String format) {
        Optional<String> near = spelled.stream()
                .filter(known -> format.contains(known.toLowerCase(Locale.ROOT)))
                .findFirst();
        return near.map(known -> given.find(Family.BPW, known)).orElseGet(() -> byDigit(DIGIT.matcher(format)));
    }

    private double byDigit(Matcher digit) {
        return digit.find()
                ? Integer.parseInt(digit.group(1)) * given.value(BITS_SLOPE) + given.value(BITS_EXTRA)
                : given.value(BPW_Q4_K_M);
    }

    /** The table's own spelling of a format, whatever the case; the given one if the table has no such file. */
    public String spelled(String modelId, @Nullable String format) {
        if (format == null || facts.find(Weights.class, modelId + " " + format).isPresent()) {
            return format == null ? "" : format;
        }
        return facts.all(Weights.class).stream()
                .filter(w -> w.modelId().equals(modelId) && w.format().equalsIgnoreCase(format))
                .map(Weights::format)
                .findFirst()
                .orElse(format);
    }
}
