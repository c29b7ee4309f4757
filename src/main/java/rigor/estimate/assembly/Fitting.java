package rigor.estimate.assembly;

import java.util.Map;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Measure;

/** How the parts of one machine fit; the components are those of {@link rigor.terms.Build}. */
public record Fitting(
        boolean selfBuilt,
        Band slotRoom,
        Band bracketsLeft,
        Band cardClearance,
        Band gpuPlugsLeft,
        Band peakHeadroom,
        Band lanesPerCard,
        Band coolerClearance,
        Choice socketMatch,
        Choice memoryMatch,
        Choice formMatch,
        Choice airForCooling,
        Choice largeBars) {
    private static final Band MAKERS = NotAsked.band("put together by its maker");
    private static final Choice OF_ITS_MAKER = NotAsked.choice("put together by its maker");

    /** Of a machine that nobody has to put together. */
    static final Fitting OF_A_MAKER = new Fitting(
            false,
            MAKERS,
            MAKERS,
            MAKERS,
            MAKERS,
            MAKERS,
            MAKERS,
            MAKERS,
            OF_ITS_MAKER,
            OF_ITS_MAKER,
            OF_ITS_MAKER,
            OF_ITS_MAKER,
            OF_ITS_MAKER);

    /** By name, as far as rules speak of them: of what a maker has put together there are none. */
    public Map<String, Measure> measures() {
        return selfBuilt
                ? Map.ofEntries(
                        Map.entry("slotRoom", slotRoom),
                        Map.entry("bracketsLeft", bracketsLeft),
                        Map.entry("cardClearance", cardClearance),
                        Map.entry("gpuPlugsLeft", gpuPlugsLeft),
                        Map.entry("peakHeadroom", peakHeadroom),
                        Map.entry("lanesPerCard", lanesPerCard),
                        Map.entry("coolerClearance", coolerClearance),
                        Map.entry("socketMatch", socketMatch),
                        Map.entry("memoryMatch", memoryMatch),
                        Map.entry("formMatch", formMatch),
                        Map.entry("airForCooling", airForCooling),
                        Map.entry("largeBars", largeBars))
                : Map.of();
    }
}
