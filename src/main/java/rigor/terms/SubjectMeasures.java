package rigor.terms;

import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import rigor.facts.Measures;
import rigor.facts.Requirement;
import rigor.facts.column.Formerly;

/** The measures of builds and offers, by the types of their components. */
public final class SubjectMeasures implements Measures {

    @Override
    public Map<String, Kind> of(Requirement.Subject subject) {
        Map<String, Kind> kinds = new LinkedHashMap<>();
        Anatomy.of(type(subject))
                .types()
                .forEach((name, type) -> kinds.put(name, type == Band.class ? Kind.NUMBER : Kind.WORD));
        return kinds;
    }

    @Override
    public Set<String> perRole(Requirement.Subject subject) {
        return Anatomy.of(type(subject)).perRole();
    }

    @Override
    public Map<String, String> renamed(Requirement.Subject subject) {
        Map<String, String> names = new LinkedHashMap<>();
        for (RecordComponent component : type(subject).getRecordComponents()) {
            Formerly before = component.getAnnotation(Formerly.class);
            for (String name : before == null ? new String[0] : before.value()) {
                names.put(name, component.getName());
            }
        }
        return names;
    }

    private static Class<? extends Record> type(Requirement.Subject subject) {
        return switch (subject) {
            case BUILD -> Build.class;
            case OFFER -> PricedOffer.class;
        };
    }
}
