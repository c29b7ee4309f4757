package rigor.terms;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The components of a subject's record type, looked up once so that measures are read by name at the speed of a call. */
final class Anatomy {
    private static final ClassValue<Anatomy> KNOWN = new ClassValue<>() {
        @Override
        protected Anatomy computeValue(Class<?> type) {
            return new Anatomy(type);
        }
    };

    private final MethodHandle constructor;
    private final MethodHandle[] components;
    private final Map<String, Function<Subject, Measure>> measures = new LinkedHashMap<>();
    private final Map<String, Class<?>> types = new LinkedHashMap<>();
    private final List<MethodHandle> perRole = new ArrayList<>();

    private Anatomy(Class<?> type) {
        RecordComponent[] all = type.getRecordComponents();
        constructor = constructor(type, all);
        components = Arrays.stream(all).map(Anatomy::accessor).toArray(MethodHandle[]::new);
        for (int i = 0; i < all.length; i++) {
            if (Measure.class.isAssignableFrom(all[i].getType())) {
                MethodHandle accessor = components[i];
                measures.put(all[i].getName(), subject -> (Measure) read(accessor, subject));
                types.put(all[i].getName(), all[i].getType());
            } else if (all[i].getType() == PerRole.class) {
                perRole.add(components[i]);
            }
        }
    }

    static Anatomy of(Class<?> type) {
        return KNOWN.get(type);
    }

    List<String> measures() {
        return List.copyOf(measures.keySet());
    }

    /** By name: {@link Band} or {@link Choice}. */
    Map<String, Class<?>> types() {
        return types;
    }

    Optional<Measure> measure(Subject subject, String name) {
        Function<Subject, Measure> reader = measures.get(name);
        return reader == null ? Optional.empty() : Optional.of(reader.apply(subject));
    }

    Optional<Function<Subject, Measure>> reader(String name) {
        return Optional.ofNullable(measures.get(name));
    }

    /** Whether some measure of the subject is not exact. */
    boolean isOpen(Subject subject) {
        for (Function<Subject, Measure> measure : measures.values()) {
            if (!measure.apply(subject).isExact()) {
                return true;
            }
        }
        return perRole.stream().anyMatch(roles -> !((PerRole<?>) read(roles, subject)).isExact());
    }

    Subject sceptical(Subject subject) {
        Object[] values = new Object[components.length];
        for (int i = 0; i < values.length; i++) {
            Object value = read(components[i], subject);
            values[i] = sceptical(value);
        }
        try {
            return (Subject) (Object) constructor.invokeExact(values);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object sceptical(Object value) {
        if (value instanceof Measure measure) {
            return measure.sceptical();
        }
        return value instanceof PerRole<?> roles ? roles.sceptical() : value;
    }

    private static Object read(MethodHandle accessor, Subject subject) {
        try {
            return (Object) accessor.invokeExact((Object) subject);
        } catch (Throwable e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return MethodHandles.lookup()
                    .unreflectConstructor(type.getDeclaredConstructor(types))
                    .asSpreader(Object[].class, types.length)
                    .asType(MethodType.methodType(Object.class, Object[].class));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    private static MethodHandle accessor(RecordComponent component) {
        try {
            return MethodHandles.lookup()
                    .unreflect(component.getAccessor())
                    .asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }
}
