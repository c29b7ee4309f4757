package rigor.terms;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import rigor.facts.schema.Records;

/** The components of a subject's record type, looked up once so that measures are read by name at the speed of a call. */
final class Anatomy {
    private static final ClassValue<Anatomy> KNOWN = new ClassValue<>() {
        @Override
        protected Anatomy computeValue(Class<?> type) {
            return new Anatomy(type);
        }
    };

    private final Records<?> records;
    private final List<Function<Object, @Nullable Object>> components;
    private final Map<String, Function<Subject, Measure>> measures = new LinkedHashMap<>();
    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private final Map<String, Function<Object, @Nullable Object>> perRole = new LinkedHashMap<>();

    private Anatomy(Class<?> type) {
        records = Records.of(type);
        List<RecordComponent> all = records.components();
        components = IntStream.range(0, all.size()).mapToObj(records::reader).toList();
        for (int i = 0; i < all.size(); i++) {
            if (Measure.class.isAssignableFrom(all.get(i).getType())) {
                Function<Object, @Nullable Object> reader = components.get(i);
                measures.put(all.get(i).getName(), subject -> (Measure) Objects.requireNonNull(reader.apply(subject)));
                types.put(all.get(i).getName(), all.get(i).getType());
            } else if (all.get(i).getType() == PerRole.class) {
                perRole.put(all.get(i).getName(), components.get(i));
                types.put(all.get(i).getName(), each(all.get(i)));
            }
        }
    }

    static Anatomy of(Class<?> type) {
        return KNOWN.get(type);
    }

    List<String> measures() {
        return List.copyOf(types.keySet());
    }

    /** By name: {@link Band} or {@link Choice}; of a measure that differs by role what each role has. */
    Map<String, Class<?>> types() {
        return types;
    }

    Optional<Measure> measure(Subject subject, String name) {
        Function<Subject, Measure> reader = measures.get(name);
        return reader == null ? Optional.empty() : Optional.of(reader.apply(subject));
    }

    Optional<Function<Subject, Measure>> reader(String name, String role) {
        Function<Object, @Nullable Object> roles = perRole.get(name);
        return roles == null ? Optional.ofNullable(measures.get(name)) : Optional.of(new OfRole(roles, role));
    }

    /** The names of the measures that each role has. */
    Set<String> perRole() {
        return perRole.keySet();
    }

    /** Equal readers read the same, so that it is read once for many questions. */
    private record OfRole(Function<Object, @Nullable Object> roles, String role) implements Function<Subject, Measure> {
        @Override
        public Measure apply(Subject subject) {
            return ((PerRole<?>) Objects.requireNonNull(roles.apply(subject))).of(role);
        }
    }

    /** What each role has. */
    private static Class<?> each(RecordComponent component) {
        ParameterizedType roles = (ParameterizedType) component.getGenericType();
        return (Class<?>) roles.getActualTypeArguments()[0];
    }

    /** Whether some measure of the subject is not exact. */
    boolean isOpen(Subject subject) {
        for (Function<Subject, Measure> measure : measures.values()) {
            if (!measure.apply(subject).isExact()) {
                return true;
            }
        }
        return perRole.values().stream()
                .anyMatch(roles -> !((PerRole<?>) Objects.requireNonNull(roles.apply(subject))).isExact());
    }

    Subject sceptical(Subject subject) {
        @Nullable Object[] values = new @Nullable Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            Object value = components.get(i).apply(subject);
            values[i] = value instanceof Measure measure
                    ? measure.sceptical()
                    : value instanceof PerRole<?> roles ? roles.sceptical() : value;
        }
        return (Subject) records.create(values);
    }
}
