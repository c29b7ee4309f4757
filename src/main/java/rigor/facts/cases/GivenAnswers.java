package rigor.facts.cases;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import rigor.facts.Buyer;
import rigor.facts.CaseEntry;
import rigor.facts.CaseKey;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Requirement;
import rigor.facts.Wish;

/**
 * The answers that a case in force comes nearest to: what a form for another case begins with. A case can ask more than
 * answers can say, so that they do not make it again.
 */
public record GivenAnswers(Facts facts) {
    public CaseAnswers answers() {
        Buyer buyer = Buyer.of(facts);
        List<LoadoutModel> models = loadout();
        return new CaseAnswers(
                null,
                buyer.country().countryId(),
                buyer.purchaseDate(),
                buyer.business(),
                CaseEntry.said(facts, CaseKey.TAX_RATE).orElse(null),
                CaseEntry.said(facts, CaseKey.PRICE_AGE_DAYS).orElse(null),
                buyer.certainty(),
                models.stream()
                        .map(m ->
                                m.role().equals(m.modelId()) ? m.modelId() : m.role() + Requirement.ROLE + m.modelId())
                        .toList(),
                models.stream().findFirst().map(LoadoutModel::streams).orElse(1),
                models.stream().findFirst().map(LoadoutModel::contextTokens).orElse(CaseAnswers.USUAL_CONTEXT),
                wishes(models.stream().findFirst().map(LoadoutModel::role).orElse("")));
    }

    /** Of the alternatives the one with most of the roles that musts are about; of equals the first. */
    private List<LoadoutModel> loadout() {
        Set<String> asked = facts.all(Requirement.class).stream()
                .filter(r -> r.level() == Requirement.Level.MUST)
                .map(Requirement::role)
                .collect(Collectors.toSet());
        Map<String, List<LoadoutModel>> all = facts.all(LoadoutModel.class).stream()
                .collect(Collectors.groupingBy(LoadoutModel::loadoutId, LinkedHashMap::new, Collectors.toList()));
        return all.values().stream()
                .min(Comparator.comparingLong(models ->
                        -models.stream().filter(m -> asked.contains(m.role())).count()))
                .orElse(List.of());
    }

    private Map<String, String> wishes(String role) {
        Map<String, List<Wish>> all = facts.all(Wish.class).stream()
                .collect(Collectors.groupingBy(Wish::wish, LinkedHashMap::new, Collectors.toList()));
        Map<String, String> given = new LinkedHashMap<>();
        all.forEach((wish, words) -> given(words, role).ifPresent(answer -> given.put(wish, answer)));
        return given;
    }

    /** The limit that is asked, as a figure or a list where the wish takes one, else by the nearest word. */
    private Optional<String> given(List<Wish> words, String role) {
        Optional<Requirement> asked = words.stream()
                .flatMap(w -> asked(w.requirementId(), role).stream())
                .findFirst();
        boolean open = words.stream()
                .anyMatch(w -> w.word().equals(Wish.NUMBER) || w.word().equals(Wish.LIST));
        return asked.flatMap(r -> open ? Optional.of(r.limitCell().replace('|', ',')) : nearest(words, r));
    }

    private Optional<Requirement> asked(String id, String role) {
        return facts.all(Requirement.class).stream()
                .filter(r -> r.level() == Requirement.Level.MUST && r.id().equals(id))
                .filter(r -> r.role().isEmpty() || r.role().equals(role))
                .findFirst();
    }

    private static Optional<String> nearest(List<Wish> words, Requirement asked) {
        return words.stream()
                .filter(w -> w.requirementId().equals(asked.id()) && w.limit() != null)
                .min(Comparator.comparingDouble(w -> distance(String.valueOf(w.limit()), asked)))
                .map(Wish::word);
    }

    /** Words are as far from each other as they are different. */
    private static double distance(String limit, Requirement asked) {
        if (!asked.isNumeric()) {
            return limit.equals(asked.limitCell()) ? 0 : 1;
        }
        return Math.abs(Double.parseDouble(limit) - asked.limit());
    }
}
