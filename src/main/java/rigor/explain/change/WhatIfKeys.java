package rigor.explain.change;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.explain.change.Knob.CellKnob;
import rigor.explain.change.Knob.LoadoutKnob;
import rigor.explain.change.Knob.RangeKnob;
import rigor.explain.change.WhatIfKey.Takes;
import rigor.facts.Assumption;
import rigor.facts.Buyer;
import rigor.facts.CaseEntry;
import rigor.facts.CaseKey;
import rigor.facts.Certainty;
import rigor.facts.Country;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.LoadoutModel;
import rigor.facts.Offer;
import rigor.facts.Rate;
import rigor.facts.Requirement;
import rigor.facts.Table;
import rigor.facts.column.Words;
import rigor.facts.schema.TableColumn;
import rigor.terms.UnitWords;

/** The keys of a what-if, each with its title and with what it takes. */
record WhatIfKeys(Facts facts) {
    private static final List<String> TRUTHS = List.of("true", "false");
    private static final String LIMIT = "limit";

    WhatIfKey of(String key, Knob knob) {
        Form form = form(knob);
        return new WhatIfKey(
                key,
                title(key, knob.row()),
                knob.now(),
                knob.unit(),
                UnitWords.of(knob.unit()),
                Words.of(form.takes),
                form.words,
                form.refersTo,
                knob.row().origin().place());
    }

    /** What a new value is, and what there is to choose from. */
    private record Form(
            Takes takes, List<String> words, @Nullable String refersTo) {
        static final Form TEXT = new Form(Takes.TEXT, List.of(), null);
        static final Form DATE = new Form(Takes.DATE, List.of(), null);

        static Form number(String... also) {
            return new Form(Takes.NUMBER, List.of(also), null);
        }

        static Form choice(List<String> words) {
            return new Form(Takes.WORD, words, null);
        }
    }

    private Form form(Knob knob) {
        if (knob instanceof LoadoutKnob) {
            return Form.choice(List.of(knob.now(), Knob.GONE));
        }
        if ("date".equals(knob.unit())) {
            return dated(knob.now());
        }
        if (knob instanceof RangeKnob) {
            return new Form(Takes.RANGE, List.of(), null);
        }
        return knob instanceof CellKnob<?> cell ? ofCell(cell) : Form.TEXT;
    }

    /** A limit may also be counted from an entry of the case. */
    private static Form dated(String now) {
        return now.isEmpty() || now.matches("[0-9-]+") ? Form.DATE : Form.TEXT;
    }

    private Form ofCell(CellKnob<?> cell) {
        if (cell.row() instanceof CaseEntry entry) {
            return ofBuyer(CaseKey.of(entry.key()).orElseThrow());
        }
        if (cell.row() instanceof Requirement r
                && !cell.column().equals("level")
                && !cell.column().equals("weight")) {
            return limit(r, cell.now());
        }
        TableColumn column = TableColumn.of(Table.of(cell.table())).stream()
                .filter(c -> c.name().equals(cell.column()))
                .findFirst()
                .orElseThrow();
        if (!column.words().isEmpty()) {
            return Form.choice(column.words());
        }
        if (column.type().contains("number") || column.type().equals("amount")) {
            return cell.removable() ? Form.number(Knob.GONE) : Form.number();
        }
        return new Form(Takes.TEXT, List.of(), column.refersTo());
    }

    private static Form limit(Requirement r, String now) {
        if (r.isNumeric()) {
            return now.matches("[0-9.]*") ? Form.number() : Form.TEXT;
        }
        return TRUTHS.contains(r.limitCell()) ? Form.choice(TRUTHS) : Form.TEXT;
    }

    private Form ofBuyer(CaseKey key) {
        return switch (key) {
            case COUNTRY -> Form.choice(Country.ids(facts));
            case CERTAINTY -> Form.choice(Certainty.all());
            case BUYER -> Form.choice(List.of(Buyer.PRIVATE, Buyer.BUSINESS));
            case PURCHASE_DATE -> Form.DATE;
            case TAX_RATE, PRICE_AGE_DAYS -> Form.number();
            default -> Form.TEXT;
        };
    }

    private String title(String key, Fact row) {
        String column = plain(key.substring(key.lastIndexOf('.') + 1));
        if (row instanceof Requirement r) {
            return r.title() + ": " + (key.equals(r.key()) ? LIMIT : column);
        }
        if (row instanceof Offer offer) {
            return "%s, offer %s"
                    .formatted(facts.get(Hardware.class, offer.hardwareId()).name(), offer.key());
        }
        if (row instanceof LoadoutModel model) {
            return key.endsWith(model.loadoutId())
                    ? "loadout " + model.loadoutId()
                    : "loadout %s: %s of %s".formatted(model.loadoutId(), column, model.role());
        }
        if (row instanceof Rate rate) {
            return "rate of " + rate.currency();
        }
        return row instanceof Country || row instanceof Assumption || row instanceof CaseEntry
                ? named(key, row, column)
                : key;
    }

    private static String named(String key, Fact row, String column) {
        return row instanceof Country country ? "%s: %s".formatted(country.name(), column) : plain(key);
    }

    private static String plain(String id) {
        return String.join(" ", Arrays.asList(id.split("[_-]")));
    }
}
