package rigor.engine;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.verdict.RuleRef;

/** Compiled rules, ready to judge. Immutable and safe to share between threads. */
public final class RuleBook {
    private final RuleFiles files;
    private final RuleTrust trust;
    private final Runaways runaways;
    private final String revision;
    private final List<ParsedRules> sources;
    private final List<RuleRef> rules;
    private final Court offers;
    private final Court builds;
    private volatile @Nullable ProbedRules probed;

    RuleBook(
            RuleFiles files,
            RuleTrust trust,
            Runaways runaways,
            List<ParsedRules> sources,
            List<RuleRef> rules,
            Court offers,
            Court builds) {
        this.files = files;
        this.trust = trust;
        this.runaways = runaways;
        this.revision = files.revision();
        this.sources = sources;
        this.rules = rules;
        this.offers = offers;
        this.builds = builds;
    }

    /** All rules, sorted by file and line. */
    public List<RuleRef> rules() {
        return rules;
    }

    /** The rules of one court: {@code offers} or {@code builds}. */
    public List<RuleRef> rules(String court) {
        return rules.stream().filter(rule -> rule.court().equals(court)).toList();
    }

    public RuleFiles files() {
        return files;
    }

    /** What the rules were allowed when they were compiled. */
    public RuleTrust trust() {
        return trust;
    }

    /** What did not stop, for the rule books that follow. */
    Runaways runaways() {
        return runaways;
    }

    public String revision() {
        return revision;
    }

    /** The files as they were parsed. */
    List<ParsedRules> sources() {
        return sources;
    }

    /** The rules with their conditions, made when somebody first asks. */
    ProbedRules probed() {
        ProbedRules made = probed;
        if (made == null) {
            made = new ProbedRules(new AuthoredRules(sources));
            probed = made;
        }
        return made;
    }

    /** {@code builds} or {@code offers}. */
    Court court(String name) {
        return name.equals("offers") ? offers : builds;
    }

    Court offers() {
        return offers;
    }

    Court builds() {
        return builds;
    }
}
