package rigor.engine.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One condition of a rule's {@code when}, as its author wrote it, cut where it can be asked for in parts. */
public sealed interface Condition {

    /** The author's text. */
    String text();

    Place place();

    /** The condition as an engine takes it, equal in meaning. */
    String drl();

    /**
     * A pattern: facts of one type, or from a source, that meet all constraints.
     *
     * @param type as written
     * @param variable that holds the matched fact, the author's or one of ours; null where there can be none
     * @param head all before the first constraint; {@code tail} all after the last
     * @param sourced whether its facts come from elsewhere than the working memory
     * @param source what an {@code accumulate} or a {@code collect} that it comes from looks at; else empty
     */
    record Match(
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
        public Match any() {
            return new Match(text, place, type, variable, with(List.of()), List.of(), "", sourced, source);
        }

        /** The pattern asked of the fact that its variable holds. */
        public Match again() {
            String start = "%s_ : %s( this == %s, ".formatted(variable, type, variable);
            return new Match(text, place, type, variable + "_", start, constraints, tail, sourced, source);
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
    record Every(String text, Place place, Match first, List<Condition> rest) implements Condition {
        @Override
        public String drl() {
            return text;
        }

        /** What finds those that meet the first pattern and not the rest. */
        public String broken() {
            return first.drl() + "\nnot" + all(rest);
        }
    }

    /** What can only be asked for as a whole: {@code eval}, calls of queries. */
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
