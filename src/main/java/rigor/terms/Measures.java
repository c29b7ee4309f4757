package rigor.terms;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The measures of each type of subject by name, looked up once. */
final class Measures {
    private static final ClassValue<Map<String, Method>> ACCESSORS = new ClassValue<>() {
        @Override
        protected Map<String, Method> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents())
                    .filter(c -> Measure.class.isAssignableFrom(c.getType()))
                    .collect(Collectors.toMap(RecordComponent::getName, RecordComponent::getAccessor));
        }
    };

    private Measures() {}

    static Optional<Measure> of(Subject subject, String name) {
        Method accessor = ACCESSORS.get(subject.getClass()).get(name);
        try {
            return accessor == null ? Optional.empty() : Optional.of((Measure) accessor.invoke(subject));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
