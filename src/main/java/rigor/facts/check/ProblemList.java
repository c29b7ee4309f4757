package rigor.facts.check;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Problem;

/** Faults as problems of a named file. Past a limit they are only counted, so that memory stays bounded. */
public final class ProblemList implements Faults {
    private static final int LIMIT = 10_000;
    private static final int QUOTED = 60;

    private final String file;
    private final List<Problem> problems = new ArrayList<>();
    private int count;

    public ProblemList(String file) {
        this.file = file;
    }

    @Override
    public void add(int line, int column, @Nullable String name, @Nullable String value, String reason) {
        if (++count <= LIMIT) {
            problems.add(new Problem(file, line, column, message(name, value, reason)));
        }
    }

    @Override
    public int count() {
        return count;
    }

    @Override
    public boolean isFull() {
        return count >= LIMIT;
    }

    public List<Problem> problems() {
        List<Problem> all = new ArrayList<>(problems);
        if (count > LIMIT) {
            all.add(new Problem(file, 0, 0, (count - LIMIT) + " more problems are not listed"));
        }
        return all;
    }

    public static String message(@Nullable String name, @Nullable String value, String reason) {
        return (name == null ? "" : name + ": ") + (value == null ? "" : quote(value) + " ") + reason;
    }

    private static String quote(String value) {
        String line = value.replaceAll("\\R", "⏎");
        return '"' + (line.length() <= QUOTED ? line : line.substring(0, QUOTED) + "…") + '"';
    }
}
