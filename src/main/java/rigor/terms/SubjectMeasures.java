package rigor.terms;

import java.util.LinkedHashMap;
import java.util.Map;
import rigor.facts.Measures;
import rigor.facts.Requirement;

/** The measures of builds and offers, by the types of their components. */
public final class SubjectMeasures implements Measures {

    @Override
    public Map<String, Kind> of(Requirement.Subject subject) {
        Anatomy anatomy = Anatomy.of(
                switch (subject) {
                    case BUILD -> Build.class;
                    case OFFER -> PricedOffer.class;
                });
        Map<String, Kind> kinds = new LinkedHashMap<>();
        anatomy.types().forEach((name, type) -> kinds.put(name, type == Band.class ? Kind.NUMBER : Kind.WORD));
        return kinds;
    }
}
