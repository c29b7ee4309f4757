package rigor.facts.check;

import java.util.Map;
import java.util.ServiceLoader;
import java.util.Set;
import rigor.facts.Measures;
import rigor.facts.Measures.Kind;
import rigor.facts.Nearest;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Level;
import rigor.facts.Requirement.Op;
import rigor.facts.check.RowCheck.Complaint;
import rigor.facts.column.Words;

/** A requirement whose measure nobody computes would never be judged, so its row is refused. */
public final class AskedMeasures {
    private static final Measures ALL = ServiceLoader.load(Measures.class, Measures.class.getClassLoader())
            .findFirst()
            .orElseThrow();

    private AskedMeasures() {}

    /** Whether it is asked of a role. */
    public static boolean isPerRole(Requirement r) {
        return ALL.perRole(r.subject()).contains(r.measure());
    }

    static void check(Requirement r, Complaint complaint) {
        check(r, ALL, complaint);
    }

    static void check(Requirement r, Measures all, Complaint complaint) {
        Map<String, Kind> known = all.of(r.subject());
        Kind kind = known.get(r.measure());
        String renamed = all.renamed(r.subject()).get(r.measure());
        if (renamed != null) {
            complaint.at("measure", "\"%s\" is called %s now".formatted(r.measure(), renamed));
        } else if (kind == null) {
            complaint.at(
                    "measure",
                    "\"%s\" is no measure of %ss%s"
                            .formatted(r.measure(), Words.of(r.subject()), meant(r.measure(), known.keySet())));
        } else if ((kind == Kind.NUMBER) != r.isNumeric()) {
            complaint.at(
                    "op",
                    "\"%s\" does not go with %s, which is a %s; expected %s or %s"
                            .formatted(
                                    Words.of(r.op()),
                                    r.measure(),
                                    Words.of(kind),
                                    Words.of(kind == Kind.NUMBER ? Op.AT_LEAST : Op.IS),
                                    Words.of(kind == Kind.NUMBER ? Op.AT_MOST : Op.ONE_OF)));
        }
        if (kind != null) {
            role(r, all.perRole(r.subject()).contains(r.measure()), complaint);
        }
    }

    /** What nobody asks need not say of which role. */
    private static void role(Requirement r, boolean perRole, Complaint complaint) {
        if (!perRole && !r.role().isEmpty()) {
            complaint.at("requirement_id", "\"%s\" names a role, but %s has none".formatted(r.key(), r.measure()));
        } else if (perRole && r.role().isEmpty() && r.level() != Level.OFF) {
            complaint.at(
                    "requirement_id",
                    "\"%s\" is asked of a role: write %s:ROLE with one of those in loadouts.csv"
                            .formatted(r.key(), r.id()));
        }
    }

    /** The nearest, or where nothing is near, all there are. */
    private static String meant(String wanted, Set<String> known) {
        String near = Nearest.hint(wanted, known);
        return near.isEmpty() ? "; there are " + String.join(", ", known) : near;
    }
}
