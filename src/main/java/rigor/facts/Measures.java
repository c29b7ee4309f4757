package rigor.facts;

import java.util.Map;
import java.util.Set;

/**
 * What can be asked of a subject. This package reads requirements and does not know what others compute, so those who do
 * provide this as a {@link java.util.ServiceLoader service}.
 */
public interface Measures {

    /** What a measure's value is, and so what it can be compared with. */
    enum Kind {
        NUMBER,
        WORD
    }

    /** The measures of one kind of subject by their names. */
    Map<String, Kind> of(Requirement.Subject subject);

    /** Those of them that each role has. */
    Set<String> perRole(Requirement.Subject subject);

    /** What measures of that kind of subject were called before, and what each is called now. */
    Map<String, String> renamed(Requirement.Subject subject);
}
