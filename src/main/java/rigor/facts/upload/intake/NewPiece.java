package rigor.facts.upload.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rigor.facts.Basis;
import rigor.facts.Hardware;
import rigor.facts.Hardware.FormFactor;
import rigor.facts.Hardware.Kind;
import rigor.facts.column.Words;
import rigor.facts.schema.NewRow;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Wording;

/**
 * A product that no table has, as far as the buyer knows it; whatever is null is not known.
 *
 * @param acceleratorId the GPU in it
 * @param memoryGb system memory, 2^30 bytes each
 * @param loadW electrical power under load
 * @param noiseDba under load
 */
public record NewPiece(
        Kind kind,
        @Nullable String acceleratorId,
        @Nullable Integer count,
        @Nullable Double memoryGb,
        @Nullable Double loadW,
        @Nullable Double noiseDba,
        @Nullable FormFactor formFactor) {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,6}(?:\\.[0-9]{1,3})?");
    private static final String EXAMPLE =
            "such as \"system, accelerator ID, memory 128, power 240, noise 40, form mini\"";
    private static final List<String> FIGURES = List.of("accelerator", "count", "memory", "power", "noise", "form");
    private static final int LONGEST_ID = 60;

    /**
     * @param text the kind, then figures by name, parted by commas
     * @throws IllegalArgumentException that says which word makes no sense
     */
    public static NewPiece of(String text) {
        String[] parts = text.strip().toLowerCase(Locale.ROOT).split("\\s*,\\s*");
        Map<String, String> figures = new TreeMap<>();
        for (int i = 1; i < parts.length; i++) {
            String[] pair = parts[i].split("\\s+", 2);
            if (pair.length < 2 || !FIGURES.contains(pair[0])) {
                throw new IllegalArgumentException("\"" + parts[i] + "\" is no figure of a product, " + EXAMPLE);
            }
            figures.put(pair[0], pair[1]);
        }
        Double count = number(figures.get("count"));
        return new NewPiece(
                word(Kind.class, parts[0]),
                figures.get("accelerator"),
                count == null ? null : (Integer) count.intValue(),
                number(figures.get("memory")),
                number(figures.get("power")),
                number(figures.get("noise")),
                figures.containsKey("form") ? word(FormFactor.class, String.valueOf(figures.get("form"))) : null);
    }

    private static <E extends Enum<E>> E word(Class<E> type, String text) {
        return Words.find(type, text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "\"" + text + "\" is none of " + String.join(", ", Words.all(type)) + ", " + EXAMPLE));
    }

    private static @Nullable Double number(@Nullable String text) {
        String bare = text == null ? "" : text.replaceFirst("\\s*(?:gb|w|db\\(a\\)|dba)$", "");
        if (text != null && !NUMBER.matcher(bare).matches()) {
            throw new IllegalArgumentException("\"" + text + "\" is no number, " + EXAMPLE);
        }
        return text == null ? null : Double.valueOf(bare);
    }

    static String id(Draft draft) {
        String bare = "own-" + String.join("-", Wording.bare(draft.product()).split(" "));
        return bare.substring(0, Math.min(LONGEST_ID, bare.length()));
    }

    /** A row of hardware under an id of the buyer's own. */
    Hardware row(Draft draft, String file) {
        Map<String, @Nullable Object> cells = new HashMap<>();
        cells.put("hardware_id", id(draft));
        cells.put("name", draft.product());
        cells.put("maker", draft.brand());
        cells.put("part_number", joined(draft.partNumbers()));
        cells.put("gtin", joined(draft.gtins()));
        cells.put("kind", kind);
        cells.put("accelerator_id", acceleratorId);
        cells.put("accelerator_count", acceleratorId == null ? null : count == null ? (Integer) 1 : count);
        cells.put("memory_gb", memoryGb);
        cells.put("load_w", loadW);
        cells.put("noise_load_dba", noiseDba);
        cells.put("noise_basis", noiseDba == null ? null : Basis.DECLARED);
        cells.put("form_factor", formFactor);
        cells.put("source_url", draft.url() == null ? file : draft.url());
        cells.put("note", "Added from " + file + ", " + draft.at() + "; its figures are the buyer's.");
        return NewRow.of(Hardware.class, cells);
    }

    private static @Nullable String joined(List<String> numbers) {
        return numbers.isEmpty() ? null : String.join("|", numbers);
    }
}
