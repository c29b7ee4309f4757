package rigor.explain.change;

import java.util.List;
import rigor.estimate.speed.Query;
import rigor.facts.column.Range;

/**
 * One measurement that nobody has made and what it would be worth, if it turned out as estimated.
 *
 * @param setup what to measure, in the words of {@code measurements.csv}
 * @param likely tok/s of one stream that is estimated today, from {@code low} to {@code high}
 * @param lowThen the band once it is measured, to {@code highThen}
 * @param accepted builds that are open today and would be accepted; {@code rejected} likewise
 * @param answers how many open requirements of builds would be met for certain, or failed
 * @param open builds that rest on the setup and would stay open
 */
public record WantedMeasurement(
        Query setup,
        @Range double likely,
        @Range double low,
        @Range double high,
        @Range double lowThen,
        @Range double highThen,
        List<String> accepted,
        List<String> rejected,
        @Range int answers,
        List<String> open) {

    /** How many open builds would be decided. */
    public int settled() {
        return accepted.size() + rejected.size();
    }

    /** How many times as wide the band is today, as factors between its ends. */
    public double narrowing() {
        return StrictMath.log(high / low) / StrictMath.log(highThen / lowThen);
    }
}
