package rigor.engine.profile;

import java.util.Map;
import java.util.regex.Pattern;

/** What the profile has no room for, at its place in the text. */
public final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final String ONLY_TRUSTED = "; only --trust-rules allows it";

    /** Words of DRL that a rule within the profile has not, why, and how to say it instead. */
    private static final Map<String, String> WORDS = Map.ofEntries(
            word("import", "needs no import: it knows Requirement, Build, PricedOffer and the findings; leave it out"),
            word("unit", "belongs to no unit; leave it out"),
            word("function", "calls no function: what is to be computed is a measure"),
            word("global", "reads no global: a figure that may change is a cell of requirements.csv"),
            word("declare", "declares no type: it speaks of builds and offers as they are"),
            word("query", "asks no query: write its conditions in the rule"),
            word("dialect", "needs no dialect; leave it out"),
            word("expander", "uses no language of its own; write the condition itself"),
            word("template", "uses no template; write one rule for each"),
            word("extends", "stands alone: repeat the conditions of the other rule"),
            word("salience", "has no rank: the order of rules never matters; leave it out"),
            word("no-loop", "cannot loop; leave it out"),
            word("lock-on-active", "cannot loop; leave it out"),
            word("auto-focus", "belongs to no group; leave it out"),
            word("agenda-group", "belongs to no group; leave it out"),
            word("activation-group", "belongs to no group: each rule speaks for itself; leave it out"),
            word("ruleflow-group", "belongs to no group; leave it out"),
            word("date-effective", "follows no clock: make the requirement info or off instead"),
            word("date-expires", "follows no clock: make the requirement info or off instead"),
            word("duration", "follows no clock; leave it out"),
            word("timer", "follows no clock; leave it out"),
            word("calendars", "follows no clock; leave it out"),
            word("enabled", "is switched off by the level of its requirement, or by removing it"),
            word("eval", "runs no code in a condition: compare a measure"),
            word("from", "looks at one build or offer only: compare one of its measures"),
            word("over", "looks at one build or offer only; leave it out"),
            word("accumulate", "adds nothing up over others: what is to be computed is a measure"),
            word("acc", "adds nothing up over others: what is to be computed is a measure"),
            word("collect", "collects nothing: compare a measure of the build or offer"),
            word("groupby", "groups nothing: compare a measure of the build or offer"),
            word("not", "denies no facts: say it of the build itself, such as platform != \"cuda\""),
            word("exists", "asks for no other facts: compare a measure of the build or offer"),
            word("forall", "looks at one requirement and one build or offer: compare a measure"),
            word("or", "has no or between patterns: write || between two conditions, or two rules"),
            word("and", "needs no and between patterns; write one under the other"),
            word("do", "has one consequence: write a rule for each"),
            word("if", "has no branches: write a rule for each case"),
            word("matches", "matches no expression: compare with == or in ( \"one\", \"other\" )"),
            word("soundslike", "compares no sounds: compare with == or in ( \"one\", \"other\" )"),
            word("str", "looks into no text: compare with == or in ( \"one\", \"other\" )"),
            word("memberOf", "asks it the other way round: write outside( $r.allowed )"),
            word("excludes", "writes not contains"),
            word("new", "makes no objects: write insert( Finding.against( $b, $r ) );"),
            word("halt", "only adds a finding: it cannot end the judgement of others"),
            word("drools", "only adds a finding: it has no hold of the engine"),
            word("kcontext", "only adds a finding: it has no hold of the engine"),
            word("channels", "only adds a finding: it has no hold of the engine"),
            word("update", "only adds a finding: facts do not change while rules judge"),
            word("modify", "only adds a finding: facts do not change while rules judge"),
            word("delete", "only adds a finding: facts do not change while rules judge"),
            word("retract", "only adds a finding: facts do not change while rules judge"),
            word("insertLogical", "writes insert, which means the same here"),
            word("insertAsync", "writes insert"));

    /** A word that fills a screen helps nobody. */
    private static final Pattern OVERLONG = Pattern.compile("(\\S{60})\\S{20,}");

    private final int start;

    /** @param start the character that it stands at */
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

    /** Of a word of DRL that {@link #isRefused}. */
    static Refusal of(Token token, String word) {
        return new Refusal(token.start(), word + ": a rule " + WORDS.get(word) + ONLY_TRUSTED);
    }

    /** Of what is sound DRL, but no sentence. */
    static Refusal beyond(int start, String what) {
        return new Refusal(start, what + ONLY_TRUSTED);
    }

    static Refusal unexpected(Token found, String wanted) {
        return new Refusal(found.start(), "expected " + wanted + ", found " + found.shown());
    }

    private static Map.Entry<String, String> word(String word, String reason) {
        return Map.entry(word, reason);
    }
}
