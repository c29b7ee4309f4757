package rigor.estimate.size;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Formats of weights that engines read alike. */
public enum FormatKind {
    MLX,
    MXFP4,
    NVFP4,
    FP8,
    INT4,
    F16,
    DS4,
    GGUF8,
    GGUF3,
    GGUF4;

    private static final Pattern INTEGER = Pattern.compile("awq|gptq|autoround|int[48]|w[48]a\\d+");
    private static final Pattern SIXTEEN = Pattern.compile("b?f(p)?16|f(p)?32");
    private static final Pattern THREE = Pattern.compile("q[123]");
    private static final Pattern EIGHT = Pattern.compile("(?<![\\d.])(?:i?q|int|w|fp|bit)?8(?:bit|_|-|$)");
    /** Formats of engines that no machine is advised for, read as the servers' 4-bit ones are. */
    private static final Pattern OTHERS = Pattern.compile("exl\\d|nf4|hqq|aqlm|torchao|bitblas");

    private static final Pattern BITS = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*bpw");

    public static FormatKind of(String format) {
        String f = format.toLowerCase(Locale.ROOT);
        if (f.startsWith("mlx")) {
            return MLX;
        }
        if (f.contains("fp4")) {
            return f.contains("mxfp4") ? MXFP4 : NVFP4;
        }
        if (f.contains("fp8")) {
            return FP8;
        }
        return INTEGER.matcher(f).find() || OTHERS.matcher(f).find() ? INT4 : gguf(f);
    }

    private static FormatKind gguf(String f) {
        if (SIXTEEN.matcher(f).matches()) {
            return F16;
        }
        if (f.startsWith("ds4")) {
            return DS4;
        }
        Matcher bits = BITS.matcher(f);
        if (bits.find()) {
            double each = Double.parseDouble(bits.group(1));
            return each > 7 ? GGUF8 : each < 4 ? GGUF3 : GGUF4;
        }
        return EIGHT.matcher(f).find() ? GGUF8 : THREE.matcher(f).find() ? GGUF3 : GGUF4;
    }
}
