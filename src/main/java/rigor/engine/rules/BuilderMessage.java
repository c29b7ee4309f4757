package rigor.engine.rules;

import java.lang.reflect.Method;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.kie.internal.builder.KnowledgeBuilderResult;
import rigor.engine.model.RuleWords;
import rigor.facts.Nearest;
import rigor.facts.Problem;
import rigor.verdict.RuleRef;

/**
 * One error of the knowledge builder, reworded.
 *
 * @param name the name in question, to be found in the rule's text; empty if there is none
 * @param isConsequence whether the error is in the {@code then}
 * @param isClear false for an error that only repeats an earlier one
 */
record BuilderMessage(String name, boolean isConsequence, boolean isClear, String message) {
    private static final Pattern PROPERTY =
            Pattern.compile("unable to resolve method using strict-mode: ([\\w.$]+)\\.([\\w$]+)\\(\\)");
    private static final Pattern TYPE = Pattern.compile("Unable to resolve ObjectType '(.+)'");
    private static final Pattern REPEATED = Pattern.compile("Unable to analyze expression '(.+)'", Pattern.DOTALL);
    private static final Pattern CONSEQUENCE = Pattern.compile("Rule Compilation error (.*)", Pattern.DOTALL);
    private static final Pattern NAME = Pattern.compile("([\\w$]+) cannot be resolved.*");
    private static final Pattern ESSENCE = Pattern.compile("\\[Error: (.*?)\\]", Pattern.DOTALL);

    static List<BuilderMessage> of(KnowledgeBuilderResult error) {
        String message = error.getMessage();
        Matcher consequence = CONSEQUENCE.matcher(message);
        if (consequence.find()) {
            return consequence
                    .group(1)
                    .lines()
                    .map(BuilderMessage::ofConsequence)
                    .toList();
        }
        return List.of(ofCondition(message));
    }

    private static BuilderMessage ofConsequence(String line) {
        Matcher name = NAME.matcher(line.strip());
        return new BuilderMessage(name.matches() ? name.group(1) : "", true, true, line.strip());
    }

    private static BuilderMessage ofCondition(String message) {
        Matcher property = PROPERTY.matcher(message);
        if (property.find()) {
            return new BuilderMessage(property.group(2), false, true, noProperty(property.toMatchResult()));
        }
        Matcher type = TYPE.matcher(message);
        if (type.find()) {
            String hint = Nearest.hint(type.group(1), RuleWords.names());
            return new BuilderMessage(type.group(1), false, true, "there is no " + type.group(1) + hint);
        }
        Matcher repeated = REPEATED.matcher(message);
        Matcher essence = ESSENCE.matcher(message);
        return new BuilderMessage(
                "", false, !repeated.find(), RuleFaults.tidy(essence.find() ? essence.group(1) : message));
    }

    private static String noProperty(MatchResult property) {
        String owner = property.group(1);
        String name = property.group(2);
        return name.startsWith("$")
                ? name + " is not bound above"
                : owner.substring(owner.lastIndexOf('.') + 1) + " has no " + name
                        + Nearest.hint(name, properties(owner));
    }

    private static List<String> properties(String owner) {
        try {
            return Stream.of(Class.forName(owner).getMethods())
                    .filter(m -> m.getParameterCount() == 0 && m.getDeclaringClass() != Object.class)
                    .map(Method::getName)
                    .distinct()
                    .toList();
        } catch (ClassNotFoundException e) {
            return List.of();
        }
    }

    /** The problem at the name in the rule's text; else at the rule, or at its {@code then}. */
    Problem at(ParsedRules file, RuleRef rule) {
        String[] lines = file.text().split("\n", -1);
        int from = isConsequence ? consequence(lines, rule) : rule.line();
        Pattern word = Pattern.compile("(?<![\\w$])" + Pattern.quote(name) + "(?![\\w$])");
        for (int line = from; !name.isEmpty() && line <= rule.endLine(); line++) {
            Matcher found = word.matcher(lines[line - 1]);
            if (found.find()) {
                return problem(file, rule, line, found.start() + 1);
            }
        }
        return problem(file, rule, from, 0);
    }

    private static int consequence(String[] lines, RuleRef rule) {
        int line = rule.line();
        while (line < rule.endLine() && !lines[line - 1].strip().startsWith("then")) {
            line++;
        }
        return line;
    }

    private Problem problem(ParsedRules file, RuleRef rule, int line, int column) {
        return new Problem(file.label(), line, column, "rule \"" + rule.name() + "\": " + message);
    }
}
