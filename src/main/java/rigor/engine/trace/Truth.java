package rigor.engine.trace;

import java.util.List;
import java.util.stream.Stream;
import rigor.facts.column.Words;

/** What a condition of a rule comes to. */
public enum Truth {
    TRUE,
    FALSE,
    /** False on what is certain, and true for all that is known: a figure is missing or too wide. */
    UNKNOWN,
    /** An earlier condition is false, so this one was never asked. */
    NOT_REACHED;

    String words() {
        return Words.of(this).replace('-', ' ');
    }

    /** Of conditions that must hold together. */
    static Truth worst(Stream<Truth> truths) {
        List<Truth> all = truths.toList();
        return Stream.of(FALSE, UNKNOWN, NOT_REACHED)
                .filter(all::contains)
                .findFirst()
                .orElse(TRUE);
    }
}
