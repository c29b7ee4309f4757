package rigor.engine.memo;

import java.util.List;
import rigor.terms.Subject;

/** What the rules of a court say of subjects under some requirements. Safe to share between threads. */
public interface FindingsCache {

    /**
     * What is said of each subject, in the same order.
     *
     * @param subjects with different ids; all there are, if the rules compare them with one another
     */
    List<SubjectFindings> hear(List<? extends Subject> subjects);

    /** What is said of a subject that was heard, or looks like one that was. */
    SubjectFindings said(Subject subject);

    /** Whether what was decided holds for other judgements under the same requirements. */
    boolean isReusable();
}
