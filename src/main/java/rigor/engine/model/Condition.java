package rigor.engine.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One condition of a rule's {@code when}, as its author wrote it, divided where its parts can be queried alone. */
public sealed interface Condition {

    /** The author's text. */
    String text();

    Place place();

    /** The condition as DRL for the engine, with the same meaning. */
    String drl();

    /**
     * A pattern: facts of one type, or from a source, that meet all constraints.
     *
     * @param type as written
     * @param variable that is bound to the fact, the author's or a generated one; null where there can be none
     * @param head all text before the first constraint; {@code tail} all text after the last
     * @param sourced whether its facts come from elsewhere than the working memory, by {@code from}
     * @param source the conditions inside the {@code accumulate} or {@code collect} that it comes from; else empty
     */
    record FactPattern(
            String text,
            Place place,
            String type,
            @Nullable String variable,
            String head,
            List<Constraint> constraints,
            String tail,
            boolean sourced,
            List<Condition> source)
            implements Condition {

        /** The pattern with other constraints. */
        public String with(List<String> chosen) {
            String start = chosen.isEmpty() ? head.strip().replaceFirst("[;,]$", "") : head;
            return start + String.join(", ", chosen) + "\n" + tail;
        }

        /** The pattern without constraints. */
        public FactPattern any() {
            return new FactPattern(text, place, type, variable, with(List.of()), List.of(), "", sourced, source);
        }

        /** The pattern for the one fact that its variable is bound to. */
        public FactPattern again() {
            String start = "%s_ : %s( this == %s, ".formatted(variable, type, variable);
            return new FactPattern(text, place, type, variable + "_", start, constraints, tail, sourced, source);
        }

        @Override
        public String drl() {
            return with(constraints.stream().map(Constraint::drl).toList());
        }
    }

    /** {@code not} or {@code exists}. */
    record Quantified(String text, Place place, String word, List<Condition> inside) implements Condition {
        @Override
        public String drl() {
            return text;
        }
    }

    /** {@code or}; each branch is a list of conditions that hold together. */
    record Either(String text, Place place, List<List<Condition>> branches) implements Condition {
        @Override
        public String drl() {
            return branches.stream().map(Condition::all).collect(Collectors.joining(" or\n", "( ", " )"));
        }
    }

    /** {@code forall}: whatever meets the first pattern must meet the rest. */
    record Every(String text, Place place, FactPattern first, List<Condition> rest) implements Condition {
        @Override
        public String drl() {
            return text;
        }

        /** Conditions that match the facts that meet the first pattern and not the rest. */
        public String broken() {
            return first.drl() + "\nnot" + all(rest);
        }
    }

    /** A condition that can only be queried as a whole: {@code eval}, calls of queries. */
    record Whole(String text, Place place) implements Condition {
        @Override
        public String drl() {
            return text;
        }
    }

    static String all(List<Condition> conditions) {
        return conditions.stream().map(Condition::drl).collect(Collectors.joining(" and\n", "( ", " )"));
    }
}
