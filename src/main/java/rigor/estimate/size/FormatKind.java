package rigor.estimate.size;

import java.util.Locale;
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
        return INTEGER.matcher(f).find() ? INT4 : gguf(f);
    }

    private static FormatKind gguf(String f) {
        if (SIXTEEN.matcher(f).matches()) {
            return F16;
        }
        if (f.startsWith("ds4")) {
            return DS4;
        }
        return f.contains("8") ? GGUF8 : THREE.matcher(f).find() ? GGUF3 : GGUF4;
    }
}
