package rigor.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import rigor.Altered;
import rigor.Ideal;
import rigor.Shipped;
import rigor.facts.Basis;
import rigor.facts.Offer.Condition;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.Measure;
import rigor.terms.PricedOffer;
import rigor.terms.Quote;
import rigor.terms.Subject;
import rigor.verdict.Ground;

/**
 * A line of {@code rule-cases.csv}: the expected finding of one rule on one subject.
 *
 * @param says rejection, caution, remark, doubt or merit; {@code unsure} if it could apply; else
 *     {@code nothing}
 * @param value of the measure: a number, {@code low..high}, a date, a word, or {@code ?} for unknown
 */
record RuleCase(String rule, String says, String subject, String measure, String value) {
    static final String UNSURE = "unsure";
    static final String NOTHING = "nothing";

    static RuleCase of(String line) {
        String[] cells = line.split(",", -1);
        return new RuleCase(cells[0], cells[1], cells[2], cells[3], cells[4]);
    }

    boolean fires() {
        return !says.equals(UNSURE) && !says.equals(NOTHING);
    }

    /** The finding of the rule among all shipped rules. */
    String finding() {
        Subject judged = judged();
        return findings(judged)
                .findFirst()
                .orElseGet(() -> findings(judged.sceptical()).findAny().isPresent() ? UNSURE : NOTHING);
    }

    private Stream<String> findings(Subject judged) {
        Predicate<Ground> own =
                g -> g.rule().id().equals(rule) && g.finding().subject().equals(judged.id());
        return Bench.askingAll().grounds(judged).stream()
                .filter(own)
                .map(g -> g.finding().getClass().getSimpleName().toLowerCase(Locale.ROOT));
    }

    private Subject judged() {
        Record named = named();
        return (Subject) (measure.isEmpty() ? named : Altered.with(named, measure, measured(named)));
    }

    private Record named() {
        Build build = Ideal.build();
        return switch (subject) {
            case "build" -> build;
            case "build without a GPU" ->
                Altered.with(build, "machine", Altered.with(build.machine(), "pools", List.of()));
            case "build with a passive card" -> Altered.with(build, "gpuCooling", Set.of("passive"));
            case "build priced with a doubtful offer" -> Altered.with(build, "quote", inDoubt());
            case "build of which nothing is known" -> ignorant(build);
            case "complete system" -> Altered.with(build, "complete", true);
            case "system of a maker" -> Altered.with(build, "selfBuilt", false);
            case "new offer" -> Ideal.offer();
            case "used offer" -> used(Ideal.offer());
            default -> throw new AssertionError("no subject " + subject);
        };
    }

    private static PricedOffer used(PricedOffer offer) {
        return Altered.with(offer, "offer", Altered.with(offer.offer(), "condition", Condition.USED));
    }

    private static Quote inDoubt() {
        Quote quote = Shipped.build("diy-pro6000ws-am5").quote();
        return new Quote(
                quote.total(),
                List.of(Altered.with(quote.lines().get(0), "inDoubt", true)),
                Optional.empty(),
                quote.currency());
    }

    private static Build ignorant(Build build) {
        Build ignorant = build;
        for (String measure : Subject.measuresOf(Build.class)) {
            ignorant = Altered.with(ignorant, measure, unknown(ignorant, measure));
        }
        return ignorant;
    }

    private Measure measured(Record named) {
        Measure unknown = unknown((Subject) named, measure);
        if (value.equals("?")) {
            return unknown;
        }
        return unknown instanceof Band ? band() : Choice.of(value, Basis.DECLARED, "");
    }

    private static Measure unknown(Subject subject, String measure) {
        String[] named = measure.split(":");
        Measure now = Subject.measure(subject.getClass(), named[0], named[named.length - 1])
                .orElseThrow()
                .apply(subject);
        return now instanceof Band ? Band.unknown("") : Choice.unknown("");
    }

    private Band band() {
        String[] ends = value.split("\\.\\.");
        return Band.of(number(ends[0]), number(ends[ends.length - 1]), Basis.DECLARED, "");
    }

    private static double number(String cell) {
        return cell.matches("\\d{4}-\\d\\d-\\d\\d") ? LocalDate.parse(cell).toEpochDay() : Double.parseDouble(cell);
    }
}
