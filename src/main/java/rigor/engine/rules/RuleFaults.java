package rigor.engine.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.kie.internal.builder.KnowledgeBuilder;
import org.kie.internal.builder.KnowledgeBuilderResult;
import org.kie.internal.builder.ResultSeverity;
import rigor.facts.Problem;
import rigor.verdict.RuleRef;

/**
 * Explains why the files of a court do not compile. The knowledge builder stops at the first fault of a file and reports
 * places unreliably, so every rule is compiled again on its own, together with the headers of all files.
 */
final class RuleFaults {
    private final List<ParsedRules> files;

    RuleFaults(List<ParsedRules> files) {
        this.files = files;
    }

    /** Never empty: if no rule fails on its own, these are the errors of all files together. */
    List<Problem> explain(KnowledgeBuilder failed) {
        return explain(errors(failed).map(this::ofCourt));
    }

    /** Some rules that the parser accepts make the builder itself throw. */
    List<Problem> explain(Throwable broken) {
        return explain(Stream.of(new Problem("rules", 0, 0, cannot(broken))));
    }

    private List<Problem> explain(Stream<Problem> ofAllFiles) {
        List<Problem> shared = files.stream().flatMap(this::ofHeader).toList();
        List<Problem> problems = shared.isEmpty() ? ofRules() : shared;
        return problems.isEmpty() ? ofAllFiles.toList() : problems;
    }

    private static String cannot(Throwable broken) {
        String message = broken instanceof StackOverflowError ? "too deep" : tidy(String.valueOf(broken.getMessage()));
        boolean plain = !message.equals("null") && !message.matches(".*\\b\\w+(\\.\\w+){2,}.*");
        return "the engine cannot compile this" + (plain ? " (" + message + ")" : "") + "; write it another way";
    }

    private Stream<Problem> ofHeader(ParsedRules file) {
        KnowledgeBuilder builder = RuleCompiler.builder();
        try {
            RuleCompiler.add(builder, file.path(), file.header());
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return Stream.of(new Problem(file.label(), 0, 0, cannot(e)));
        }
        return errors(builder).map(error -> new Problem(file.label(), line(error), 0, tidy(error.getMessage())));
    }

    private List<Problem> ofRules() {
        return files.stream()
                .flatMap(file -> file.rules().stream().flatMap(rule -> ofRuleOrBroken(file, rule)))
                .toList();
    }

    private Stream<Problem> ofRuleOrBroken(ParsedRules file, RuleRef rule) {
        try {
            return ofRule(file, rule);
        } catch (RuntimeException | LinkageError | StackOverflowError | AssertionError e) {
            return Stream.of(new Problem(file.label(), rule.line(), 0, cannot(e)));
        }
    }

    private Stream<Problem> ofRule(ParsedRules file, RuleRef rule) {
        KnowledgeBuilder builder = RuleCompiler.builder();
        for (ParsedRules other : files) {
            RuleCompiler.add(builder, other.path(), other.equals(file) ? file.only(rule) : other.header());
        }
        List<BuilderMessage> messages = new ArrayList<>();
        errors(builder).forEach(error -> messages.addAll(BuilderMessage.of(error)));
        boolean someAreClear = messages.stream().anyMatch(BuilderMessage::isClear);
        return messages.stream()
                .filter(message -> message.isClear() || !someAreClear)
                .map(message -> message.at(file, rule))
                .distinct();
    }

    private Problem ofCourt(KnowledgeBuilderResult error) {
        String path = error.getResource() == null ? "" : error.getResource().getSourcePath();
        String label = files.stream()
                .filter(file -> file.path().equals(path))
                .map(ParsedRules::label)
                .findFirst()
                .orElse("rules");
        return new Problem(label, line(error), 0, tidy(error.getMessage()));
    }

    private static Stream<KnowledgeBuilderResult> errors(KnowledgeBuilder builder) {
        return builder.getResults(ResultSeverity.ERROR).stream();
    }

    private static int line(KnowledgeBuilderResult error) {
        return error.getLines().length == 0 ? 0 : Math.max(0, error.getLines()[0]);
    }

    static String tidy(String message) {
        return message.replaceAll("\\s+", " ").strip();
    }
}
