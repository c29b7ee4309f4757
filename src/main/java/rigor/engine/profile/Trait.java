package rigor.engine.profile;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rigor.terms.Subject;

/**
 * What a condition sees of a subject beside its measures, such as whether {@code retailer.name} is one of some words.
 * There are few such values, and they compare by content.
 */
public record Trait(Function<Subject, @Nullable Object> value) {
    @Nullable
    public Object of(Subject subject) {
        return value.apply(subject);
    }
}
