package rigor.estimate.fit;

import rigor.estimate.machine.Limits;
import rigor.facts.Facts;

/**
 * The speeds below which the buyer does not want to go, in tokens per second; 0 where nothing is asked. Of all
 * requirements, machines look at these two only.
 *
 * @param main of the main agent with nothing else running
 * @param sub of each sub-agent while all run; streams are counted as long as they keep it
 */
public record Floors(double main, double sub) {

    public static Floors of(Facts facts) {
        Limits limits = new Limits(facts);
        return new Floors(limits.floor("mainSpeed"), limits.floor("subSpeed"));
    }
}
