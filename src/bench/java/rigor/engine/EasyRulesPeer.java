package rigor.engine;

import java.util.List;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.api.RulesEngine;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;
import rigor.terms.Subject;

/** Easy Rules as it is meant: all rules fired for one subject after the other. */
record EasyRulesPeer() implements Peer {
    private static final String SEEN = "seen";

    @Override
    public String name() {
        return "Easy Rules 4.1.0";
    }

    @Override
    public <S extends Subject> long[] judge(Bits<S> bits, List<S> subjects) {
        long[] said = new long[subjects.size()];
        Rules rules = rules(bits, said);
        RulesEngine engine = new DefaultRulesEngine();
        for (int i = 0; i < said.length; i++) {
            fire(engine, rules, new Seen<>(i, false, subjects.get(i)));
            fire(engine, rules, new Seen<>(i, true, Peer.sceptical(subjects.get(i))));
        }
        return said;
    }

    private static void fire(RulesEngine engine, Rules rules, Seen<?> seen) {
        Facts facts = new Facts();
        facts.put(SEEN, seen);
        engine.fire(rules, facts);
    }

    private static <S extends Subject> Rules rules(Bits<S> bits, long[] said) {
        Rules rules = new Rules();
        for (int i = 0; i < bits.checks().size(); i++) {
            int rule = i;
            rules.register(new RuleBuilder()
                    .name(bits.checks().get(i).rule())
                    .when(facts -> bits.applies(rule, Peer.<S>seen(facts.get(SEEN)).subject()))
                    .then(facts -> {
                        Seen<S> seen = Peer.seen(facts.get(SEEN));
                        said[seen.index()] |= seen.bit(rule);
                    })
                    .build());
        }
        return rules;
    }
}
