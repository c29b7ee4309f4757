package rigor.explain;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Figures;

/**
 * A figure in which one build can be better than another.
 *
 * @param best the words for a build that beats all others
 * @param lead by how much the first of two builds is better
 * @param better the words for a lead of {@code %s}, and {@code worse} for a lag; empty where the size of the lead cannot be
 *     computed, because parts that both builds share are in both bands
 */
record Discipline(String best, String unit, BiFunction<Build, Build, Gap> lead, String better, String worse) {
    /** Stands for the currency of the case. */
    private static final String MONEY = "money";

    private static final List<Discipline> OF_MACHINE = List.of(
            new Discipline(
                    "lowest price", MONEY, (one, other) -> Gap.ofPrices(other, one), "%s cheaper", "%s more expensive"),
            more("most GPU memory", "GB", Build::accessibleMemory, "%s more GPU memory", "%s less GPU memory"));

    private static final List<Discipline> OF_ROOM = List.of(
            more("most streams at once", "streams", Build::concurrentStreams, "%s more at once", "%s fewer at once"),
            less("quietest", "dB(A)", Build::noiseUnderLoad, "%s quieter", "%s louder"),
            less("lowest power", "W", Build::wallPower, "", ""));

    /** @param roles of which a speed is asked, the one of which most is asked first: it is compared alone, too */
    static List<Discipline> all(List<String> roles) {
        Stream<Discipline> together = roles.stream().map(Discipline::together);
        Stream<Discipline> alone = roles.stream().limit(1).map(Discipline::alone);
        return Stream.of(OF_MACHINE.stream(), together, alone, OF_ROOM.stream())
                .flatMap(some -> some)
                .toList();
    }

    private static Discipline together(String role) {
        return new Discipline(
                "fastest " + role + " with all models running",
                "tok/s",
                (one, other) -> Gap.ofSpeeds(one, other, role),
                role + " %s faster with all models running",
                role + " %s slower with all models running");
    }

    private static Discipline alone(String role) {
        return more(
                "fastest " + role + " alone",
                "tok/s",
                b -> b.speedAlone().of(role),
                role + " alone %s faster",
                role + " alone %s slower");
    }

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

    /** Whether the first is certainly better; overlapping bands are no lead. */
    boolean leads(Build one, Build other) {
        return lead.apply(one, other).isCertain();
    }

    boolean isOfPrice() {
        return unit.equals(MONEY);
    }

    boolean hasSize() {
        return !better.isEmpty();
    }

    /** The difference in words; empty if neither is certainly better. */
    List<BuildDifference> between(Build one, Build other) {
        Gap gap = lead.apply(one, other);
        if (gap.isCertain()) {
            return List.of(new BuildDifference(true, worded(better, gap, one)));
        }
        return gap.reversed().isCertain()
                ? List.of(new BuildDifference(false, worded(worse, gap.reversed(), one)))
                : List.of();
    }

    private String worded(String words, Gap gap, Build one) {
        return words.replace("%s", Figures.of(gap.size(), unit.equals(MONEY) ? one.currency() : unit));
    }
}
