package rigor.estimate.assembly;

import java.util.Map;
import java.util.TreeMap;
import rigor.facts.schema.Records;
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
        Map<String, Measure> measures = new TreeMap<>();
        Records<Fitting> records = Records.of(Fitting.class);
        for (int i = 0; selfBuilt && i < records.components().size(); i++) {
            if (records.value(this, i) instanceof Measure measure) {
                measures.put(records.components().get(i).getName(), measure);
            }
        }
        return measures;
    }
}
