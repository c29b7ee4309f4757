package rigor.engine.trace;

import java.util.List;
import java.util.stream.Stream;
import rigor.facts.column.Words;

/** The result of a condition of a rule. */
public enum Truth {
    TRUE,
    FALSE,
    /** Not certainly true and not certainly false: a figure is missing or its band is too wide. */
    UNKNOWN,
    /** An earlier condition is false, so this one was not evaluated. */
    NOT_REACHED;

    String words() {
        return Words.of(this).replace('-', ' ');
    }

    /** The result of conditions that must all be true. */
    static Truth worst(Stream<Truth> truths) {
        List<Truth> all = truths.toList();
        return Stream.of(FALSE, UNKNOWN, NOT_REACHED)
                .filter(all::contains)
                .findFirst()
                .orElse(TRUE);
    }
}
