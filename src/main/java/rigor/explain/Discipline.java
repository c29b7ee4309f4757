package rigor.explain;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Figures;

/**
 * In what one build can be better than another.
 *
 * @param best what is said of one that beats all others
 * @param lead by how much the first of two builds is the better one
 * @param better what is said of a lead of {@code %s}, and {@code worse} of the same the other way round; empty where the
 *     lead can be told but not how large it is, since what both share is in either band
 */
record Discipline(String best, String unit, BiFunction<Build, Build, Gap> lead, String better, String worse) {
    static final List<Discipline> ALL = List.of(
            new Discipline("lowest price", "CHF", (one, other) -> Gap.ofPrices(other, one), "%s cheaper", "%s dearer"),
            more("most GPU memory", "GB", Build::accessibleMemory, "%s more GPU memory", "%s less GPU memory"),
            new Discipline(
                    "fastest main agent with all running",
                    "tok/s",
                    Gap::ofSpeeds,
                    "main agent %s faster with all running",
                    "main agent %s slower with all running"),
            more(
                    "fastest main agent alone",
                    "tok/s",
                    Build::mainSpeed,
                    "main agent alone %s faster",
                    "main agent alone %s slower"),
            more("fastest sub-agents", "tok/s", Build::subSpeed, "sub-agents %s faster", "sub-agents %s slower"),
            more(
                    "fastest dense fallback",
                    "tok/s",
                    Build::denseSpeed,
                    "dense fallback %s faster",
                    "dense fallback %s slower"),
            more("most streams at once", "streams", Build::concurrentStreams, "%s more at once", "%s fewer at once"),
            less("quietest", "dB(A)", Build::noiseUnderLoad, "%s quieter", "%s louder"),
            less("lowest power", "W", Build::wallPower, "", ""));

    private static Discipline more(
            String best, String unit, Function<Build, Band> figure, String better, String worse) {
        return new Discipline(
                best, unit, (one, other) -> Gap.of(figure.apply(one), figure.apply(other)), better, worse);
    }

    private static Discipline less(
            String best, String unit, Function<Build, Band> figure, String better, String worse) {
        return new Discipline(
                best, unit, (one, other) -> Gap.of(figure.apply(other), figure.apply(one)), better, worse);
    }

    /** Whether the first is better for certain; bands that overlap are no lead. */
    boolean leads(Build one, Build other) {
        return lead.apply(one, other).isCertain();
    }

    boolean tellsHowFar() {
        return !better.isEmpty();
    }

    /** In words, if one of them is better for certain. */
    List<BuildDifference> between(Build one, Build other) {
        Gap gap = lead.apply(one, other);
        if (gap.isCertain()) {
            return List.of(new BuildDifference(true, said(better, gap)));
        }
        return gap.turned().isCertain() ? List.of(new BuildDifference(false, said(worse, gap.turned()))) : List.of();
    }

    private String said(String words, Gap gap) {
        return words.formatted(Figures.of(gap.size(), unit));
    }
}
