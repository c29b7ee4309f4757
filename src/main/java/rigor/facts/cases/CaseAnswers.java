package rigor.facts.cases;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Buyer;
import rigor.facts.CaseKey;
import rigor.facts.Certainty;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.Measurement;
import rigor.facts.Model;
import rigor.facts.NotFound;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.Weights;
import rigor.facts.Wish;
import rigor.facts.cases.NewCase.Assumed;
import rigor.facts.cases.NewCase.Tables;
import rigor.facts.check.AskedMeasures;
import rigor.facts.column.Words;

/**
 * What a buyer answers of whom a case is made.
 *
 * @param country as countries.csv names it
 * @param date of the purchase
 * @param business whether the tax is reclaimed
 * @param taxRate what the address adds to prices without tax, in percent; null if nobody said
 * @param priceAge days after which prices count no longer as they were read; null if nobody said
 * @param certainty how sure they want to be; the usual if nobody said
 * @param models to run together: {@code gpt-oss-120b}, or {@code sub:qwen3-coder-30b-a3b} with a word for what it does, its
 *     own name where none is given; wishes about a role are of the first
 * @param users at once, of the first model
 * @param context of each of them, in tokens
 * @param wishes by their names in wishes.csv: a figure, a word, or words separated by commas
 */
public record CaseAnswers(
        @Nullable String title,
        String country,
        LocalDate date,
        boolean business,
        @Nullable String taxRate,
        @Nullable String priceAge,
        Certainty certainty,
        List<String> models,
        int users,
        int context,
        Map<String, String> wishes) {
    /** Tokens of each request where nobody says. */
    public static final int USUAL_CONTEXT = 32_768;

    private static final List<String> REQUIREMENT_COLUMNS =
            List.of("requirement_id", "level", "limit", "target", "assumed", "note");
    private static final List<String> LOADOUT_COLUMNS = List.of(
            "loadout_id", "role", "model_id", "format", "streams", "context_tokens", "kv_format", "assumed", "note");

    /** Below it answers suffer, so that a format of fewer bits is nobody's first choice. */
    private static final double GOOD_BITS = 4;

    private static final String CACHE = "f16";
    private static final String USERS = "users";

    /**
     * The case.
     *
     * @throws NotFound if a country, a model or a word is not known
     */
    public NewCase over(Facts facts) {
        List<Assumed> assumed = new ArrayList<>();
        Tables tables = new Tables();
        tables.put(Table.CASE, List.of("key", "value", "note"), entries(facts, assumed));
        tables.put(Table.REQUIREMENTS, REQUIREMENT_COLUMNS, requirements(facts, assumed));
        tables.put(Table.LOADOUTS, LOADOUT_COLUMNS, loadout(facts, assumed));
        return tables.assuming(assumed);
    }

    private List<List<String>> entries(Facts facts, List<Assumed> assumed) {
        Country where =
                Country.named(facts, country).orElseThrow(() -> new NotFound("country", country, Country.ids(facts)));
        List<List<String>> rows = new ArrayList<>();
        rows.add(entry(CaseKey.TITLE, title == null ? "A case of one's own, " + where.name() : title));
        rows.add(entry(CaseKey.COUNTRY, where.countryId()));
        rows.add(entry(CaseKey.PURCHASE_DATE, date.toString()));
        if (business) {
            rows.add(entry(CaseKey.BUYER, Buyer.BUSINESS));
        }
        rows.add(entry(CaseKey.CERTAINTY, certainty.word()));
        if (priceAge != null) {
            rows.add(entry(CaseKey.PRICE_AGE_DAYS, priceAge));
        }
        if (taxRate != null) {
            rows.add(entry(CaseKey.TAX_RATE, taxRate));
        } else if (where.salesTaxHigh() != null) {
            String tax =
                    String.format(Locale.ROOT, "the tax at your address: anything up to %s %%", where.salesTaxHigh());
            assumed.add(new Assumed(tax, "tax-rate"));
        }
        return rows;
    }

    private static List<String> entry(CaseKey key, String value) {
        return List.of(key.key(), value, "");
    }

    private List<List<String>> requirements(Facts facts, List<Assumed> assumed) {
        List<List<String>> rows = new ArrayList<>();
        Map<String, String> said = new LinkedHashMap<>(wishes);
        if (users > 1) {
            said.put(USERS, String.valueOf(users));
        }
        said.forEach((wish, answer) -> of(facts, wish, answer).stream()
                .filter(w -> w.level() != Requirement.Level.OFF)
                .forEach(w -> rows.add(row(
                        facts,
                        w,
                        answer.replace(',', '|'),
                        false,
                        "%s: %s".formatted(wish, answer.replace(",", ", "))))));
        facts.all(Wish.class).stream()
                .filter(w -> w.word().equals(Wish.USUAL) && !said.containsKey(w.wish()))
                .forEach(w -> {
                    rows.add(row(facts, w, "", true, Objects.requireNonNullElse(w.note(), "")));
                    assumed.add(usual(facts, w));
                });
        return rows;
    }

    private List<String> row(Facts facts, Wish wish, String answer, boolean assumed, String note) {
        String role = AskedMeasures.isPerRole(askable(facts, wish)) ? Requirement.ROLE + role(0) : "";
        return List.of(
                wish.requirementId() + role,
                Words.of(wish.level()),
                wish.limit() == null ? answer : wish.limit(),
                wish.target() == null ? "" : wish.target(),
                String.valueOf(assumed),
                note);
    }

    private static Requirement askable(Facts facts, Wish wish) {
        return facts.askable().stream()
                .filter(r -> r.key().equals(wish.requirementId()))
                .findFirst()
                .orElseThrow();
    }

    private Assumed usual(Facts facts, Wish wish) {
        Requirement asked = askable(facts, wish);
        String sentence = "%s: %s %s, %s"
                .formatted(
                        asked.titleOf(role(0)),
                        asked.op() == Requirement.Op.AT_LEAST ? "at least" : "at most",
                        Stream.of(wish.limit(), asked.unit())
                                .filter(Objects::nonNull)
                                .collect(Collectors.joining(" ")),
                        wish.note());
        return new Assumed(sentence, wish.wish());
    }

    /** By its very word, else as a figure or a list. */
    private static List<Wish> of(Facts facts, String wish, String answer) {
        List<Wish> all = facts.all(Wish.class).stream()
                .filter(w -> w.wish().equals(wish))
                .toList();
        if (all.isEmpty()) {
            throw NotFound.among(
                    "wish",
                    wish,
                    facts.all(Wish.class).stream().map(Wish::wish).distinct().toList());
        }
        List<Wish> meant = with(all, answer::equals);
        List<Wish> open = with(all, word -> word.equals(Wish.NUMBER) || word.equals(Wish.LIST));
        if (meant.isEmpty() && open.isEmpty()) {
            throw NotFound.among(
                    wish, answer, all.stream().map(Wish::word).distinct().toList());
        }
        return meant.isEmpty() ? open : meant;
    }

    private static List<Wish> with(List<Wish> all, Predicate<String> word) {
        return all.stream().filter(w -> word.test(w.word())).toList();
    }

    private List<List<String>> loadout(Facts facts, List<Assumed> assumed) {
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < models.size(); i++) {
            String named = model(i);
            Model model = facts.find(Model.class, named)
                    .orElseThrow(() -> new NotFound("model", named, facts.ids(Model.class)));
            Weights weights = usual(facts, model);
            String format = String.format(
                    Locale.ROOT,
                    "%s runs as %s, the usual one of at least %.0f bit",
                    model.name(),
                    weights.format(),
                    GOOD_BITS);
            assumed.add(new Assumed(format, null));
            rows.add(List.of(
                    "mine",
                    role(i),
                    model.modelId(),
                    weights.format(),
                    i == 0 ? String.valueOf(users) : "1",
                    String.valueOf(context),
                    CACHE,
                    "true",
                    ""));
        }
        return rows;
    }

    private String model(int i) {
        return models.get(i).substring(models.get(i).indexOf(Requirement.ROLE) + 1);
    }

    private String role(int i) {
        int colon = models.get(i).indexOf(Requirement.ROLE);
        return colon < 0 ? models.get(i) : models.get(i).substring(0, colon);
    }

    /** Of the formats with enough bits the one that most have measured, then the smallest. */
    private static Weights usual(Facts facts, Model model) {
        Map<String, Long> measured = facts.all(Measurement.class).stream()
                .filter(m -> m.modelId().equals(model.modelId()))
                .collect(Collectors.groupingBy(Measurement::format, Collectors.counting()));
        Optional<Weights> usual = facts.all(Weights.class).stream()
                .filter(w -> w.modelId().equals(model.modelId()) && w.bitsPerWeight() >= GOOD_BITS)
                .min(Comparator.comparingLong((Weights w) -> -measured.getOrDefault(w.format(), 0L))
                        .thenComparingDouble(Weights::weightsGb));
        return usual.orElseThrow(() -> new NotFound(
                "format of at least 4 bit of the model",
                model.modelId(),
                facts.all(Weights.class).stream()
                        .map(Weights::modelId)
                        .distinct()
                        .toList()));
    }
}
