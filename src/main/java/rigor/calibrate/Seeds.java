package rigor.calibrate;

import java.util.Locale;
import rigor.estimate.Assumptions;
import rigor.estimate.speed.Estimator;
import rigor.estimate.speed.Evidence;
import rigor.estimate.speed.Query;
import rigor.estimate.speed.SpeedEstimate;
import rigor.facts.Accelerator;
import rigor.facts.Buyer;
import rigor.facts.Facts;
import rigor.facts.keys.AssumptionKey;

/** The two speeds that the project began with, beside what measurements and the estimate say. */
final class Seeds {
    private Seeds() {}

    static String compared(Facts facts) {
        return "The first figures for an "
                + facts.get(Accelerator.class, CARD).name()
                + " were "
                + compared(
                        facts, AssumptionKey.SEED_GPT_OSS_120B, Query.of(CARD, "gpt-oss-120b", "MXFP4"), "gpt-oss-120b")
                + " and "
                + compared(
                        facts,
                        AssumptionKey.SEED_DENSE_70B,
                        Query.of(CARD, "llama-3.3-70b", "Q4_K_M"),
                        "a dense 70B in Q4_K_M")
                + ".";
    }

    private static final String CARD = "rtx-pro-6000-blackwell-ws";

    private static String compared(Facts facts, AssumptionKey seed, Query query, String what) {
        Assumptions given = new Assumptions(facts);
        String date = Buyer.of(facts).purchaseDate().toString();
        SpeedEstimate e = Estimator.of(facts).speed(query.with(q -> {
            q.engine = "llama.cpp";
            q.date = date;
            q.depth = 0;
        }));
        double nearest = e.measurements().stream()
                .filter(m -> m.streams() == 1)
                .mapToDouble(Evidence::tokensPerSecond)
                .findFirst()
                .orElse(Double.NaN);
        return String.format(
                Locale.ROOT,
                "%.0f tok/s for %s (measured %.0f, estimated %.0f to %.0f)",
                given.value(seed),
                what,
                nearest,
                e.low(),
                e.high());
    }
}
