package rigor.compose.words;

import java.util.List;
import java.util.stream.Collectors;
import rigor.facts.Problem;
import rigor.facts.UserFault;

/** Words that name nothing, or several things: one problem for each, named by the words. */
public final class WordsRejected extends UserFault {
    private static final long serialVersionUID = 1;

    private final transient List<Problem> problems;
    private final transient List<String> suggestions;

    private WordsRejected(String message, List<Problem> problems, List<String> suggestions) {
        super(Kind.WORDS, message);
        this.problems = List.copyOf(problems);
        this.suggestions = List.copyOf(suggestions);
    }

    static WordsRejected because(String message) {
        return new WordsRejected(message, List.of(), List.of());
    }

    /** @param suggestions ids that may be meant */
    static WordsRejected of(List<Problem> problems, List<String> suggestions) {
        return new WordsRejected(
                problems.stream().map(Problem::toString).collect(Collectors.joining("\n")), problems, suggestions);
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    @Override
    public List<String> suggestions() {
        return suggestions;
    }
}
