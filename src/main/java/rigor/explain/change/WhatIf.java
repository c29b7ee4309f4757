package rigor.explain.change;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.Patience;
import rigor.facts.Facts;
import rigor.facts.Nearest;
import rigor.facts.Offer;
import rigor.facts.OnDemand;
import rigor.facts.Problem;
import rigor.facts.check.Amendments;

/**
 * What would be decided with other figures. Nothing in force changes.
 *
 * <p>Changes are written {@code KEY=VALUE}:
 *
 * <pre>
 * budget.ceiling=16500            a requirement's limit; also .target, .weight, .level
 * offer:of-001=7000               a price in the offer's currency, or gone
 * purchase_date=2026-03-01        an entry of the case
 * freight_part=0..80              an assumption, or LOW..HIGH
 * country.consumer_tax_percent=7.7  a figure of the buyer's country
 * rate:EUR=0.95                   units of it for one of the currency whose rate is 1
 * loadout:moe-brief.main.context=131072   also .model, .format, .kv-format, .streams; or loadout:ID=gone
 * </pre>
 *
 * @param judgement everything, judged with the changes
 * @param flips verdicts that differ from those in force
 */
public record WhatIf(List<WhatIfChange> changes, Judgement judgement, List<Flip> flips) {

    /**
     * @throws WhatIfRejected with what is wrong with each change
     * @throws rigor.engine.TookTooLong if the rules in force are too slow
     */
    public static WhatIf of(Judgement inForce, List<String> changes) {
        return Patience.USUAL.answer("what if " + String.join(", ", changes), inForce, () -> tried(inForce, changes));
    }

    /** One of many that a question takes, which has its own limit of time. */
    static WhatIf tried(Judgement inForce, List<String> changes) {
        Patience.checkAwaited();
        Supposed supposed = new Supposed(inForce.facts());
        changes.forEach(supposed::suppose);
        Judgement after = Judge.again(inForce, supposed.facts());
        return new WhatIf(supposed.changes, after, Flips.between(inForce, after));
    }

    /** The keys that can be changed, each with its value in force. */
    public static Map<String, WhatIfKey> keys(Facts facts) {
        Map<String, WhatIfKey> keys = new LinkedHashMap<>();
        listed(facts).forEach(key -> keys.put(key.key(), key));
        return keys;
    }

    /** The same as a list, the prices of offers last: there may be a million, so each is made when it is looked at. */
    public static List<WhatIfKey> listed(Facts facts) {
        WhatIfKeys keys = new WhatIfKeys(facts);
        List<WhatIfKey> others = new ArrayList<>();
        Knob.besidesPrices(facts).forEach((key, knob) -> others.add(keys.of(key, knob)));
        List<Offer> offers = facts.all(Offer.class);
        int size = others.size();
        return OnDemand.of(size + offers.size(), i -> i < size ? others.get(i) : price(keys, offers.get(i - size)));
    }

    private static WhatIfKey price(WhatIfKeys keys, Offer offer) {
        return keys.of(Knob.OFFER + offer.key(), Knob.price(offer));
    }

    private static WhatIfChange change(String key, Knob knob, String value) {
        return new WhatIfChange(
                key, knob.now(), value, knob.unit(), knob.row().origin().place());
    }

    /** The changes read so far and what is wrong with them. */
    private static final class Supposed {
        private final Facts facts;
        private final Amendments amendments;
        private final List<WhatIfChange> changes = new ArrayList<>();
        private final List<Problem> problems = new ArrayList<>();

        Supposed(Facts facts) {
            this.facts = facts;
            this.amendments = new Amendments(facts);
        }

        void suppose(String text) {
            String[] sides = text.split("=", 2);
            String key = sides[0].strip();
            Optional<String> fault = sides.length < 2
                    ? Optional.of("is not written KEY=VALUE")
                    : Knob.find(facts, key)
                            .map(knob -> set(key, knob, sides[1].strip()))
                            .orElseGet(() -> Optional.of(unknown(key)));
            fault.ifPresent(message -> problems.add(new Problem(text, 0, 0, message)));
        }

        private Optional<String> set(String key, Knob knob, String value) {
            if (changes.stream().anyMatch(c -> c.key().equals(key))) {
                return Optional.of("is changed twice");
            }
            changes.add(change(key, knob, value));
            return knob.set(amendments, value).map(fault -> fault + expected(knob));
        }

        private static String expected(Knob knob) {
            return "; now " + knob.now() + unit(knob.unit());
        }

        private String unknown(String key) {
            Map<String, Knob> knobs = Knob.of(facts);
            String near = Nearest.to(key, knobs.keySet()).stream()
                    .map(k -> k + in(knobs.get(k)))
                    .collect(Collectors.joining(" or "));
            return "there is no key " + key + (near.isEmpty() ? "" : "; did you mean " + near + "?");
        }

        private static String in(@Nullable Knob knob) {
            return knob == null || knob.unit() == null ? "" : " (" + knob.unit() + ")";
        }

        private static String unit(@Nullable String unit) {
            return unit == null || unit.equals("date") ? "" : " " + unit;
        }

        Facts facts() {
            if (!problems.isEmpty()) {
                throw new WhatIfRejected(problems);
            }
            return amendments.facts();
        }
    }
}
