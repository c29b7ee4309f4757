package rigor.estimate.size;

import java.util.Set;
import rigor.facts.keys.CoefficientKey;

/** A format of weights as people name it: {@code Q4_K_M}; an empty name counts as the most usual one. */
public record Format(String name) {
    public static final String USUAL = CoefficientKey.Family.BPW.word(CoefficientKey.BPW_Q4_K_M);
    private static final Set<String> WIDE = Set.of("F16", "BF16", "F32");

    /** The name, or the usual one if there is none. */
    String known() {
        return name.isEmpty() ? USUAL : name;
    }

    public FormatKind kind() {
        return FormatKind.of(known());
    }

    public boolean isBfloat() {
        return "BF16".equals(name);
    }

    /** Whether a file of this name keeps attention in 16 bit though its experts have 4. */
    boolean keepsAttentionWide() {
        return WIDE.contains(name) || name.contains("attn") || name.contains("UD-Q8");
    }
}
