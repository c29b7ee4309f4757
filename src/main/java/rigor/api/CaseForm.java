package rigor.api;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Buyer;
import rigor.facts.Certainty;
import rigor.facts.Facts;
import rigor.facts.Model;
import rigor.facts.Requirement;
import rigor.facts.Weights;
import rigor.facts.Wish;
import rigor.facts.cases.CaseAnswers;
import rigor.facts.cases.GivenAnswers;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;

/**
 * What is asked of somebody who makes a case, and what can be answered.
 *
 * @param given what the case in force comes nearest to
 * @param certainties how sure one can want to be, as a case spells it
 */
public record CaseForm(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        Given given,
        List<CountryChoice> countries,
        List<ModelChoice> models,
        List<WishChoice> wishes,
        List<String> certainties) {

    private static final Set<String> OPEN = Set.of(Wish.NUMBER, Wish.LIST);

    /** Of which role a wish is, where it is of one. */
    private static final String FIRST = "the first model";

    /** @param wishes by name: a word, a figure, or words separated by commas */
    public record Given(
            String country,
            @Doc(format = "date") String date,
            boolean business,
            @Nullable String taxRate,
            String certainty,
            List<String> models,
            int users,
            int context,
            Map<String, String> wishes) {
        static Given of(CaseAnswers answers) {
            return new Given(
                    answers.country(),
                    answers.date().toString(),
                    answers.business(),
                    answers.taxRate(),
                    answers.certainty().word(),
                    answers.models(),
                    answers.users(),
                    answers.context(),
                    answers.wishes());
        }
    }

    /** @param taxed whether the address adds a tax that the country's figures leave open */
    public record CountryChoice(String id, String name, String currency, boolean taxed) {}

    /** @param billions of parameters in all; {@code active} those that one token wakes */
    public record ModelChoice(String id, String name, double billions, double active) {}

    /**
     * @param title what it is about
     * @param open {@code number} or {@code list} where it takes more than its words, and {@code note} what that is; null if
     *     it does not
     * @param words that it takes, each with what that asks
     */
    public record WishChoice(
            String wish,
            String title,
            @Nullable String unit,
            @Nullable String open,
            @Nullable String note,
            List<WordChoice> words) {}

    /** @param limit that it stands for; null where it asks for nothing */
    public record WordChoice(
            String word, @Nullable String limit, @Nullable String note) {}

    public static CaseForm of(Facts facts) {
        return new CaseForm(
                facts.revision(),
                facts.caseRevision(),
                Given.of(new GivenAnswers(facts).answers()),
                countries(facts),
                models(facts),
                wishes(facts),
                Arrays.stream(Certainty.values()).map(Certainty::word).toList());
    }

    private static List<CountryChoice> countries(Facts facts) {
        return Buyer.of(facts).countries().values().stream()
                .map(c -> new CountryChoice(c.countryId(), c.name(), c.currency(), c.salesTaxHigh() != null))
                .sorted(Comparator.comparing(CountryChoice::name))
                .toList();
    }

    /** Those whose files somebody has listed. */
    private static List<ModelChoice> models(Facts facts) {
        Set<String> listed =
                facts.all(Weights.class).stream().map(Weights::modelId).collect(Collectors.toSet());
        return facts.all(Model.class).stream()
                .filter(m -> listed.contains(m.modelId()))
                .map(m -> new ModelChoice(m.modelId(), m.name(), m.totalParamsB(), m.activeParamsB()))
                .sorted(Comparator.comparing(ModelChoice::name).thenComparing(ModelChoice::id))
                .toList();
    }

    private static List<WishChoice> wishes(Facts facts) {
        Map<String, List<Wish>> all = facts.all(Wish.class).stream()
                .collect(Collectors.groupingBy(Wish::wish, LinkedHashMap::new, Collectors.toList()));
        return all.values().stream().map(words -> wish(facts, words)).toList();
    }

    private static WishChoice wish(Facts facts, List<Wish> words) {
        Wish first = words.get(0);
        Requirement asked = facts.askable().stream()
                .filter(r -> r.id().equals(first.requirementId()))
                .findFirst()
                .orElseThrow();
        Optional<Wish> open =
                words.stream().filter(w -> OPEN.contains(w.word())).findFirst();
        Map<String, WordChoice> choices = new LinkedHashMap<>();
        words.stream()
                .filter(w -> !OPEN.contains(w.word()) && !w.word().equals(Wish.USUAL))
                .forEach(w -> choices.putIfAbsent(w.word(), new WordChoice(w.word(), w.limit(), w.note())));
        return new WishChoice(
                first.wish(),
                asked.titleOf(FIRST),
                asked.unit(),
                open.map(Wish::word).orElse(null),
                open.map(Wish::note).orElse(null),
                List.copyOf(choices.values()));
    }
}
