package rigor.engine.lint;

/** The checks of rules that compile. Ids are stable and never reused. */
public enum RuleCheck {
    NO_ID("CHECK-1", Severity.WARNING, "a rule without @id is identified by its line, which moves"),
    NO_REQUIREMENT(
            "CHECK-2", Severity.WARNING, "a finding that answers no requirement has no limit, weight or level to edit"),
    UNKNOWN_REQUIREMENT("CHECK-3", Severity.ERROR, "@requirement must name a row of requirements.csv"),
    OTHER_REQUIREMENT("CHECK-4", Severity.ERROR, "@requirement and the conditions must name the same requirement"),
    NO_SENTENCE("CHECK-5", Severity.WARNING, "a rule's name is the sentence that it decides"),
    LITERAL_LIMIT("CHECK-6", Severity.WARNING, "a limit belongs in requirements.csv, where it can be edited"),
    NO_RULE("CHECK-7", Severity.WARNING, "a requirement that no rule answers is never judged"),
    NEVER_FIRES("CHECK-8", Severity.WARNING, "the rule does not fire on the facts in force, not even as a doubt"),
    SAME_CONDITIONS("CHECK-9", Severity.WARNING, "two rules with the same conditions report the same thing twice"),
    NO_SUBJECT("CHECK-10", Severity.ERROR, "a rule must bind the build or offer that its finding is about"),
    UNKNOWN_PASSES("CHECK-11", Severity.WARNING, "a negated comparison is true if the value is not known"),
    WRONG_END(
            "CHECK-12",
            Severity.WARNING,
            "compares the end of the band that is not certain: the rule rejects on a guess"),
    BROKEN_OPERATOR(
            "CHECK-13",
            Severity.ERROR,
            "str fails in this engine after about twenty facts; call startsWith, endsWith or length instead");

    /** An error, or something that works but is doubtful. */
    public enum Severity {
        ERROR,
        WARNING
    }

    private final String id;
    private final Severity severity;
    private final String reason;

    RuleCheck(String id, Severity severity, String reason) {
        this.id = id;
        this.severity = severity;
        this.reason = reason;
    }

    public String id() {
        return id;
    }

    public Severity severity() {
        return severity;
    }

    /** Why, in one sentence. */
    public String reason() {
        return reason;
    }
}
