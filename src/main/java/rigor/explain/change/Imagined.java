package rigor.explain.change;

import java.util.function.UnaryOperator;
import rigor.facts.Basis;
import rigor.facts.Requirement;
import rigor.facts.schema.Records;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.Measure;
import rigor.terms.Quote;

/** A build with one figure replaced, as if it were known. */
final class Imagined {
    private Imagined() {}

    static Build with(Build build, Requirement requirement) {
        return with(build, requirement.measure(), value -> value instanceof Measure m ? met(m, requirement) : value);
    }

    /** The build with another quote; its landed price stays. */
    static Build priced(Build build, Quote quote) {
        return with(build, "quote", value -> quote);
    }

    private static Build with(Build build, String component, UnaryOperator<Object> change) {
        Records<Build> records = Records.of(Build.class);
        Object[] values = records.values(build);
        for (int i = 0; i < values.length; i++) {
            if (records.components().get(i).getName().equals(component)) {
                values[i] = change.apply(values[i]);
            }
        }
        return records.create(values);
    }

    private static Measure met(Measure measure, Requirement requirement) {
        return measure instanceof Band
                ? Band.exactly(requirement.limit(), Basis.DECLARED, "supposed")
                : Choice.of(requirement.allowed().iterator().next(), Basis.DECLARED, "supposed");
    }
}
