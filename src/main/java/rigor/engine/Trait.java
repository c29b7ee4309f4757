package rigor.engine;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.terms.Band;
import rigor.terms.Choice;
import rigor.terms.Measure;
import rigor.terms.Subject;

/**
 * A value of a subject that a condition looks at in a way of its own, such as {@code quote.offersInDoubt} or the measure
 * in {@code formFactor.is( "tower" )}.
 *
 * @param steps the calls that lead to it
 */
record Trait(List<Method> steps) {
    /** Texts that come from a short list. */
    private static final Set<String> WORDS = Set.of("condition");

    /** What a condition may ask of a measure without seeing more than its ends or its words. */
    private static final Set<String> PARTS = Set.of("low", "high", "known", "exact", "word", "outside", "is");

    /**
     * @param type of the subject
     * @param path as a rule spells it
     * @return empty if it leads to something that subjects do not share, such as a name
     */
    static Optional<Trait> of(Class<?> type, List<String> path) {
        List<Method> steps = new ArrayList<>();
        Class<?> reached = type;
        for (String name : path) {
            if (Measure.class.isAssignableFrom(reached)) {
                boolean last = steps.size() == path.size() - 1;
                return last && PARTS.contains(name) ? Optional.of(new Trait(steps)) : Optional.empty();
            }
            Optional<Method> step = step(reached, name);
            if (step.isEmpty()) {
                return Optional.empty();
            }
            steps.add(step.get());
            reached = step.get().getReturnType();
        }
        return steps.isEmpty() || !isShared(steps.get(steps.size() - 1))
                ? Optional.empty()
                : Optional.of(new Trait(steps));
    }

    private static Optional<Method> step(Class<?> type, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of(name, "is" + capital, "get" + capital)
                .flatMap(method -> Stream.of(type.getMethods())
                        .filter(m -> m.getName().equals(method) && m.getParameterCount() == 0))
                .filter(Method::trySetAccessible)
                .findFirst();
    }

    /** Whether the values are few and compare by content. */
    private static boolean isShared(Method last) {
        Class<?> type = last.getReturnType();
        boolean words = type == Set.class
                && last.getGenericReturnType() instanceof ParameterizedType of
                && of.getActualTypeArguments()[0] == String.class;
        return type == boolean.class || type == int.class || type.isEnum() || words || WORDS.contains(last.getName());
    }

    /** The value; null where the way there ends early, which is for the engine to complain of. */
    @Nullable
    Object of(Subject subject) {
        Object value = subject;
        for (Method step : steps) {
            if (value == null) {
                return null;
            }
            value = call(step, value);
        }
        if (value instanceof Band band) {
            return List.of(band.low(), band.high());
        }
        return value instanceof Choice choice ? List.of(choice.possible(), choice.isSceptical()) : value;
    }

    private static Object call(Method step, Object on) {
        try {
            return step.invoke(on);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
