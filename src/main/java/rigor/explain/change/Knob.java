package rigor.explain.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.facts.Assumption;
import rigor.facts.Buyer;
import rigor.facts.CaseEntry;
import rigor.facts.CaseKey;
import rigor.facts.Country;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.LoadoutModel;
import rigor.facts.Offer;
import rigor.facts.Rate;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.check.Amendments;
import rigor.facts.check.AskedMeasures;
import rigor.facts.column.Words;
import rigor.facts.schema.Cells;
import rigor.facts.schema.TableColumn;

/** Something that a what-if can change: a limit, a price, an assumption, a part of a loadout. */
public interface Knob {
    String GONE = "gone";
    String OFFER = "offer:";

    /** Figures of a country that nothing is computed from. */
    Set<String> NOTHING_FOLLOWS = Set.of("mains_hz", "electricity_low", "electricity_typical", "electricity_high");

    /** The present value. */
    String now();

    /** The unit of the value; null if it has none. */
    @Nullable
    String unit();

    /** The row that it changes. */
    Fact row();

    /** Sets a new value; returns what is wrong with it, empty if it is set. */
    Optional<String> set(Amendments amendments, String value);

    /** The one with that key. There may be a million offers, so they are looked up by id and not listed. */
    static Optional<Knob> find(Facts facts, String key) {
        return key.startsWith(OFFER)
                ? facts.find(Offer.class, key.substring(OFFER.length())).map(Knob::price)
                : Optional.ofNullable(besidesPrices(facts).get(key));
    }

    /** All of them by key. */
    static Map<String, Knob> of(Facts facts) {
        Map<String, Knob> all = besidesPrices(facts);
        facts.all(Offer.class).forEach(offer -> all.put(OFFER + offer.key(), price(offer)));
        return all;
    }

    /** The price of an offer. */
    static Knob price(Offer offer) {
        return new CellKnob<>(Offer.class, offer, "price", offer.price().toPlainString(), offer.currency(), true);
    }

    /** All but the prices of offers. */
    static Map<String, Knob> besidesPrices(Facts facts) {
        Map<String, Knob> all = new LinkedHashMap<>();
        facts.all(Requirement.class).forEach(r -> requirement(r, all));
        facts.askable().stream()
                .filter(r -> r.level() == Requirement.Level.OFF)
                .filter(r -> !AskedMeasures.isPerRole(r) || !r.role().isEmpty())
                .forEach(r -> all.put(
                        r.key() + ".level",
                        new CellKnob<>(Requirement.class, r, "level", Words.of(r.level()), null, false)));
        for (CaseEntry entry : facts.all(CaseEntry.class)) {
            if (CaseKey.of(entry.key()).filter(CaseKey::isOfBuyer).isPresent()) {
                all.putIfAbsent(
                        entry.key(), new CellKnob<>(CaseEntry.class, entry, "value", entry.value(), null, false));
            }
        }
        for (Assumption a : facts.all(Assumption.class)) {
            all.putIfAbsent(a.key(), new RangeKnob(a));
        }
        Country country = Buyer.of(facts).country();
        country(country, all);
        for (Rate rate : facts.all(Rate.class)) {
            String value = String.valueOf(rate.units());
            all.put("rate:" + rate.key(), new CellKnob<>(Rate.class, rate, "units", value, null, false));
        }
        loadouts(facts, all);
        return all;
    }

    /** What the buyer's country takes, of which something follows. */
    private static void country(Country country, Map<String, Knob> all) {
        TableColumn.of(Table.COUNTRIES).stream()
                .filter(column -> column.type().equals("number") && !NOTHING_FOLLOWS.contains(column.name()))
                .forEach(column -> {
                    Object now = Cells.of(country).get(column.name());
                    String value = now == null ? "" : now.toString();
                    all.put(
                            "country." + column.name(),
                            new CellKnob<>(Country.class, country, column.name(), value, column.unit(), false));
                });
    }

    private static void requirement(Requirement r, Map<String, Knob> all) {
        Knob limit = new CellKnob<>(Requirement.class, r, "limit", r.limitCell(), r.unit(), false);
        String target = r.targetCell() == null ? "" : r.targetCell();
        all.put(r.key(), limit);
        all.put(r.key() + ".limit", limit);
        all.put(r.key() + ".target", new CellKnob<>(Requirement.class, r, "target", target, r.unit(), false));
        all.put(
                r.key() + ".weight",
                new CellKnob<>(Requirement.class, r, "weight", String.valueOf(r.weight()), null, false));
        all.put(r.key() + ".level", new CellKnob<>(Requirement.class, r, "level", Words.of(r.level()), null, false));
    }

    private static void loadouts(Facts facts, Map<String, Knob> all) {
        Map<String, List<LoadoutModel>> loadouts = new LinkedHashMap<>();
        for (LoadoutModel m : facts.all(LoadoutModel.class)) {
            loadouts.computeIfAbsent(m.loadoutId(), id -> new ArrayList<>()).add(m);
            String key = "loadout:" + m.loadoutId() + "." + m.role() + ".";
            all.put(key + "model", new CellKnob<>(LoadoutModel.class, m, "model_id", m.modelId(), null, false));
            all.put(
                    key + "format",
                    new CellKnob<>(
                            LoadoutModel.class, m, "format", Objects.requireNonNullElse(m.format(), ""), null, false));
            all.put(key + "kv-format", new CellKnob<>(LoadoutModel.class, m, "kv_format", m.kvFormat(), null, false));
            all.put(key + "streams", whole(m, "streams", m.streams(), "streams"));
            all.put(key + "context", whole(m, "context_tokens", m.contextTokens(), "tokens"));
        }
        loadouts.forEach((id, models) -> all.put("loadout:" + id, new LoadoutKnob(models, needed(id, facts))));
    }

    /** Roles of which a must is asked and which only that loadout has. */
    private static Set<String> needed(String loadout, Facts facts) {
        Map<Boolean, Set<String>> roles = facts.all(LoadoutModel.class).stream()
                .collect(Collectors.partitioningBy(
                        m -> m.loadoutId().equals(loadout),
                        Collectors.mapping(LoadoutModel::role, Collectors.toSet())));
        Set<String> needed = new TreeSet<>();
        facts.all(Requirement.class).stream()
                .filter(r -> r.level() == Requirement.Level.MUST)
                .forEach(r -> needed.add(r.role()));
        needed.retainAll(roles.getOrDefault(true, Set.of()));
        needed.removeAll(roles.getOrDefault(false, Set.of()));
        return needed;
    }

    private static Knob whole(LoadoutModel m, String column, int now, String unit) {
        return new CellKnob<>(LoadoutModel.class, m, column, String.valueOf(now), unit, false);
    }

    /** @param removable whether the word {@code gone} removes the row */
    record CellKnob<F extends Fact>(
            Class<F> table,
            F row,
            String column,
            String now,
            @Nullable String unit,
            boolean removable) implements Knob {

        @Override
        public Optional<String> set(Amendments amendments, String value) {
            if (removable && value.equals(GONE)) {
                amendments.remove(table, List.of(row.key()));
                return Optional.empty();
            }
            return amendments.set(table, row.key(), column, value);
        }
    }

    /** An assumption: one figure, or {@code low..high}. */
    record RangeKnob(Assumption row) implements Knob {
        @Override
        public String now() {
            return row.lowCell().equals(row.highCell()) ? row.lowCell() : row.lowCell() + ".." + row.highCell();
        }

        @Override
        public String unit() {
            return row.unit();
        }

        /** A low end must not exceed the high end, so the order of the two edits matters: tries both. */
        @Override
        public Optional<String> set(Amendments amendments, String value) {
            String[] ends = value.split("\\.\\.", 2);
            String low = ends[0];
            String high = ends[ends.length - 1];
            Optional<String> upward = set(amendments, "high", high, "low", low);
            return upward.isEmpty() ? upward : set(amendments, "low", low, "high", high);
        }

        private Optional<String> set(Amendments amendments, String one, String a, String other, String b) {
            return amendments
                    .set(Assumption.class, row.key(), one, a)
                    .or(() -> amendments.set(Assumption.class, row.key(), other, b));
        }
    }

    /**
     * A whole loadout, which can only be removed.
     *
     * @param needed roles of which a must is asked that would not be judged without it
     */
    record LoadoutKnob(List<LoadoutModel> models, Set<String> needed) implements Knob {
        @Override
        public String now() {
            return "there";
        }

        @Override
        public @Nullable String unit() {
            return null;
        }

        @Override
        public Fact row() {
            return models.get(0);
        }

        @Override
        public Optional<String> set(Amendments amendments, String value) {
            if (!value.equals(GONE)) {
                return Optional.of("accepts only the word " + GONE);
            }
            if (!needed.isEmpty()) {
                return Optional.of("cannot go: a must is asked of %s, which no other loadout has"
                        .formatted(String.join(" and ", needed)));
            }
            amendments.remove(
                    LoadoutModel.class, models.stream().map(LoadoutModel::key).toList());
            return Optional.empty();
        }
    }
}
