package rigor.verdict;

import java.util.Arrays;
import java.util.Optional;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.terms.Build;
import rigor.terms.PricedOffer;
import rigor.terms.Subject;

/** The rules of one folder and what they judge, in the order in which they judge. */
public enum Court {
    OFFERS(PricedOffer.class, Requirement.Subject.OFFER),
    BUILDS(Build.class, Requirement.Subject.BUILD);

    private final Class<? extends Subject> judges;
    private final Requirement.Subject subject;

    Court(Class<? extends Subject> judges, Requirement.Subject subject) {
        this.judges = judges;
        this.subject = subject;
    }

    /** Also the name of its folder: {@code offers}. */
    public String word() {
        return Words.of(this);
    }

    /** One of what it judges, in a word: {@code offer}. */
    public String one() {
        return Words.of(subject);
    }

    public Class<? extends Subject> judges() {
        return judges;
    }

    /** Whether it judges by that requirement. */
    public boolean asks(Requirement requirement) {
        return requirement.subject() == subject;
    }

    /** The court of that requirement. */
    public static Court of(Requirement requirement) {
        return Arrays.stream(values())
                .filter(c -> c.asks(requirement))
                .findFirst()
                .orElseThrow();
    }

    /** The court in whose folder a file lies; empty if in neither. */
    public static Optional<Court> of(String file) {
        return Arrays.stream(values())
                .filter(c -> file.startsWith(c.word() + "/"))
                .findFirst();
    }
}
