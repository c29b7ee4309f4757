package rigor.engine.model;

/**
 * How much of DRL rules may use. Set by whoever starts the process, never by what it reads or receives.
 *
 * <p>A rule within the profile cannot change another rule's findings, run code, take more than a moment or depend on the
 * clock. {@link #TRUSTED} allows all of DRL, and {@link #warning} says what is then no longer promised.
 */
public enum RuleTrust {
    PROFILE,
    TRUSTED;

    /** What is no longer promised, in a few sentences; empty within the profile. */
    public String warning() {
        return this == PROFILE
                ? ""
                : "--trust-rules: rules may use all of DRL. No longer promised: that a rule leaves other rules' verdicts"
                        + " alone, that it ends, that the order of rules and the clock do not matter, that why-not explains"
                        + " each condition, and that rules run no code of their own. Load only rules that you would run as"
                        + " a program.";
    }
}
