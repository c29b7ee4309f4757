package rigor.engine.rules;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import rigor.engine.memo.CachedCourt;
import rigor.engine.model.RuleTrust;
import rigor.engine.session.Runaways;
import rigor.facts.Requirement;
import rigor.verdict.Court;
import rigor.verdict.RuleRef;

/** Compiled rules, ready to judge. Immutable and safe to share between threads. */
public final class RuleBook {
    private final RuleFiles files;
    private final RuleTrust trust;
    private final Runaways runaways;
    private final String revision;
    private final List<ParsedRules> sources;
    private final List<RuleRef> rules;
    private final CachedCourt offers;
    private final CachedCourt builds;
    private final Map<Class<?>, Object> derived = new ConcurrentHashMap<>();

    RuleBook(
            RuleFiles files,
            RuleTrust trust,
            Runaways runaways,
            List<ParsedRules> sources,
            List<RuleRef> rules,
            CachedCourt offers,
            CachedCourt builds) {
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

    /** The rules of one court. */
    public List<RuleRef> rules(Court court) {
        return rules.stream().filter(rule -> rule.court() == court).toList();
    }

    /** Whether a rule of the requirement's court answers it. */
    public boolean hasRuleFor(Requirement requirement) {
        return rules(Court.of(requirement)).stream()
                .anyMatch(rule -> rule.requirement().equals(requirement.id()));
    }

    public RuleFiles files() {
        return files;
    }

    /** The trust that the rules were compiled with. */
    public RuleTrust trust() {
        return trust;
    }

    /** The rules that did not end, for the rule books that follow. */
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

    /** The rules with their conditions. */
    public AuthoredRules authored() {
        return derived(AuthoredRules.class, book -> new AuthoredRules(book.sources));
    }

    /** A value derived from these rules alone, made on first use and kept as long as they are. */
    public <T> T derived(Class<T> type, Function<RuleBook, T> make) {
        Object known = derived.get(type);
        if (known == null) {
            Object made = make.apply(this);
            known = Objects.requireNonNullElse(derived.putIfAbsent(type, made), made);
        }
        return type.cast(known);
    }

    public CachedCourt court(Court court) {
        return court == Court.OFFERS ? offers : builds;
    }

    public CachedCourt offers() {
        return offers;
    }

    public CachedCourt builds() {
        return builds;
    }
}
