package rigor.facts.schema;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A type of records taken apart once: its records can be read by component and be made of values. Safe to share between
 * threads.
 */
public final class Records<R> {
    private static final ClassValue<Records<?>> KNOWN = new ClassValue<>() {
        @Override
        protected Records<?> computeValue(Class<?> type) {
            return new Records<>(type);
        }
    };

    private final List<RecordComponent> components;
    private final List<Method> accessors;
    private final Constructor<R> constructor;

    private Records(Class<R> type) {
        components = List.of(type.getRecordComponents());
        accessors = components.stream()
                .map(component -> reached(component.getAccessor()))
                .toList();
        constructor = reached(constructor(type, components));
    }

    @SuppressWarnings("unchecked")
    public static <R> Records<R> of(Class<R> type) {
        return (Records<R>) KNOWN.get(type);
    }

    public List<RecordComponent> components() {
        return components;
    }

    /** What a record holds in a component, by its place among them. */
    public @Nullable Object value(Object whole, int component) {
        try {
            return accessors.get(component).invoke(whole);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot take a " + name() + " apart", e);
        }
    }

    /**
     * What records hold in a component, read at the speed of a call: twice as fast as {@link #value}, but slow to make,
     * so worth it only where many are read.
     */
    public Function<Object, @Nullable Object> reader(int component) {
        MethodHandle accessor = handle(accessors.get(component));
        return whole -> {
            try {
                return (Object) accessor.invokeExact(whole);
            } catch (Throwable e) {
                throw new IllegalStateException("cannot take a " + name() + " apart", e);
            }
        };
    }

    private static MethodHandle handle(Method accessor) {
        try {
            return MethodHandles.lookup().unreflect(accessor).asType(MethodType.methodType(Object.class, Object.class));
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** All that a record holds, in order. */
    public @Nullable Object[] values(Object whole) {
        @Nullable Object[] values = new @Nullable Object[components.size()];
        Arrays.setAll(values, i -> value(whole, i));
        return values;
    }

    /** A record that holds these, in order. */
    public R create(@Nullable Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot make a " + name(), e);
        }
    }

    private String name() {
        return constructor.getDeclaringClass().getSimpleName();
    }

    private static <A extends AccessibleObject> A reached(A member) {
        member.setAccessible(true);
        return member;
    }

    private static <R> Constructor<R> constructor(Class<R> type, List<RecordComponent> components) {
        Class<?>[] types = components.stream().map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            return type.getDeclaredConstructor(types);
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException(e);
        }
    }
}
