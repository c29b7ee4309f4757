package rigor.estimate.speed;

import static rigor.facts.keys.CoefficientKey.FIT_MIXED_DEPTH;
import static rigor.facts.keys.CoefficientKey.FIT_MIXED_SHARE;
import static rigor.facts.keys.CoefficientKey.FIT_VULKAN_DEPTH;

import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rigor.estimate.Coefficients;
import rigor.facts.Facts;
import rigor.facts.Measurement;

/**
 * A published row that the fit may use, with its workload.
 *
 * @param logSpeed natural logarithm of tokens per second of one stream
 * @param pure whether the speed is that of generation alone; else other streams were still in prefill
 */
public record Observation(Measurement row, Workload workload, Traits traits, double logSpeed, boolean pure)
        implements Donor {
    private static final List<String> ODD = List.of(
            "fallback",
            "power limit",
            "offload",
            "two cards serve it",
            "below earlier short bursts",
            "--enforce-eager");
    private static final Pattern REPOSITORY = Pattern.compile("https://github\\.com/([^/]+)/[^/]+/(?:blob|tree|raw)/");
    private static final String DEFAULT_POWER = "power limit 600 w";

    /** All rows but those that ran under odd conditions, in the order of the table. */
    public static List<Observation> of(Facts facts, Workloads workloads, Coefficients c) {
        return facts.all(Measurement.class).stream()
                .filter(m -> !m.isSpeculative()
                        && !isOdd(m, c)
                        && workloads.obstacle(Query.of(m)).isEmpty())
                .map(m -> of(m, workloads.of(Query.of(m)), c))
                .toList();
    }

    private static Observation of(Measurement m, Workload w, Coefficients c) {
        boolean waiting = note(m).contains("incl. waiting for prefill");
        boolean pure = m.streams() == 1
                || !waiting
                || w.depth() <= c.value(FIT_MIXED_DEPTH)
                        && m.runningStreams() >= c.value(FIT_MIXED_SHARE) * m.streams();
        return new Observation(m, w, Traits.of(w, c), StrictMath.log(m.decodeTokS()), pure);
    }

    /** Measured less computed, in natural logarithms. */
    public static double[] residuals(List<Observation> rows, Coefficients c) {
        return rows.stream()
                .mapToDouble(o -> o.logSpeed() - RoundTime.of(o.workload(), c).logSpeed())
                .toArray();
    }

    @Override
    public String source() {
        return row.sourceName();
    }

    /**
     * Whose row it is: who owns the repository that it is published in, else the source. What one author publishes in two
     * places is not told twice; threads of a repository are by whoever wrote them.
     */
    public String author() {
        Matcher repository = REPOSITORY.matcher(row.sourceUrl());
        return repository.lookingAt() ? repository.group(1) : source();
    }

    /** Whether it ran under conditions that say nothing of others. */
    static boolean isOdd(Measurement m, Coefficients c) {
        String note = note(m);
        boolean odd = ODD.stream().anyMatch(note::contains) && !note.contains(DEFAULT_POWER);
        boolean defect = "Vulkan".equals(m.backend())
                && m.acceleratorCount() > 1
                && m.depthTokens() != null
                && m.depthTokens() >= c.value(FIT_VULKAN_DEPTH);
        return odd || defect;
    }

    static String note(Measurement m) {
        return m.note() == null ? "" : m.note().toLowerCase(Locale.ROOT);
    }
}
