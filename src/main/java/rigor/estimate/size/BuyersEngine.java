package rigor.estimate.size;

import java.util.List;
import java.util.Locale;
import rigor.facts.column.Words;
import rigor.terms.Loadout;
import rigor.terms.Pool;
import rigor.terms.ResidentModel;

/** The engine that a buyer would run a format with: that of its makers. */
public final class BuyersEngine {
    private BuyersEngine() {}

    /** Which format of a loadout its engine does not read, or not on these pools, in words; empty if all can be read. */
    public static String unread(Loadout loadout, List<Pool> pools, KnownFormats formats) {
        return loadout.models().stream()
                .filter(m -> formats.find(m.format())
                        .filter(format -> !format.isReadBy(of(m).word()))
                        .isPresent())
                .map(m -> String.format(Locale.ROOT, "%s does not read %s", of(m).word(), m.format()))
                .findFirst()
                .orElseGet(() -> unread(loadout, pools));
    }

    /** Which format of a loadout no engine reads on these pools, in words; empty if all can be read. */
    public static String unread(Loadout loadout, List<Pool> pools) {
        return pools.stream()
                .map(pool -> pool.accelerator().platform())
                .distinct()
                .flatMap(platform -> loadout.models().stream()
                        .filter(m -> !of(m).runsOn(platform))
                        .map(m -> "no engine reads %s on %s".formatted(m.format(), Words.of(platform))))
                .findFirst()
                .orElse("");
    }

    public static InferenceEngine of(ResidentModel resident) {
        return of(FormatKind.of(resident.format()));
    }

    public static InferenceEngine of(FormatKind format) {
        return switch (format) {
            case MLX -> InferenceEngine.MLX;
            case FP8, NVFP4, INT4 -> InferenceEngine.VLLM;
            case DS4 -> InferenceEngine.DS4;
            case MXFP4, F16, GGUF8, GGUF4, GGUF3 -> InferenceEngine.LLAMA_CPP;
        };
    }
}
