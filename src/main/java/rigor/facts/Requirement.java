package rigor.facts;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.Column;
import rigor.facts.column.Key;
import rigor.facts.column.Range;

/**
 * One line of the brief: what a build or an offer must or should be.
 *
 * <p>Rules read {@link #limit()} and {@link #target()} as numbers (dates as days since 1970-01-01), {@link #allowed()}
 * and {@link #preferred()} as words.
 *
 * @param position its place among the others wherever they are listed, the least first; those without one come last
 * @param measure the property of a {@code Build} or {@code PricedOffer} that this limits
 * @param limitCell what the subject must reach, as written; {@code targetCell} what would be ideal, empty if nothing is
 * @param weight what reaching the target counts in the ranking
 * @param question what to ask when the measure is not known well enough, and {@code asked} who can answer
 * @param settledBy what to measure instead once the figure is known in part, since what the question asks then is known;
 *     empty if the question stays
 * @param assumed true where the brief leaves the figure open and we chose it
 */
public record Requirement(
        @Key String requirementId,
        @Range(min = 1, max = 1_000_000) @Nullable Integer position,
        String concern,
        String title,
        Subject subject,
        String measure,
        Op op,
        @Column("limit") String limitCell,
        @Column("target") @Nullable String targetCell,
        @Nullable String unit,
        Level level,
        @Range(max = 100) double weight,
        String question,
        Asked asked,
        @Nullable String settledBy,
        String briefSection,
        boolean assumed,
        @Nullable String note,
        Origin origin)
        implements Fact {

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

    /** What failing a requirement means: out, or a minus in the ranking, or a remark. */
    public enum Level {
        MUST,
        SHOULD,
        INFO
    }

    @Override
    public String id() {
        return requirementId;
    }

    /** The role that it is asked of, which its id ends in: {@code chat} of {@code speed:chat}; empty if of none. */
    public String role() {
        int colon = requirementId.indexOf(':');
        return colon < 0 ? "" : requirementId.substring(colon + 1);
    }

    /** Where it stands in lists; equal ones follow by id. */
    public int place() {
        return position == null ? Integer.MAX_VALUE : position;
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
