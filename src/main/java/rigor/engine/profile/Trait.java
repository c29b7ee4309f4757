package rigor.engine.profile;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rigor.terms.Subject;

/**
 * An input of a condition that is not a measure, such as whether {@code retailer.name} is one of some words. It has few
 * different values, and they compare by content.
 */
public record Trait(Function<Subject, @Nullable Object> value) {
    @Nullable
    public Object of(Subject subject) {
        return value.apply(subject);
    }
}
