package rigor.live;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.Flip;
import rigor.engine.Flips;
import rigor.explain.AnswerChange;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;
import rigor.facts.column.Words;
import rigor.facts.files.FactFiles;
import rigor.verdict.Court;
import rigor.verdict.Outcome;

/**
 * Something new came into force.
 *
 * @param number counted from 1 since the start
 * @param message in one line: what was edited, and what flipped
 * @param facts the revision afterwards; likewise {@code rules}
 */
public record Change(
        @Range(min = 1) int number,
        Instant at,
        String message,
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        @Doc(pattern = FactFiles.REVISION) String rules,
        List<Edit> edits,
        List<Flip> flips) {
    private static final int NAMED = 5;

    static Change between(InForce before, InForce after, int number, Instant at) {
        List<Edit> edits = Edit.between(before, after);
        List<Flip> flips = Flips.between(before.judgement(), after.judgement());
        return new Change(
                number,
                at,
                edited(edits) + ": " + flipped(flips) + answer(before, after),
                after.facts().revision(),
                after.facts().caseRevision(),
                after.rules().revision(),
                edits,
                flips);
    }

    private static String edited(List<Edit> edits) {
        String first = edits.stream().limit(NAMED).map(Edit::toString).collect(Collectors.joining(", "));
        return first + more(edits.size());
    }

    private static String flipped(List<Flip> flips) {
        return flips.isEmpty()
                ? "no verdict flipped"
                : Stream.of(Court.BUILDS, Court.OFFERS)
                        .map(court ->
                                flips.stream().filter(f -> f.court() == court).toList())
                        .filter(those -> !those.isEmpty())
                        .map(Change::told)
                        .collect(Collectors.joining("; "));
    }

    /** {@code 3 builds flipped: a, b rejected -> accepted, c accepted -> rejected}. */
    private static String told(List<Flip> flips) {
        Court court = flips.get(0).court();
        String what = flips.size() == 1 ? court.one() : court.word();
        return String.format(Locale.ROOT, "%d %s flipped: ", flips.size(), what)
                + flips.stream()
                        .map(Change::way)
                        .distinct()
                        .sorted()
                        .map(way -> told(way, flips))
                        .collect(Collectors.joining(", "));
    }

    private static String told(String way, List<Flip> flips) {
        List<String> ids = flips.stream()
                .filter(f -> way(f).equals(way))
                .map(Flip::subject)
                .toList();
        return ids.stream().limit(NAMED).collect(Collectors.joining(", ")) + more(ids.size()) + " " + way;
    }

    private static String way(Flip flip) {
        return word(flip.before()) + " -> " + word(flip.after());
    }

    private static String word(@Nullable Outcome outcome) {
        return outcome == null ? "absent" : Words.of(outcome);
    }

    private static String more(int size) {
        return size > NAMED ? String.format(Locale.ROOT, " and %d more", size - NAMED) : "";
    }

    private static String answer(InForce before, InForce after) {
        AnswerChange moved = AnswerChange.between(before.judgement(), after.judgement());
        return Objects.equals(moved.before(), moved.after())
                ? ""
                : "; the answer is now " + Objects.requireNonNullElse(moved.after(), "to buy nothing yet");
    }
}
