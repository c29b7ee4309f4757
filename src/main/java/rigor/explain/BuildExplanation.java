package rigor.explain;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.explain.outlook.PriceToPay;
import rigor.explain.words.RuleLink;
import rigor.explain.words.Sentences;
import rigor.explain.words.Shown;
import rigor.explain.words.WarningView;
import rigor.facts.Origin;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;
import rigor.facts.files.FactFiles;
import rigor.terms.Bound;
import rigor.terms.Figures;
import rigor.terms.Vocabulary;
import rigor.verdict.Merit;
import rigor.verdict.Outcome;
import rigor.verdict.Verdict;

/**
 * Everything about one build's verdict.
 *
 * @param rows one for each requirement, in their order
 * @param others findings of rules that answer no requirement
 * @param warnings what to know before ordering it
 * @param notes what the rows of its parts say that nothing is computed from
 * @param merits its points for the ranking, most first; their sum is the summary's score
 * @param pools of memory; {@code loadouts} says what each loadout puts where
 * @param price of each part, from the shop price to the landed price
 */
public record BuildExplanation(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        @Doc(pattern = FactFiles.REVISION) String rules,
        Summary summary,
        List<RequirementRow> rows,
        List<Other> others,
        List<WarningView> warnings,
        List<NoteView> notes,

        @Doc("What it earns in the ranking, the most first; the sum is the summary's score")
        List<MeritView> merits,

        List<PoolView> pools,
        List<LoadoutView> loadouts,
        PriceView price)
        implements Explanation.Full {

    /** A finding of a rule that answers no requirement. */
    public record Other(String sentence, RuleLink rule, List<Origin> facts) {}

    /** Points for the ranking and their reason; negative where a rule takes points away. */
    public record MeritView(
            double points,

            @Doc("The points with their sign and two decimals")
            String text,

            @Doc("What its author says, else the figure that it is granted for")
            String sentence,

            RuleLink rule) {
        /** Most points first. */
        static List<MeritView> all(Verdict<?> verdict) {
            return verdict.merits().stream()
                    .map(ground -> of(
                            ((Merit) ground.finding()).points(), Sentences.merit(verdict, ground), RuleLink.of(ground)))
                    .sorted(Comparator.comparingDouble(MeritView::points).reversed())
                    .toList();
        }

        private static MeritView of(double points, String sentence, RuleLink rule) {
            return new MeritView(points, Figures.signedPoints(points), sentence, rule);
        }
    }

    /**
     * @param memoryGb as it is sold, in GB of 2^30 bytes
     * @param reachesGpuGb what of it the GPU can address; the rest stays with the system
     * @param usableGib what of that a process can allocate
     * @param bandwidth in words; empty where it is not known
     */
    public record PoolView(
            String name,
            String accelerator,
            @Range double memoryGb,
            @Range double reachesGpuGb,
            Shown usableGib,
            @Range @Nullable Double bandwidthGbS,
            String bandwidth) {}

    /**
     * What a loadout uses and leaves free in one pool. Free memory of different pools cannot be added up.
     *
     * @param lines where all that is sold goes, GiB by GiB
     */
    public record UseView(String pool, Shown usedGib, Shown freeGib, List<MemoryLine> lines) {
        /** The same without what each is for. */
        public List<LineView> asLines() {
            return lines.stream()
                    .map(line -> new LineView(line.label(), line.amount()))
                    .toList();
        }
    }

    /** @param kind what the memory goes to */
    public record MemoryLine(
            @Vocabulary(of = MemoryBill.Goes.class) String kind, String label, Shown amount) {}

    /**
     * A loadout on this build.
     *
     * @param uses one for each pool
     * @param fits yes, no, or not known for a close fit
     * @param working whether the speeds in the summary are for this loadout
     * @param instead how the nearest loadout that fits differs; null if this one fits, or if none does
     */
    public record LoadoutView(
            String loadout,
            boolean working,
            Shown fits,
            List<UseView> uses,
            @Nullable String instead,
            List<ModelView> models) {}

    /**
     * What a role has on this build; no pools and no figures if the loadout does not fit.
     *
     * @param sharesWeights the roles of the same loaded model, whose weights and buffers are told with the first of them
     * @param atOnce streams of the role beside those of all others, each at its minimum speed
     * @param streamsEnd what limits them: memory, speed, or the search
     * @param longestContext tokens of each of its streams, with all else unchanged
     */
    public record ModelView(
            String role,
            String model,
            String format,
            int streams,
            int contextTokens,
            List<String> pools,
            List<String> sharesWeights,
            @Nullable Shown weightsGib,
            @Nullable Shown kvCacheGib,
            @Nullable Shown buffersGib,
            @Nullable Shown alone,
            @Nullable Shown together,
            @Nullable Shown firstToken,
            @Nullable Shown atOnce,
            @Vocabulary(of = Bound.class) @Nullable String streamsEnd,
            @Nullable Shown longestContext) {}

    /** @param toPay up to which prices the build would do; null unless it lacks nothing but prices */
    public record PriceView(Shown total, @Nullable PriceToPay toPay, List<PartView> parts) {}

    /**
     * @param offer the one chosen; null if there is none
     * @param retailer who sells it, in words; a price comparison only lists offers of other shops
     * @param others the hundred cheapest other offers, each with why it was not chosen
     */
    public record PartView(
            String hardware,
            String name,
            @Range(min = 1) int quantity,
            @Nullable String offer,
            @Nullable String retailer,
            @Doc(format = "uri") @Nullable String url,
            boolean inDoubt,
            Shown total,
            List<LineView> lines,
            List<OtherOffer> others) {}

    public record LineView(String label, Shown amount) {}

    /** @param why it was not chosen */
    public record OtherOffer(
            String offer,
            String retailer,
            Shown landedPrice,
            @Vocabulary(of = Outcome.class) String outcome,
            String why) {}
}
