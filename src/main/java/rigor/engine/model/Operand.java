package rigor.engine.model;

import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One side of a comparison, as its author wrote it. */
public sealed interface Operand {

    int start();

    /** As a rule says it. */
    String text();

    /** A number, or a text without its quotes. */
    record Literal(int start, Kind kind, String value) implements Operand {
        public enum Kind {
            NUMBER,
            TEXT,
            FLAG
        }

        @Override
        public String text() {
            return kind == Kind.TEXT ? "\"" + value.replace("\"", "\\\"") + "\"" : value;
        }
    }

    /** Names with dots between them: a measure and its end, or a column of the requirement. */
    record Path(int start, List<Step> steps) implements Operand {
        public String first() {
            return steps.get(0).name();
        }

        public boolean isVariable() {
            return first().startsWith("$");
        }

        /** The path after the variable. */
        public Path afterVariable() {
            return new Path(start, steps.subList(1, steps.size()));
        }

        @Override
        public String text() {
            return text(0, steps.size());
        }

        public String text(int from, int to) {
            return steps.subList(from, to).stream().map(Step::text).collect(Collectors.joining("."));
        }
    }

    /** @param arguments null without parentheses */
    record Step(int start, String name, @Nullable List<Operand> arguments) {
        public boolean isCall() {
            return arguments != null && !arguments.isEmpty();
        }

        private String text() {
            return arguments == null || arguments.isEmpty()
                    ? name
                    : arguments.stream().map(Operand::text).collect(Collectors.joining(", ", name + "( ", " )"));
        }
    }

    /** Two sides of {@code + - *} or {@code /}. */
    record Arithmetic(int start, String sign, Operand left, Operand right) implements Operand {
        @Override
        public String text() {
            return "( " + left.text() + " " + sign + " " + right.text() + " )";
        }
    }

    /** A minus before a side. */
    record Negative(int start, Operand of) implements Operand {
        @Override
        public String text() {
            return "-" + of.text();
        }
    }
}
