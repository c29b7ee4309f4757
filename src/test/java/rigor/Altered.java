package rigor;

import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rigor.terms.Measure;
import rigor.terms.PerRole;

/** Records with one component changed; {@code speedAlone:main} is that of one role, {@code speedAlone} that of all. */
public final class Altered {
    private Altered() {}

    @SuppressWarnings("unchecked")
    public static <R extends Record> R with(R record, String named, @Nullable Object value) {
        String component = named.split(":")[0];
        RecordComponent[] components = record.getClass().getRecordComponents();
        Object[] values = new Object[components.length];
        boolean found = false;
        try {
            for (int i = 0; i < components.length; i++) {
                boolean here = components[i].getName().equals(component);
                found |= here;
                Object now = components[i].getAccessor().invoke(record);
                values[i] = here ? changed(now, named, value) : now;
            }
            if (!found) {
                throw new AssertionError("no " + component + " in " + record.getClass());
            }
            Constructor<?> canonical = record.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            return (R) canonical.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static @Nullable Object changed(@Nullable Object now, String named, @Nullable Object value) {
        if (!(now instanceof PerRole<?> roles) || !(value instanceof Measure measure)) {
            return value;
        }
        return named.contains(":")
                ? ((PerRole<Measure>) roles).with(named.split(":")[1], measure)
                : new PerRole<>(new TreeMap<>(), measure);
    }
}
