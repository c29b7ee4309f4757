package rigor.engine;

import java.util.List;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;
import rigor.terms.Subject;

/** Evrete at its best: conditions are Java, and the limits are in them instead of joined as facts. */
final class EvretePeer implements Peer, AutoCloseable {
    private final KnowledgeService service = new KnowledgeService();

    @Override
    public String name() {
        return "Evrete 4.0.3";
    }

    @Override
    public <S extends Subject> long[] judge(Bits<S> bits, List<S> subjects) {
        long[] said = new long[subjects.size()];
        StatelessSession session = knowledge(bits, said).newStatelessSession();
        for (int i = 0; i < said.length; i++) {
            session.insert(new Seen<>(i, false, subjects.get(i)));
            session.insert(new Seen<>(i, true, Peer.sceptical(subjects.get(i))));
        }
        session.fire();
        return said;
    }

    private <S extends Subject> Knowledge knowledge(Bits<S> bits, long[] said) {
        RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
        for (int i = 0; i < bits.checks().size(); i++) {
            int rule = i;
            ValuesPredicate applies = values -> bits.applies(rule, Peer.<S>seen(values.get(0)).subject());
            rules = rules.newRule(bits.checks().get(i).rule())
                    .forEach("$seen", Seen.class)
                    .where(applies, "$seen")
                    .execute(context -> {
                        Seen<S> seen = Peer.seen(context.get("$seen"));
                        said[seen.index()] |= seen.bit(rule);
                    });
        }
        return rules.build();
    }

    @Override
    public void close() {
        service.shutdown();
    }
}
