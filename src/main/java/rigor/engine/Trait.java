package rigor.engine;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rigor.terms.Subject;

/**
 * What a condition sees of a subject beside its measures, such as whether {@code retailer.name} is one of some words.
 * There are few such values, and they compare by content.
 */
record Trait(Function<Subject, @Nullable Object> value) {
    @Nullable
    Object of(Subject subject) {
        return value.apply(subject);
    }
}
