package rigor;

import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.facts.Facts;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.terms.Build;
import rigor.terms.PricedOffer;

/** The shipped facts and rules, read, compiled and judged once for all tests. */
public final class Shipped {
    private static final class Read {
        static final FactFiles FILES = CaseChoice.usual(FactFiles.bundled());
        static final Facts FACTS = FactsReader.read(FILES);
    }

    private static final class Compiled {
        static final RuleBook RULES = RuleCompiler.compile(RuleFiles.bundled());
    }

    private static final class Judged {
        static final Judgement JUDGEMENT = Judge.judge(facts(), rules());
    }

    private Shipped() {}

    /** The tables of the world with the usual case over them. */
    public static FactFiles files() {
        return Read.FILES;
    }

    public static Facts facts() {
        return Read.FACTS;
    }

    public static RuleBook rules() {
        return Compiled.RULES;
    }

    public static Judgement judgement() {
        return Judged.JUDGEMENT;
    }

    public static Build build(String id) {
        return judgement().build(id).orElseThrow().subject();
    }

    public static PricedOffer offer(String id) {
        return judgement().offer(id).orElseThrow().subject();
    }
}
