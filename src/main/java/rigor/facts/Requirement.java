package rigor.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Column;
import rigor.facts.column.Key;
import rigor.facts.column.Range;

/**
 * One line of the brief: what a build or an offer must or should be.
 *
 * <p>Rules read {@link #limit()} and {@link #target()} as numbers (dates as days since 1970-01-01), {@link #allowed()}
 * and {@link #preferred()} as words.
 */
public record Requirement(
        @About(value = "A name of its own; rules refer to it.", example = "noise.idle") @Key
        String requirementId,

        @About(
                value =
                        "Its place among the others wherever they are listed, the least first; those without one come last.",
                example = "300")
        @Range(min = 1, max = 1_000_000)
        @Nullable
        Integer position,

        @About(value = "What it belongs to, as lists group it.", example = "noise")
        String concern,

        @About(value = "What is asked, as people read it.", example = "Noise under load")
        String title,

        @About(value = "What is asked of it.", example = "build")
        Subject subject,

        @About(
                value = "The property of a build or an offer that the limit is held against.",
                example = "noiseUnderLoad")
        String measure,

        @About(value = "How the measure and the limit compare.", example = "at-most")
        Op op,

        @About(
                value =
                        "What must be reached: a number, a date, or words separated by |; case:purchase_date+30 counts days from an entry of the case, country:circuit is what a household circuit carries.",
                example = "45")
        @Column("limit")
        String limitCell,

        @About(value = "What would be ideal; empty: the limit is enough.", example = "35") @Column("target") @Nullable
        String targetCell,

        @About(
                value =
                        "The unit of limit and target; date where they are dates, money where they are in the currency of the case; empty for words.",
                example = "dB(A)")
        @Nullable
        String unit,

        @About(value = "What failing means: out, a minus in the ranking, or a remark.", example = "should")
        Level level,

        @About(value = "What reaching the target counts in the ranking.", example = "1") @Range(max = 100)
        double weight,

        @About(
                value = "What to ask when the measure is not known well enough.",
                example = "How loud is it at 1 m under full load?")
        String question,

        @About(value = "Who can answer the question.", example = "maker")
        Asked asked,

        @About("What to measure instead once the figure is known in part; empty: the question stays.") @Nullable
        String settledBy,

        @About(value = "Where the brief asks for it.", example = "Noise") @Nullable
        String briefSection,

        @About(value = "True where the brief leaves the figure open and it was chosen.", example = "true")
        boolean assumed,

        @About("Anything else worth saying; nothing is computed from it.") @Nullable
        String note,

        Origin origin)
        implements Fact {

    /** Stands between what is asked and the role of which it is asked. */
    public static final char ROLE = ':';

    /** Stands for the role in titles and questions of what is asked of any. */
    static final String ROLE_IN_TEXT = "{role}";

    public enum Subject {
        BUILD,
        OFFER
    }

    public enum Op {
        AT_LEAST,
        AT_MOST,
        IS,
        ONE_OF
    }

    /** Who can answer a question. */
    public enum Asked {
        SHOP,
        MAKER,
        /** Nobody who sells it: somebody has to measure. */
        MEASUREMENT,
        NOBODY
    }

    /** What failing a requirement means: out, or a minus in the ranking, or a remark; or that nobody asks for it. */
    public enum Level {
        MUST,
        SHOULD,
        INFO,
        OFF
    }

    /** What is asked, of whichever role: {@code speed.together} of {@code speed.together:chat}. */
    public String id() {
        int colon = requirementId.indexOf(ROLE);
        return colon < 0 ? requirementId : requirementId.substring(0, colon);
    }

    /** What is asked and of which role. */
    @Override
    public String key() {
        return requirementId;
    }

    /** The role that it is asked of: {@code chat} of {@code speed.together:chat}; empty if of none. */
    public String role() {
        int colon = requirementId.indexOf(ROLE);
        return colon < 0 ? "" : requirementId.substring(colon + 1);
    }

    /** The title where it is asked of that role. */
    public String titleOf(String role) {
        return title.replace(ROLE_IN_TEXT, role);
    }

    /** Where it stands in lists; equal ones follow by id. */
    public int place() {
        return position == null ? Integer.MAX_VALUE : position;
    }

    /** Whether the limit follows from the case or its country, and is filled in where they are known. */
    public boolean isLimitOfCase() {
        return AskedRequirements.following(limitCell).isPresent();
    }

    /** Whether such a limit is one that a case or its country has, of the kind that {@link #unit()} says. */
    public boolean isLimitThatThereIs() {
        return AskedRequirements.isKnown(limitCell, unit);
    }

    /** The limit as a number in {@link #unit()}; NaN, which no comparison meets, where it is a word. */
    public double limit() {
        return number(limitCell);
    }

    /** The target as a number; the limit where there is no target of its own. */
    public double target() {
        return targetCell == null ? limit() : number(targetCell);
    }

    /** The words that are good enough. */
    public Set<String> allowed() {
        return words(limitCell);
    }

    /** The words that are ideal; the allowed ones where no target is given. */
    public Set<String> preferred() {
        return targetCell == null ? allowed() : words(targetCell);
    }

    /** Whether the limit is a number or a date rather than a word. */
    public boolean isNumeric() {
        return op == Op.AT_LEAST || op == Op.AT_MOST;
    }

    /** The same with what follows from the case. */
    Requirement filledIn(String heading, String limit, @Nullable String measuredIn, String asking) {
        return new Requirement(
                requirementId,
                position,
                concern,
                heading,
                subject,
                measure,
                op,
                limit,
                targetCell,
                measuredIn,
                level,
                weight,
                asking,
                asked,
                settledBy,
                briefSection,
                assumed,
                note,
                origin);
    }

    private double number(String cell) {
        if (!isNumeric()) {
            return Double.NaN;
        }
        return "date".equals(unit) ? LocalDate.parse(cell).toEpochDay() : Double.parseDouble(cell);
    }

    private static Set<String> words(String cell) {
        return new LinkedHashSet<>(Arrays.asList(cell.split("\\|")));
    }
}
