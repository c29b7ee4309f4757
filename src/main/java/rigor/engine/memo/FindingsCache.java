package rigor.engine.memo;

import java.util.List;
import rigor.terms.Subject;

/** The findings of a court's rules on subjects, under one list of requirements. Safe to share between threads. */
public interface FindingsCache {

    /**
     * The findings on each subject, in the same order.
     *
     * @param subjects with different ids; all subjects there are, if the rules compare them with one another
     */
    List<SubjectFindings> judge(List<? extends Subject> subjects);

    /** The findings on a subject that was judged, or that has the same inputs as one that was. */
    SubjectFindings findings(Subject subject);

    /** Whether its findings hold for other judgements under the same requirements. */
    boolean isReusable();

    /** How much it remembers: about so many small objects for each requirement, rule and input. */
    int entries();
}
