package rigor.explain.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Asked;
import rigor.facts.Requirement.Level;
import rigor.facts.column.Words;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Figures;
import rigor.terms.Measure;
import rigor.terms.Subject;
import rigor.verdict.Answer;
import rigor.verdict.Ground;
import rigor.verdict.Outcome;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/** All sentences that Rigor says about verdicts: short, in plain English, with numbers and units. */
public final class Sentences {
    private static final String UNJUDGED = "no rule in force asks for it";

    private Sentences() {}

    /** One cell of the board as a sentence. */
    public static String of(Answer answer) {
        return answer.actual()
                .map(actual -> claim(answer, actual) + why(answer, actual) + ".")
                .orElseGet(() -> answer.requirement().title() + " is not measured.");
    }

    /** The reasons of a verdict: what rejects it, else what is in doubt, else nothing. */
    public static List<String> reasons(Verdict<?> verdict) {
        return reasons(verdict, answer -> of(answer) + consequences(verdict, answer));
    }

    /** The same in a few words each: {@code GPU-accessible memory: 88 GB (at least 96 GB asked)}. */
    public static List<String> brief(Verdict<?> verdict) {
        return reasons(verdict, Sentences::brief);
    }

    private static List<String> reasons(Verdict<?> verdict, Function<Answer, String> sentence) {
        Stream<String> others = verdict.others().stream().map(Sentences::of);
        return Stream.concat(objections(verdict).map(sentence), others).toList();
    }

    /** What only follows from an answer: {@code  Hence also: Main agent speed, Sub-agent speed.} */
    private static String consequences(Verdict<?> verdict, Answer cause) {
        String titles = verdict.answers(Status.FOLLOWS)
                .filter(a -> a.cause().equals(Optional.of(cause.requirement())))
                .map(a -> a.requirement().title())
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? "" : " Hence also: " + titles + ".";
    }

    private static Stream<Answer> objections(Verdict<?> verdict) {
        boolean rejected = verdict.outcome() == Outcome.REJECTED;
        return verdict.answers().stream()
                .filter(a -> a.requirement().level() == Level.MUST)
                .filter(a -> a.status() == (rejected ? Status.REJECTED : Status.DOUBT) || !rejected && a.leavesOpen());
    }

    private static String brief(Answer answer) {
        Requirement r = answer.requirement();
        return answer.actual()
                .map(actual -> r.title() + ": " + Figures.beside(actual, r) + " (" + objection(answer, actual) + ")")
                .orElse(r.title() + ": not measured");
    }

    /** What is wrong with a figure: the limit, unless the figure is inside it. */
    private static String objection(Answer answer, Measure actual) {
        if (answer.leavesOpen()) {
            return UNJUDGED;
        }
        if (!insideLimit(answer.requirement(), actual)) {
            return Figures.limit(answer.requirement()) + asked(answer.requirement());
        }
        return actual.how().isEmpty() ? names(answer) : actual.how();
    }

    /** A finding of a rule that answers no requirement: what its author says, else the rule's name. */
    public static String of(Ground ground) {
        String said = ground.finding().sentence();
        return said.isEmpty() ? ground.rule().name() + "." : said;
    }

    /** What a merit is granted for: what its author says, else the figure of the requirement that it answers. */
    public static String merit(Verdict<?> verdict, Ground ground) {
        String requirement = ground.finding().requirement();
        return verdict.answers().stream()
                .filter(answer -> answer.requirement().id().equals(requirement))
                .filter(answer -> ground.finding().sentence().isEmpty())
                .findFirst()
                .flatMap(Sentences::earned)
                .orElseGet(() -> of(ground));
    }

    private static Optional<String> earned(Answer answer) {
        Requirement r = answer.requirement();
        return answer.actual()
                .map(actual -> "%s: %s, of at most %s"
                        .formatted(r.title(), Figures.of(actual, r.unit()), Figures.of(r.weight(), null)));
    }

    /** The verdict in one sentence. */
    public static String headline(Verdict<? extends Subject> verdict) {
        String name = verdict.subject().name();
        return switch (verdict.outcome()) {
            case ACCEPTED -> name + " meets every must for " + price(verdict.subject()) + ".";
            case UNDECIDED -> name + " cannot be decided: " + open(verdict) + ".";
            case REJECTED -> name + " is out for " + counted(count(verdict), "reason", "reasons") + ".";
        };
    }

    private static String open(Verdict<?> verdict) {
        List<String> unjudged = verdict.answers().stream()
                .filter(Answer::leavesOpen)
                .map(a -> a.requirement().id())
                .toList();
        int questions = count(verdict) - unjudged.size();
        String asked = counted(questions, "question has", "questions have") + " to be answered";
        String nobody = "no rule asks for " + String.join(" and ", unjudged);
        return unjudged.isEmpty() ? asked : questions == 0 ? nobody : nobody + ", and " + asked;
    }

    private static int count(Verdict<?> verdict) {
        return (int) objections(verdict).count() + verdict.others().size();
    }

    /** The verdict with its reasons in a line or two. */
    public static String shortly(Verdict<? extends Subject> verdict) {
        Subject subject = verdict.subject();
        return switch (verdict.outcome()) {
            case ACCEPTED ->
                "%s is accepted for %s%s."
                        .formatted(
                                subject.name(),
                                price(subject),
                                subject instanceof Build build ? ": " + strengths(build) : "");
            case UNDECIDED -> "%s is undecided. %s.".formatted(subject.name(), String.join("; ", brief(verdict)));
            case REJECTED -> "%s is rejected. %s.".formatted(subject.name(), String.join("; ", brief(verdict)));
        };
    }

    private static String price(Subject subject) {
        return Figures.of(subject.landedPrice(), "CHF");
    }

    /** The answer to the buyer's question; while a must is judged by nobody, that is the answer. */
    public static String answer(Judgement judgement) {
        List<Requirement> unjudged = judgement.unjudged();
        return unjudged.isEmpty()
                ? answer(judgement.answer())
                : "Buy nothing yet: "
                        + unjudged.stream().map(Sentences::unjudged).collect(Collectors.joining("; ")) + ".";
    }

    /** {@code nobody judges Noise under load: no rule asks for requirement noise.load (facts/requirements.csv:21)}. */
    public static String unjudged(Requirement r) {
        return "nobody judges %s: no rule asks for requirement %s (facts/%s)"
                .formatted(r.title(), r.id(), r.origin().place());
    }

    private static String answer(Optional<Verdict<Build>> best) {
        return best.map(v -> "Buy %s for %s: %s."
                        .formatted(
                                v.subject().name(),
                                Figures.of(v.subject().landedPrice(), "CHF"),
                                strengths(v.subject())))
                .orElse("Buy nothing yet: no build meets every must.");
    }

    /** What a buyer looks at first. */
    static String strengths(Build b) {
        return "%s of GPU memory, %s for the main agent with everything running (%s alone), %s at once, %s under load"
                .formatted(
                        Figures.of(b.accessibleMemory(), "GB"),
                        Figures.of(MainAgent.together(b), "tok/s"),
                        Figures.of(b.mainSpeed(), null),
                        Figures.of(b.concurrentStreams(), "streams"),
                        Figures.of(b.noiseUnderLoad(), "dB(A)"));
    }

    /** How far the certain end of a band is from the limit, positive on the right side; null if words are compared. */
    public static @Nullable Double margin(Requirement r, Measure actual) {
        if (!(actual instanceof Band band) || !r.isNumeric() || actual.absence().isPresent()) {
            return null;
        }
        double margin = r.op() == Requirement.Op.AT_LEAST
                ? Math.min(band.low(), band.high()) - r.limit()
                : r.limit() - Math.max(band.low(), band.high());
        return Double.isInfinite(margin) ? null : margin;
    }

    /** How far an accepted figure is from its limit: {@code Noise under load: 48 dB(A), 2 dB(A) below the limit}. */
    public static String margin(Requirement r, double end, double distance) {
        boolean least = r.op() == Requirement.Op.AT_LEAST;
        String limit = r.assumed() ? "assumed limit" : "limit";
        String from = distance == 0
                ? "just at the " + limit
                : Figures.of(distance, r.unit()) + (least ? " above the " : " below the ") + limit;
        return "%s: %s, %s.".formatted(r.title(), Figures.beside(end, r), from);
    }

    /** {@code Ask the shop: When can you deliver?}, whoever can answer. */
    public static String inquiry(String whom, String text) {
        Asked asked = Words.find(Asked.class, whom).orElseThrow();
        return switch (asked) {
            case SHOP -> "Ask the shop: " + text;
            case MAKER -> "Ask the maker: " + text;
            case MEASUREMENT -> "Measure, or wait for a published measurement: " + text;
            case NOBODY -> "Nobody can say yet: " + text;
        };
    }

    /** A sentence for each of those who can answer. */
    public static List<String> inquiries(List<Inquiry> inquiries) {
        Map<String, String> texts = inquiries.stream()
                .collect(Collectors.groupingBy(
                        Inquiry::whom, Collectors.mapping(Inquiry::text, Collectors.joining(" "))));
        return Words.all(Asked.class).stream()
                .filter(texts::containsKey)
                .map(whom -> inquiry(whom, texts.getOrDefault(whom, "")))
                .toList();
    }

    /** {@code asus-gx10-1tb: A test with a fan shroud shows ...}. */
    public static String warning(WarningView w) {
        return w.subject() + ": " + w.sentence();
    }

    /** {@code give up noise.load (weight 2): lets in asus-gx10-x3}. */
    public static String relaxation(Relaxation r) {
        return "give up %s (weight %s): lets in %s"
                .formatted(
                        String.join(" and ", r.requirements()),
                        Figures.compared(r.weight(), null),
                        String.join(", ", r.builds()));
    }

    private static String claim(Answer answer, Measure actual) {
        Requirement r = answer.requirement();
        String shown = Figures.beside(actual, r);
        String limit = r.isNumeric()
                ? Figures.limit(r) + asked(r)
                : (r.assumed() ? "where we assume that " : "where ") + Figures.limit(r) + " is asked";
        return r.title()
                + switch (answer.status()) {
                    case MET ->
                        actual.isKnown()
                                ? ": " + shown + ", " + kept(r, actual)
                                : ": not known, and no rule asks for it here";
                    case REJECTED, CAUTION, REMARK -> ": " + shown + ", " + limit + missed(r, actual);
                    case DOUBT ->
                        actual.isKnown() ? ": " + shown + ", " + limit + open(r, actual) : ": not known, " + limit;
                    case FOLLOWS -> ": " + shown + follows(answer);
                    case NOT_JUDGED -> ": " + shown + ", and " + UNJUDGED;
                };
    }

    private static String follows(Answer answer) {
        return answer.cause().map(r -> ", which follows from " + r.title()).orElse("");
    }

    /** What the brief leaves open and we chose is never called asked. */
    private static String asked(Requirement r) {
        return r.assumed() ? ", assumed" : " asked";
    }

    /** What the answer rests on that is our reading of the brief, in a sentence; empty if nothing is. */
    public static String assumed(List<String> limits) {
        return limits.isEmpty() ? "" : "Assumed where the brief gives no figure: " + String.join("; ", limits) + ".";
    }

    /** The limits of musts that the acceptance of a build rests on and that are our reading of the brief. */
    public static List<String> assumed(Verdict<?> verdict) {
        return verdict.answers(Status.MET)
                .map(Answer::requirement)
                .filter(r -> r.assumed() && r.level() == Level.MUST)
                .map(r -> r.title() + ": " + Figures.limit(r))
                .toList();
    }

    private static String open(Requirement r, Measure actual) {
        return insideLimit(r, actual) ? ", but that is in doubt" : ", so nobody can tell yet";
    }

    private static String kept(Requirement r, Measure actual) {
        Double margin = margin(r, actual);
        String words = r.assumed() ? "as we assume is asked" : "as asked";
        String asked = r.isNumeric() ? Figures.limit(r) + asked(r) : words;
        return margin != null && margin < 0 ? asked + ", which no rule asks of this one" : asked;
    }

    /** How far even the better end of the band is from the limit. */
    private static String missed(Requirement r, Measure actual) {
        if (!(actual instanceof Band band)
                || !r.isNumeric()
                || "date".equals(r.unit())
                || actual.absence().isPresent()) {
            return "";
        }
        double gap = r.op() == Requirement.Op.AT_LEAST ? r.limit() - band.high() : band.low() - r.limit();
        String way = r.op() == Requirement.Op.AT_LEAST ? " short" : " too much";
        return gap > 0 && Double.isFinite(gap) ? ", " + Figures.of(gap, r.unit()) + way : "";
    }

    /** How the figure came about; where the rules' own names say more than the figure, they too. */
    private static String why(Answer answer, Measure actual) {
        if (answer.status() == Status.FOLLOWS) {
            return "";
        }
        boolean rulesSayMore = !answer.grounds().isEmpty()
                && answer.status() != Status.DOUBT
                && insideLimit(answer.requirement(), actual);
        String how = rulesSayMore ? names(answer) : actual.how();
        return how.isEmpty() ? "" : " (" + how + ")";
    }

    /** Whether even the worse end of a figure is on the right side of the limit. */
    static boolean insideLimit(Requirement r, Measure actual) {
        Double margin = margin(r, actual);
        return margin == null ? actual.attainment(r) > 0 : margin >= 0;
    }

    private static String names(Answer answer) {
        return answer.grounds().stream()
                .map(g -> g.rule().name())
                .map(name -> Character.toLowerCase(name.charAt(0)) + name.substring(1))
                .distinct()
                .collect(Collectors.joining("; "));
    }

    private static String counted(int n, String one, String many) {
        return n + " " + (n == 1 ? one : many);
    }
}
