package rigor.cli;

import java.io.Console;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.OffersImport;
import rigor.facts.upload.intake.Ask;
import rigor.facts.upload.intake.BroughtRow;
import rigor.facts.upload.intake.FileAnswers;
import rigor.facts.upload.intake.Intake;

/** Asks on a terminal what a file does not say; an empty answer takes what is offered in brackets. */
final class ImportQuestions {
    /** More unknown products are no questions but an examination. */
    private static final int MOST_PRODUCTS = 10;

    private final Console console;

    ImportQuestions(Console console) {
        this.console = console;
    }

    /** What was said already, and what is said now. */
    FileAnswers answers(OffersImport plan, FileAnswers said) {
        Intake intake = plan.intake();
        if (intake == null) {
            return said;
        }
        FileAnswers answers = said;
        TreeMap<String, String> accepted = new TreeMap<>(said.accepted());
        intake.rows().stream()
                .filter(row -> !row.suggestions().isEmpty())
                .limit(MOST_PRODUCTS)
                .forEach(row -> suggested(row, accepted));
        answers = answers.accepting(accepted);
        for (Ask ask : intake.asks()) {
            answers = asked(ask, answers);
        }
        return answers;
    }

    private void suggested(BroughtRow row, TreeMap<String, String> accepted) {
        console.printf("%s, %s: what is it?%n", row.at(), row.product());
        for (int i = 0; i < row.suggestions().size(); i++) {
            console.printf("  %d  %s%n", i + 1, row.suggestions().get(i));
        }
        String answer = console.readLine("A number, or nothing to leave it out: ");
        int number = answer != null && answer.matches("[1-9]") ? Integer.parseInt(answer) : 0;
        if (number > 0 && number <= row.suggestions().size()) {
            accepted.put(row.product(), row.suggestions().get(number - 1));
        }
    }

    private FileAnswers asked(Ask ask, FileAnswers answers) {
        String offered = ask.proposal() == null ? "" : " [" + ask.proposal() + "]";
        while (true) {
            @Nullable String answer = console.readLine("%s of %d offers%s? ", ask.about(), ask.offers(), offered);
            if (answer == null || answer.isBlank()) {
                return answers;
            }
            try {
                return answers.with(ask.about(), answer);
            } catch (IllegalArgumentException e) {
                console.printf("%s%n", e.getMessage());
            }
        }
    }

    boolean isAgreed(OffersImport plan) {
        List<String> ids = new ArrayList<>(plan.added().ids());
        int count = ids.size() + plan.changed().count();
        @Nullable String answer = console.readLine("Take these %d offers? [y/N] ", count);
        return answer != null && answer.strip().matches("(?i)y|yes|j|ja|o|oui|s|si|sì");
    }
}
