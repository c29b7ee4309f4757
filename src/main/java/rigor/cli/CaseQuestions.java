package rigor.cli;

import java.io.Console;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.cases.CaseAnswers;

/** Asks for a case on a terminal; an empty answer takes what is offered in brackets. */
final class CaseQuestions {
    private final Console console;
    private final Facts facts;

    CaseQuestions(Console console, Facts facts) {
        this.console = console;
        this.facts = facts;
    }

    CaseAnswers asked(LocalDate today) {
        String country = asked("Where do you buy? A country", "");
        Optional<Country> known = Country.named(facts, country);
        String currency = known.map(Country::currency).orElse("your currency");
        Map<String, String> wishes = new LinkedHashMap<>();
        wishes.put("budget", asked("What may it cost at most, in " + currency + "?", "5000"));
        List<String> models =
                Arrays.asList(asked("Which models are to run together, separated by commas?", usualModel())
                        .split("\\s*,\\s*"));
        int users = Integer.parseInt(asked("How many people or agents ask at once?", "1"));
        int context = Integer.parseInt(asked("How many tokens of context has each?", "32768"));
        wishes.put("speed", asked("How many tokens per second must one stream reach?", "20"));
        wishes.put("noise", asked("How loud may it be: silent, quiet, audible or any?", "quiet"));
        wishes.put("platform", asked("Which platforms are fine: cuda, metal, rocm, vulkan?", "cuda,metal,rocm"));
        wishes.put("used", asked("Used goods: no, shops (whoever answers for them) or any?", "shops"));
        boolean business =
                asked("Do you buy as a business that reclaims tax?", "no").startsWith("y");
        String taxRate = known.filter(c -> c.salesTaxHigh() != null)
                .map(c -> asked("How many percent of tax does your address add?", ""))
                .orElse("");
        return new CaseAnswers(
                null,
                country,
                today,
                business,
                taxRate.isEmpty() ? null : taxRate,
                null,
                models,
                users,
                context,
                wishes);
    }

    /** What runs in the case that comes with the program. */
    private String usualModel() {
        return facts.all(LoadoutModel.class).stream()
                .map(LoadoutModel::modelId)
                .findFirst()
                .orElse("");
    }

    private String asked(String question, String offered) {
        String hint = offered.isEmpty() ? " " : " [" + offered + "] ";
        @Nullable String answer = console.readLine("%s", question + hint);
        return answer == null || answer.isBlank() ? offered : answer.strip();
    }
}
