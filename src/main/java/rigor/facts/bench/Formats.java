package rigor.facts.bench;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.Weights;

/** The formats of weights that the tables know, found in what files are called. */
final class Formats {
    private static final String MLX = "mlx-";
    private static final double GB_PER_GIB = (1L << 30) / 1e9;
    /** Sizes are listed with three digits. */
    private static final double NEAR = 0.003;

    private static final Pattern PART = Pattern.compile("(?i)(?:-\\d{5}-of-\\d{5})?\\.gguf$|-gguf$");
    private static final Pattern TYPE = Pattern.compile(
            "\\S+ [0-9.]+[A-Z](?:\\.A[0-9.]+B)?\\S* (?:mostly )?([A-Z0-9_]+)(?: - (Small|Medium|Large))?.*");

    private final List<Weights> files;
    private final List<String> known;

    Formats(Facts facts) {
        this.files = facts.all(Weights.class);
        this.known = Stream.concat(
                        files.stream().map(Weights::format),
                        facts.all(Measurement.class).stream().flatMap(m -> Stream.ofNullable(m.format())))
                .distinct()
                .sorted(Comparator.comparing((String f) -> -f.length()).thenComparing(f -> f))
                .toList();
    }

    List<String> known() {
        return known;
    }

    /** The name of a file or repository without its folder, its ending and the number of its part. */
    static String bare(String path) {
        String name = path.replace('\\', '/').replaceAll("/+$", "");
        return PART.matcher(name.substring(name.lastIndexOf('/') + 1)).replaceAll("");
    }

    /**
     * The longest known format with which a name ends; empty if none.
     *
     * @param mlx whether it is one of MLX, whose formats share names with others
     */
    Optional<String> in(String bare, boolean mlx) {
        return known.stream()
                .filter(format -> format.startsWith(MLX) == mlx && end(bare, format) >= 0)
                .findFirst();
    }

    /** A name without the format at its end. */
    String without(String bare) {
        int at = known.stream()
                .mapToInt(format -> end(bare, format))
                .filter(end -> end >= 0)
                .min()
                .orElse(-1);
        return at > 0 ? bare.substring(0, at) : bare;
    }

    /** Where the format begins that ends the name, with what parts it from the rest; repositories leave the "mlx-" out. */
    private static int end(String bare, String format) {
        String name = bare.toLowerCase(Locale.ROOT);
        String word = format.toLowerCase(Locale.ROOT).replaceFirst("^" + MLX, "");
        int at = name.length() - word.length() - 1;
        boolean ends = at >= 0 && name.endsWith(word) && "-_.".indexOf(name.charAt(at)) >= 0;
        return ends ? at : -1;
    }

    /** The format of the only file of a model that has that size. */
    Optional<String> ofSize(String model, double gib) {
        List<String> same = files.stream()
                .filter(w -> w.modelId().equals(model))
                .filter(w -> Math.abs(gib * GB_PER_GIB / w.weightsGb() - 1) < NEAR)
                .map(Weights::format)
                .toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** That of {@code qwen3 8B Q4_K - Medium}: {@code Q4_K_M}; empty if there is none. */
    static String ofType(String type) {
        Matcher named = TYPE.matcher(type);
        if (!named.matches()) {
            return "";
        }
        return named.group(2) == null
                ? named.group(1)
                : named.group(1) + "_" + named.group(2).charAt(0);
    }
}
