package rigor.engine.profile;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.model.Operand;
import rigor.engine.model.Operand.Literal;
import rigor.engine.model.Operand.Path;
import rigor.engine.model.Operand.Step;
import rigor.facts.Nearest;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.terms.Days;
import rigor.terms.Measure;
import rigor.terms.Subject;
import rigor.terms.Vocabulary;

/**
 * A property that a path of names in a rule leads to.
 *
 * @param owner the type that the path begins at
 * @param steps the calls that lead there
 * @param length how many names of the path lead there; those after them belong to the measure
 * @param role the role whose measure is read; null if the measure is the same for all roles
 */
record Property(
        Class<?> owner,
        List<Method> steps,
        int length,
        @Nullable Operand role) {
    private static final Set<String> SIZES = Set.of("empty", "size");
    private static final String OURS = "rigor.";

    /** @throws Refusal at the name that does not exist, or that a rule must not depend on */
    static Property of(Class<?> owner, Path path) {
        List<Method> steps = new ArrayList<>();
        Class<?> reached = owner;
        for (Step step : path.steps()) {
            Method next = step(reached, step);
            steps.add(next);
            reached = next.getReturnType();
            if (isPerRole(reached)) {
                return perRole(owner, path, steps);
            }
            if (Measure.class.isAssignableFrom(reached)) {
                return new Property(owner, List.copyOf(steps), steps.size(), null).orRefused(path);
            }
        }
        return new Property(owner, List.copyOf(steps), steps.size(), null);
    }

    private Property orRefused(Path path) {
        if (length > 1) {
            throw Refusal.onlyTrusted(
                    path.start(),
                    path.text(0, length) + " is not a measure of the " + owner.getSimpleName()
                            + " itself, so it would be" + " read from one end only; compare one of " + measures(owner));
        }
        return this;
    }

    /** The role of the requirement, or one in quotes. */
    private static Operand role(List<Operand> arguments, Step of) {
        Operand role = arguments.size() == 1 ? arguments.get(0) : null;
        boolean named = role instanceof Literal literal && literal.kind() == Literal.Kind.TEXT;
        boolean asked = role instanceof Path path
                && path.isVariable()
                && path.steps().size() == 2
                && path.steps().get(1).name().equals("role");
        if (role == null || !named && !asked) {
            throw new Refusal(
                    of.start(), "of takes a role: write of( $r.role ), or one in quotes such as of( \"ROLE\" )");
        }
        return role;
    }

    private static Property perRole(Class<?> owner, Path path, List<Method> steps) {
        int at = steps.size();
        Step of = at < path.steps().size() ? path.steps().get(at) : null;
        if (of == null || !of.name().equals("of") || !of.isCall()) {
            throw new Refusal(
                    path.start(),
                    path.text(0, at) + " has a value for each role: write " + path.text(0, at) + ".of( $r.role )");
        }
        Operand role = role(Objects.requireNonNull(of.arguments()), of);
        return new Property(owner, List.copyOf(steps), at + 1, role).orRefusedPerRole(path, at);
    }

    private Property orRefusedPerRole(Path path, int names) {
        if (names > 1) {
            throw Refusal.onlyTrusted(
                    path.start(), path.text(0, names) + " is not a measure of the " + owner.getSimpleName());
        }
        return this;
    }

    /** Whether a type holds a measure for each role. */
    private static boolean isPerRole(Class<?> type) {
        return type.getPackageName().startsWith(OURS + "terms")
                && !Measure.class.isAssignableFrom(type)
                && Arrays.stream(type.getMethods()).anyMatch(m -> isOfRole(m));
    }

    private static boolean isOfRole(Method method) {
        return method.getName().equals("of")
                && method.getParameterCount() == 1
                && method.getParameterTypes()[0] == String.class
                && !Modifier.isStatic(method.getModifiers());
    }

    private static Method step(Class<?> type, Step step) {
        if (step.isCall()) {
            throw Refusal.onlyTrusted(
                    step.start(), step.name() + "( ... ): a rule can call only of, is, outside and attainment");
        }
        Method found = find(type, step.name())
                .orElseThrow(() -> new Refusal(
                        step.start(),
                        type.getSimpleName() + " has no " + step.name() + Nearest.hint(step.name(), names(type))));
        if (mayBeMissing(found)) {
            throw Refusal.onlyTrusted(
                    step.start(), step.name() + " may be missing, so a rule on it would be a guess; compare a measure");
        }
        return found;
    }

    private static Optional<Method> find(Class<?> type, String name) {
        String capital = name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.of(name, "is" + capital, "get" + capital)
                .flatMap(method -> accessors(type).filter(m -> m.getName().equals(method)))
                .filter(Method::trySetAccessible)
                .findFirst();
    }

    private static Stream<Method> accessors(Class<?> type) {
        boolean several = Collection.class.isAssignableFrom(type);
        if (!several && !type.getName().startsWith(OURS)) {
            return Stream.empty();
        }
        return Arrays.stream(type.getMethods())
                .filter(m -> m.getParameterCount() == 0 && m.getReturnType() != void.class)
                .filter(m -> !Modifier.isStatic(m.getModifiers()))
                .filter(m -> several ? SIZES.contains(plain(m.getName())) : m.getReturnType() != type)
                .filter(m -> Arrays.stream(Object.class.getMethods())
                        .noneMatch(o -> o.getName().equals(m.getName())));
    }

    private static String plain(String method) {
        return method.equals("isEmpty") ? "empty" : method;
    }

    private static Set<String> names(Class<?> type) {
        Set<String> names = new TreeSet<>();
        accessors(type).forEach(m -> names.add(m.getName()));
        return names;
    }

    /** The measures of a subject itself. */
    static String measures(Class<?> owner) {
        return String.join(
                ", ",
                Arrays.stream(owner.getRecordComponents())
                        .filter(c -> Measure.class.isAssignableFrom(c.getType()) || isPerRole(c.getType()))
                        .map(RecordComponent::getName)
                        .sorted()
                        .toList());
    }

    private static boolean mayBeMissing(Method method) {
        boolean noted = method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
        return noted || method.getReturnType() == Optional.class;
    }

    private Method last() {
        return steps.get(steps.size() - 1);
    }

    String lastName() {
        return last().getName();
    }

    String name() {
        return steps.get(0).getName();
    }

    Class<?> type() {
        if (role == null) {
            return last().getReturnType();
        }
        Type generic = last().getGenericReturnType();
        return generic instanceof ParameterizedType of && of.getActualTypeArguments()[0] instanceof Class<?> each
                ? each
                : Measure.class;
    }

    boolean isMeasure() {
        return role != null || Measure.class.isAssignableFrom(type());
    }

    boolean isWords() {
        return Collection.class.isAssignableFrom(type())
                && last().getGenericReturnType() instanceof ParameterizedType of
                && of.getActualTypeArguments()[0] == String.class;
    }

    boolean isDate() {
        return annotation(Days.class).isPresent();
    }

    /** The words that it can be; empty if any. */
    Set<String> vocabulary() {
        Set<String> words = new TreeSet<>();
        annotation(Vocabulary.class).ifPresent(known -> {
            words.addAll(List.of(known.also()));
            words.addAll(Words.all(known.of()));
        });
        if (type().isEnum()) {
            words.addAll(Words.all(type()));
        }
        return words;
    }

    private <A extends Annotation> Optional<A> annotation(Class<A> wanted) {
        Stream<AnnotatedElement> component = last().getDeclaringClass().isRecord()
                ? Arrays.stream(last().getDeclaringClass().getRecordComponents())
                        .filter(c -> c.getAccessor().equals(last()))
                        .map(c -> (AnnotatedElement) c)
                : Stream.empty();
        return Stream.concat(component, Stream.of(last()))
                .flatMap(place -> Stream.ofNullable(place.getAnnotation(wanted)))
                .findFirst();
    }

    /** The value; null if a step on the way is null, which the engine reports. */
    @Nullable
    Object of(Object subject) {
        Object value = subject;
        for (Method step : steps) {
            if (value == null) {
                return null;
            }
            value = call(step, value);
        }
        return value;
    }

    private static @Nullable Object call(Method step, Object on, Object... arguments) {
        try {
            return step.invoke(on, arguments);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Reads it, if it is a measure, for a requirement. */
    Function<@Nullable Requirement, Optional<Function<Subject, Measure>>> reader() {
        Class<? extends Subject> type = owner.asSubclass(Subject.class);
        if (role == null) {
            Optional<Function<Subject, Measure>> known = Subject.measure(type, name());
            return r -> known;
        }
        Operand roleOperand = role;
        return r -> Subject.measure(type, name(), role(roleOperand, r));
    }

    private static String role(Operand role, @Nullable Requirement r) {
        return role instanceof Literal literal
                ? literal.value()
                : String.valueOf(
                        of(Requirement.class, ((Path) role).afterVariable()).of((Object) Objects.requireNonNull(r)));
    }
}
