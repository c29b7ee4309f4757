package rigor.explain.plain;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.explain.BuildExplanation;
import rigor.explain.RequirementRow;
import rigor.explain.words.Shown;
import rigor.facts.Basis;
import rigor.facts.Facts;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.facts.column.Words;
import rigor.terms.Vocabulary;

/**
 * One kind of ground that the answer stands on, and which of its musts do.
 *
 * @param covers each must whose figure, or whose limit, is of that kind
 */
public record Ground(@Vocabulary(of = Kind.class) String kind, List<Cover> covers) {

    /** Kinds of grounds. */
    public enum Kind {
        /** Somebody measured it, its maker says so, or it follows from such figures by arithmetic. */
        MEASURED,
        /** A model stands between the sources and the figure. */
        ESTIMATED,
        /** A limit that the case gives no figure for: the buyer's to confirm. */
        ASSUMED
    }

    /**
     * @param text the figure, or of an assumed limit the limit
     * @param note how it came about, or why that limit was assumed; may be empty
     * @param origin of the requirement's row
     */
    public record Cover(
            String requirement,
            String title,
            String text,
            String note,
            @Nullable Origin origin) {}

    /** All three kinds, also those that cover nothing. */
    static List<Ground> all(BuildExplanation told, Facts facts) {
        List<RequirementRow> musts = told.rows().stream()
                .filter(row -> row.level().equals(Words.of(Requirement.Level.MUST)))
                .toList();
        return Stream.of(figures(musts, Kind.MEASURED), figures(musts, Kind.ESTIMATED), assumed(musts, facts))
                .toList();
    }

    private static Ground figures(List<RequirementRow> musts, Kind kind) {
        List<Cover> covers = new ArrayList<>();
        for (RequirementRow row : musts) {
            Shown actual = row.actual();
            if (actual != null && actual.known() && kind == kind(actual)) {
                covers.add(new Cover(row.requirement(), row.title(), actual.text(), actual.how(), null));
            }
        }
        return new Ground(Words.of(kind), covers);
    }

    private static Kind kind(Shown actual) {
        return actual.basis().equals(Words.of(Basis.ESTIMATED)) ? Kind.ESTIMATED : Kind.MEASURED;
    }

    private static Ground assumed(List<RequirementRow> musts, Facts facts) {
        return new Ground(
                Words.of(Kind.ASSUMED),
                facts.all(Requirement.class).stream()
                        .filter(r -> r.assumed()
                                && musts.stream()
                                        .anyMatch(row -> row.requirement().equals(r.key())))
                        .map(r -> new Cover(
                                r.key(),
                                r.title(),
                                limit(musts, r),
                                Objects.requireNonNullElse(r.note(), ""),
                                r.origin()))
                        .toList());
    }

    private static String limit(List<RequirementRow> musts, Requirement r) {
        return musts.stream()
                .filter(row -> row.requirement().equals(r.key()))
                .map(RequirementRow::limit)
                .findFirst()
                .orElse("");
    }
}
