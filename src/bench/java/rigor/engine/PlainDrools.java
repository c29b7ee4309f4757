package rigor.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.kie.api.KieBase;
import org.kie.api.event.rule.DefaultRuleRuntimeEventListener;
import org.kie.api.event.rule.ObjectInsertedEvent;
import org.kie.api.runtime.KieSession;
import org.kie.internal.builder.KnowledgeBuilder;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.ParsedRules;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.facts.Facts;
import rigor.facts.Requirement;
import rigor.terms.Subject;
import rigor.verdict.Finding;

/** Drools as its documentation begins: all rules, all requirements and all subjects in one session a reading. */
final class PlainDrools implements Peer {
    private final List<Requirement> requirements;
    private final KieBase base;
    private final Map<String, String> ids = new HashMap<>();

    PlainDrools(Facts facts, RuleFiles files) {
        this.requirements = facts.all(Requirement.class);
        KnowledgeBuilder builder = RuleCompiler.builder();
        files.texts().forEach((path, text) -> {
            ParsedRules parsed = ParsedRules.of(path, path, text, RuleTrust.PROFILE);
            parsed.rules().forEach(rule -> ids.put(rule.name(), rule.id()));
            RuleCompiler.add(builder, path, parsed.compilable());
        });
        this.base = builder.newKieBase();
    }

    @Override
    public String name() {
        return "Drools 10.2.0, the plain way";
    }

    @Override
    public <S extends Subject> long[] judge(Bits<S> bits, List<S> subjects) {
        Map<String, Integer> indexes = new HashMap<>();
        subjects.forEach(s -> indexes.put(s.id(), indexes.size()));
        Map<String, Integer> places = bits.places();
        long[] said = new long[subjects.size()];
        List<S> sceptical = new ArrayList<>();
        subjects.forEach(s -> sceptical.add(Peer.sceptical(s)));
        fire(subjects, (rule, subject) -> mark(said, indexes.get(subject), places.get(rule), 0));
        fire(sceptical, (rule, subject) -> mark(said, indexes.get(subject), places.get(rule), Bits.POSSIBLE));
        return said;
    }

    private interface Note {
        void of(@Nullable String rule, String subject);
    }

    /** The rule that ranks gives merits, which are no reasons. */
    private static void mark(long[] said, @Nullable Integer subject, @Nullable Integer rule, int reading) {
        if (subject != null && rule != null) {
            said[subject] |= 1L << rule + reading;
        }
    }

    private void fire(List<? extends Subject> subjects, Note note) {
        KieSession session = base.newKieSession();
        try {
            session.addEventListener(new DefaultRuleRuntimeEventListener() {
                @Override
                public void objectInserted(ObjectInsertedEvent event) {
                    if (event.getObject() instanceof Finding finding) {
                        note.of(ids.get(event.getRule().getName()), finding.subject());
                    }
                }
            });
            requirements.forEach(session::insert);
            subjects.forEach(session::insert);
            session.fireAllRules();
        } finally {
            session.dispose();
        }
    }
}
