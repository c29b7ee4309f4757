package rigor.cli;

import java.io.Console;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Certainty;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Model;
import rigor.facts.NotFound;
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
        String country = asked("Where do you buy? A country", "", this::unknownCountry);
        Optional<Country> known = Country.named(facts, country);
        String currency = known.map(Country::currency).orElse("your currency");
        Map<String, String> wishes = new LinkedHashMap<>();
        wishes.put("budget", number("What may it cost at most, in " + currency + "?", "5000"));
        List<String> models = listed(
                asked("Which models are to run together, separated by commas?", usualModel(), this::unknownModels));
        int users = Integer.parseInt(number("How many people or agents ask at once?", "1"));
        int context = Integer.parseInt(number("How many tokens of context has each?", "32768"));
        wishes.put("speed", number("How many tokens per second must one stream reach?", "10"));
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
                Certainty.USUAL,
                models,
                users,
                context,
                wishes);
    }

    /** What runs in the case that comes with the program, if possible a sparse model, which most machines run fastest. */
    private String usualModel() {
        return facts.all(LoadoutModel.class).stream()
                .map(line -> facts.get(Model.class, line.modelId()))
                .sorted(Comparator.comparing(Model::architecture))
                .map(Model::modelId)
                .findFirst()
                .orElse("");
    }

    private String unknownCountry(String answer) {
        return Country.named(facts, answer).isPresent()
                ? ""
                : told(new NotFound("country", answer, Country.ids(facts)));
    }

    private String unknownModels(String answer) {
        return listed(answer).stream()
                .map(model -> model.substring(model.indexOf(':') + 1))
                .filter(model -> facts.find(Model.class, model).isEmpty())
                .map(model -> told(new NotFound("model", model, facts.ids(Model.class))))
                .collect(Collectors.joining("; "));
    }

    private static String told(NotFound fault) {
        return String.valueOf(fault.getMessage());
    }

    private static List<String> listed(String answer) {
        return Arrays.asList(answer.split("\\s*,\\s*"));
    }

    private String number(String question, String offered) {
        return asked(question, offered, answer -> answer.matches("[1-9]\\d{0,8}") ? "" : "a whole number, please");
    }

    private String asked(String question, String offered) {
        return asked(question, offered, answer -> "");
    }

    /** Asks again until nothing is wrong with the answer, or nobody answers any more. */
    private String asked(String question, String offered, UnaryOperator<String> fault) {
        String hint = offered.isEmpty() ? " " : " [" + offered + "] ";
        while (true) {
            @Nullable String answer = console.readLine("%s", question + hint);
            String meant = answer == null || answer.isBlank() ? offered : answer.strip();
            String wrong = fault.apply(meant);
            if (answer == null || wrong.isEmpty()) {
                return meant;
            }
            console.printf("%s%n", wrong);
        }
    }
}
