package rigor.engine.profile;

import java.util.Map;
import java.util.regex.Pattern;

/** Something outside the profile, at its place in the text. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String ONLY_TRUSTED = "; only --trust-rules allows it";

    /** Words of DRL that a rule within the profile cannot use, the reason, and what to write instead. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            word("import", "needs no import: Requirement, Build, PricedOffer and the findings are known; leave it out"),
            word("unit", "cannot have a unit; leave it out"),
            word("function", "cannot define or call functions: computed values are measures"),
            word("global", "cannot use globals: a figure that may change is a cell of requirements.csv"),
            word("declare", "cannot declare types: it uses builds and offers as they are"),
            word("query", "cannot define or call queries: write the conditions in the rule"),
            word("dialect", "needs no dialect; leave it out"),
            word("expander", "cannot use a DSL; write the condition itself"),
            word("template", "cannot use templates; write one rule for each"),
            word("extends", "cannot extend another rule: repeat its conditions"),
            word("salience", "cannot have a salience: the order of rules never matters; leave it out"),
            word("no-loop", "cannot loop; leave it out"),
            word("lock-on-active", "cannot loop; leave it out"),
            word("auto-focus", "cannot be in a group; leave it out"),
            word("agenda-group", "cannot be in a group; leave it out"),
            word("activation-group", "cannot be in a group: each rule fires independently of others; leave it out"),
            word("ruleflow-group", "cannot be in a group; leave it out"),
            word("date-effective", "cannot depend on the clock: set the level of its requirement to info instead"),
            word("date-expires", "cannot depend on the clock: set the level of its requirement to info instead"),
            word("duration", "cannot depend on the clock; leave it out"),
            word("timer", "cannot depend on the clock; leave it out"),
            word("calendars", "cannot depend on the clock; leave it out"),
            word("enabled", "is switched off by the level of its requirement, or by removing it"),
            word("eval", "cannot run code in a condition: compare a measure"),
            word("from", "matches one build or offer only: compare one of its measures"),
            word("over", "matches one build or offer only; leave it out"),
            word("accumulate", "cannot accumulate over other facts: computed values are measures"),
            word("acc", "cannot accumulate over other facts: computed values are measures"),
            word("collect", "cannot collect facts: compare a measure of the build or offer"),
            word("groupby", "cannot group facts: compare a measure of the build or offer"),
            word(
                    "not",
                    "cannot negate a pattern: write the opposite condition on the build itself, such as platform != \"cuda\""),
            word("exists", "cannot test for other facts: compare a measure of the build or offer"),
            word("forall", "matches one requirement and one build or offer: compare a measure"),
            word("or", "cannot have or between patterns: write || between two conditions, or two rules"),
            word("and", "needs no and between patterns; write one below the other"),
            word("do", "has one consequence: write a rule for each"),
            word("if", "cannot have branches: write a rule for each case"),
            word("matches", "cannot match regular expressions: compare with == or in ( \"one\", \"other\" )"),
            word("soundslike", "cannot compare by sound: compare with == or in ( \"one\", \"other\" )"),
            word("str", "cannot compare parts of a text by str: compare with == or in ( \"one\", \"other\" )"),
            word("memberOf", "tests this the other way round: write outside( $r.allowed )"),
            word("excludes", "uses not contains instead"),
            word("new", "cannot create objects: write insert( Finding.against( $b, $r ) );"),
            word("halt", "only adds a finding: it cannot stop the session"),
            word("drools", "only adds a finding: it has no access to the engine"),
            word("kcontext", "only adds a finding: it has no access to the engine"),
            word("channels", "only adds a finding: it has no access to the engine"),
            word("update", "only adds a finding: facts do not change while rules fire"),
            word("modify", "only adds a finding: facts do not change while rules fire"),
            word("delete", "only adds a finding: facts do not change while rules fire"),
            word("retract", "only adds a finding: facts do not change while rules fire"),
            word("insertLogical", "uses insert, which means the same here"),
            word("insertAsync", "uses insert"));

    /** A word too long to show in full. */
    private static final Pattern OVERLONG = Pattern.compile("(\\S{60})\\S{20,}");

    private final int start;

    /** @param start index of its first character in the text */
    Refusal(int start, String message) {
        super(OVERLONG.matcher(message).replaceAll("$1..."), null, false, false);
        this.start = start;
    }

    public int start() {
        return start;
    }

    public String message() {
        return String.valueOf(getMessage());
    }

    static boolean isRefused(String word) {
        return WORDS.containsKey(word);
    }

    /** For a word of DRL that {@link #isRefused}. */
    static Refusal of(Token token, String word) {
        return new Refusal(token.start(), word + ": a rule " + WORDS.get(word) + ONLY_TRUSTED);
    }

    /** For valid DRL outside the profile. */
    static Refusal onlyTrusted(int start, String what) {
        return new Refusal(start, what + ONLY_TRUSTED);
    }

    static Refusal unexpected(Token found, String wanted) {
        return new Refusal(found.start(), "expected " + wanted + ", found " + found.shown());
    }

    private static Map.Entry<String, String> word(String word, String reason) {
        return Map.entry(word, reason);
    }
}
