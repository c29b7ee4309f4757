package rigor.facts.bench;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** The rows that a file makes, and what of it makes none. */
final class Drafts {
    private final List<Draft> rows = new ArrayList<>();
    private final List<Runnable> later = new ArrayList<>();
    private final Set<String> leftOut = new LinkedHashSet<>();

    void add(Draft draft) {
        rows.add(draft);
    }

    /** Does something once all rows are there. */
    void later(Runnable work) {
        later.add(work);
    }

    void complete() {
        later.forEach(Runnable::run);
        later.clear();
    }

    /** @param what of it, continuing the line: {@code reads and generates in one go} */
    void leaveOut(Run run, String what) {
        leftOut.add("line " + run.line() + " " + what);
    }

    List<Draft> rows() {
        return rows;
    }

    List<String> leftOut() {
        return List.copyOf(leftOut);
    }
}
