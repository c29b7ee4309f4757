package rigor.engine.memo;

import java.util.List;
import java.util.function.Supplier;
import rigor.terms.Subject;

/**
 * Findings that are shared until they are too many; then it begins anew. Who is judging meanwhile ends with what it began
 * with.
 */
final class BoundedFindings implements FindingsCache {
    private final int most;
    private final Supplier<SharedFindings> begin;
    private volatile SharedFindings current;

    /** @param most entries before it begins anew; while subjects are judged there may be some more */
    BoundedFindings(int most, Supplier<SharedFindings> begin) {
        this.most = most;
        this.begin = begin;
        this.current = begin.get();
    }

    @Override
    public List<SubjectFindings> judge(List<? extends Subject> subjects) {
        return roomy().judge(subjects);
    }

    @Override
    public SubjectFindings findings(Subject subject) {
        return roomy().findings(subject);
    }

    @Override
    public boolean isReusable() {
        return true;
    }

    @Override
    public int entries() {
        return current.entries();
    }

    private SharedFindings roomy() {
        SharedFindings known = current;
        if (known.entries() > most) {
            known = begin.get();
            current = known;
        }
        return known;
    }
}
