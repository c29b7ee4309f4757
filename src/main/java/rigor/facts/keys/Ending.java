package rigor.facts.keys;

import java.util.List;
import rigor.facts.Accelerator;
import rigor.facts.Facts;

/** Which words may stand at the end of the keys of a family of rows. */
public enum Ending {
    /** Formats, families of models, architectures: the tables have no closed list of them. */
    ANY,
    /** An id of {@code accelerators.csv}. */
    ACCELERATOR;

    /** @param before the tables that were read before; one that is not there denies nothing */
    public boolean accepts(String word, Facts before) {
        return switch (this) {
            case ANY -> !word.isEmpty();
            case ACCELERATOR ->
                before.count(Accelerator.class) == 0 || known(before).contains(word);
        };
    }

    /** The words to choose from; empty where they are not listed. */
    public List<String> known(Facts before) {
        return this == ACCELERATOR ? before.ids(Accelerator.class) : List.of();
    }
}
