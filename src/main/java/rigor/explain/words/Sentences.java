package rigor.explain.words;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judgement;
import rigor.facts.Buyer;
import rigor.facts.Certainty;
import rigor.facts.Origin;
import rigor.facts.Requirement;
import rigor.facts.Requirement.Asked;
import rigor.facts.Requirement.Level;
import rigor.facts.column.Words;
import rigor.terms.Band;
import rigor.terms.Build;
import rigor.terms.Choice;
import rigor.terms.Figures;
import rigor.terms.Measure;
import rigor.terms.Subject;
import rigor.verdict.Answer;
import rigor.verdict.Chances;
import rigor.verdict.Ground;
import rigor.verdict.Outcome;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/** All sentences about verdicts: short, in plain English, with numbers and units. */
public final class Sentences {
    private static final String UNJUDGED = "not judged because no rule in force checks it";

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

    /** The same in a few words each: {@code GPU-accessible memory: 88 GB (at least 96 GB required)}. */
    public static List<String> brief(Verdict<?> verdict) {
        return reasons(verdict, Sentences::brief);
    }

    private static List<String> reasons(Verdict<?> verdict, Function<Answer, String> sentence) {
        Stream<String> others = verdict.others().stream().map(Sentences::of);
        return Stream.concat(objections(verdict).map(sentence), others).toList();
    }

    /** What fails only because of an answer: {@code  Also fails as a result: Speed of main alone, Streams at once.} */
    private static String consequences(Verdict<?> verdict, Answer cause) {
        String titles = verdict.answers(Status.FOLLOWS)
                .filter(a -> a.cause().equals(Optional.of(cause.requirement())))
                .map(a -> a.requirement().title())
                .collect(Collectors.joining(", "));
        return titles.isEmpty() ? "" : " Also fails as a result: " + titles + ".";
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
                .map(actual -> "%s: %s (%s%s)"
                        .formatted(r.title(), Figures.beside(actual, r), objection(answer, actual), shortly(answer)))
                .orElse(r.title() + ": not measured");
    }

    /** {@code ; 78 % likely}; empty where nobody can tell, or where it is decided. */
    private static String shortly(Answer answer) {
        OptionalDouble chance = answer.status() == Status.DOUBT ? Chances.of(answer) : OptionalDouble.empty();
        return chance.isEmpty() ? "" : "; %s likely".formatted(Percent.of(chance.getAsDouble()));
    }

    /** What is wrong with a figure: the limit that it misses; of a word, or inside the limit, how it came about. */
    private static String objection(Answer answer, Measure actual) {
        if (answer.leavesOpen()) {
            return UNJUDGED;
        }
        boolean saysWhy =
                !actual.how().isEmpty() && (actual instanceof Choice || insideLimit(answer.requirement(), actual));
        if (saysWhy) {
            return actual.how();
        }
        return insideLimit(answer.requirement(), actual)
                ? names(answer)
                : Figures.limit(answer.requirement()) + required(answer.requirement());
    }

    /** A finding of a rule that answers no requirement: the sentence in the rule, else the rule's name. */
    public static String of(Ground ground) {
        String sentence = ground.finding().sentence();
        return sentence.isEmpty() ? ground.rule().name() + "." : sentence;
    }

    /** What a merit is for: the sentence in the rule, else the figure of its requirement. */
    public static String merit(Verdict<?> verdict, Ground ground) {
        String requirement = ground.finding().requirement();
        return verdict.answers().stream()
                .filter(answer -> answer.requirement().key().equals(requirement))
                .filter(answer -> ground.finding().sentence().isEmpty())
                .findFirst()
                .flatMap(Sentences::earned)
                .orElseGet(() -> of(ground));
    }

    private static Optional<String> earned(Answer answer) {
        Requirement r = answer.requirement();
        return answer.actual()
                .map(actual -> "%s: %s, maximum %s"
                        .formatted(r.title(), Figures.of(actual, r.unit()), Figures.of(r.weight(), null)));
    }

    /** The verdict in one sentence. */
    public static String headline(Verdict<? extends Subject> verdict) {
        String name = verdict.subject().name();
        return switch (verdict.outcome()) {
            case ACCEPTED -> name + " meets every must for " + price(verdict.subject()) + ".";
            case UNDECIDED -> name + " cannot be decided yet: " + open(verdict) + ".";
            case REJECTED -> name + " is out for " + counted(count(verdict), "reason", "reasons") + ".";
        };
    }

    private static String open(Verdict<?> verdict) {
        List<String> unjudged = verdict.answers().stream()
                .filter(Answer::leavesOpen)
                .map(a -> a.requirement().key())
                .toList();
        int questions = count(verdict) - unjudged.size();
        String open = counted(questions, "open question", "open questions");
        String unchecked = "no rule checks " + String.join(" or ", unjudged);
        return unjudged.isEmpty() ? open : questions == 0 ? unchecked : unchecked + "; " + open;
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
        return Figures.of(subject.landedPrice(), subject.currency());
    }

    /** The answer to the buyer's question. While no rule checks some must, nothing can be accepted: then it says that. */
    public static String answer(Judgement judgement) {
        String day = Buyer.of(judgement.facts()).purchaseDate().toString();
        List<Requirement> unjudged = judgement.unjudged();
        return unjudged.isEmpty()
                ? answer(judgement.answer(), day) + sure(judgement)
                : "Buy nothing yet on %s: %s."
                        .formatted(
                                day, unjudged.stream().map(Sentences::unjudged).collect(Collectors.joining("; ")));
    }

    /** How likely the answer keeps every must, and what the ends of the figures stand for if not for the usual. */
    private static String sure(Judgement judgement) {
        Certainty certainty = Buyer.of(judgement.facts()).certainty();
        String judged = certainty == Certainty.USUAL
                ? ""
                : " Judged for being %s sure.".formatted(Percent.of(certainty.chance()));
        OptionalDouble chance = judgement.answer().map(Chances::of).orElse(OptionalDouble.empty());
        return chance.isEmpty()
                ? judged
                : " It keeps every must with a chance of %s.%s".formatted(Percent.of(chance.getAsDouble()), judged);
    }

    /** {@code Noise under load is not judged: no rule checks requirement noise.load (facts/requirements.csv:21)}. */
    public static String unjudged(Requirement r) {
        return "%s is not judged: no rule checks requirement %s (%s)"
                .formatted(r.title(), r.key(), Origin.path(r.origin().place()));
    }

    private static String answer(Optional<Verdict<Build>> best, String day) {
        return best.map(Verdict::subject)
                .map(b -> b.machine().isOwned()
                        ? "Keep %s, which you have: %s.".formatted(b.name(), strengths(b))
                        : "Buy %s on %s for %s: %s.".formatted(b.name(), day, price(b), strengths(b)))
                .orElse("Buy nothing yet on " + day + ": no build meets every must.");
    }

    /** What a buyer looks at first. */
    public static String strengths(Build b) {
        return "%s of GPU memory, %s, %s at once, %s under load"
                .formatted(
                        Figures.of(b.accessibleMemory(), "GB"),
                        b.roles().stream()
                                .findFirst()
                                .map(role -> speed(b, role))
                                .orElse("no models"),
                        Figures.of(b.concurrentStreams(), "streams"),
                        Figures.of(b.noiseUnderLoad(), "dB(A)"));
    }

    private static String speed(Build b, String role) {
        String together = Figures.of(b.speedTogether().of(role), "tok/s");
        String alone = Figures.of(b.speedAlone().of(role), null);
        return together.startsWith(alone)
                ? "%s for %s".formatted(together, role)
                : "%s for %s with everything running (%s alone)".formatted(together, role, alone);
    }

    /** How far the worse end of a band is from the limit, positive on the right side; null if words are compared. */
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
                ? "exactly at the " + limit
                : Figures.of(distance, r.unit()) + (least ? " above the " : " below the ") + limit;
        return "%s: %s, %s.".formatted(r.title(), Figures.beside(end, r), from);
    }

    /** {@code Ask the shop: When can you deliver?} */
    public static String inquiry(String whom, String text) {
        Asked asked = Words.find(Asked.class, whom).orElseThrow();
        return switch (asked) {
            case SHOP -> "Ask the shop: " + text;
            case MAKER -> "Ask the maker: " + text;
            case MEASUREMENT -> "Measure, or wait for a published measurement: " + text;
            case NOBODY -> "No one knows yet: " + text;
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

    /** {@code drop noise.load (weight 2): accepts asus-gx10-x3}. */
    public static String relaxation(Relaxation r) {
        return "drop %s (weight %s): accepts %s"
                .formatted(
                        String.join(" and ", r.requirements()),
                        Figures.compared(r.weight(), null),
                        String.join(", ", r.builds()));
    }

    private static String claim(Answer answer, Measure actual) {
        Requirement r = answer.requirement();
        String shown = Figures.beside(actual, r);
        return r.title()
                + ": "
                + switch (answer.status()) {
                    case MET ->
                        actual.absence().isPresent()
                                ? shown
                                : actual.isKnown()
                                        ? shown + ", " + kept(r, actual)
                                        : "not known, and no rule checks it here";
                    case REJECTED, CAUTION, REMARK -> shown + ", " + limit(r) + missed(r, actual);
                    case DOUBT ->
                        (actual.isKnown() ? shown : "not known") + ", " + limit(r) + open(r, actual) + likely(answer);
                    case FOLLOWS -> shown + follows(answer);
                    case NOT_JUDGED -> shown + ", " + UNJUDGED;
                };
    }

    /** {@code , which holds with a chance of 78 %}; empty where nobody can tell. */
    private static String likely(Answer answer) {
        OptionalDouble chance = Chances.of(answer);
        return chance.isEmpty() ? "" : ", which holds with a chance of " + Percent.of(chance.getAsDouble());
    }

    /** {@code at least 96 GB required}, or in words {@code but cuda or metal is required}. */
    private static String limit(Requirement r) {
        if (r.isNumeric()) {
            return Figures.limit(r) + required(r);
        }
        return r.assumed()
                ? "but the assumed requirement is " + Figures.limit(r)
                : "but " + Figures.limit(r) + " is" + required(r);
    }

    private static String follows(Answer answer) {
        return answer.cause().map(r -> ", which follows from " + r.title()).orElse("");
    }

    /** A limit that the brief leaves open and we chose is called assumed, never required. */
    private static String required(Requirement r) {
        return r.assumed() ? ", assumed" : " " + wish(r);
    }

    private static String wish(Requirement r) {
        boolean ceiling = r.op() == Requirement.Op.AT_MOST && !"date".equals(r.unit());
        return r.level() != Level.MUST ? "wanted" : ceiling ? "allowed" : "required";
    }

    /** The assumed limits in a sentence; empty if there are none. */
    public static String assumed(List<String> limits) {
        return limits.isEmpty() ? "" : "Assumed where the brief gives no figure: " + String.join("; ", limits) + ".";
    }

    /** The assumed limits of musts that a build meets: its acceptance depends on how we read the brief. */
    public static List<String> assumed(Verdict<?> verdict) {
        return verdict.answers(Status.MET)
                .map(Answer::requirement)
                .filter(r -> r.assumed() && r.level() == Level.MUST)
                .map(r -> r.title() + ": " + Figures.limit(r))
                .toList();
    }

    /** Why a known figure leaves a doubt; an unknown one says it already. */
    private static String open(Requirement r, Measure actual) {
        if (!actual.isKnown()) {
            return "";
        }
        return insideLimit(r, actual) || isExact(actual) ? "; not certain" : "; not known precisely enough to decide";
    }

    private static boolean isExact(Measure actual) {
        return actual instanceof Band band
                ? band.low() == band.high()
                : actual instanceof Choice choice && choice.possible().size() == 1;
    }

    /** A figure outside of the limit that is met nevertheless: no rule compares it for this subject. */
    private static String kept(Requirement r, Measure actual) {
        Double margin = margin(r, actual);
        String words = r.assumed() ? "which meets the assumed requirement" : "as " + wish(r);
        String limit = r.isNumeric() ? Figures.limit(r) + required(r) : words;
        return margin != null && margin < 0 ? limit + ", but no rule checks it here" : limit;
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
        String way = r.op() == Requirement.Op.AT_LEAST ? " short" : " over the limit";
        return gap > 0 && Double.isFinite(gap) ? ", " + Figures.of(gap, r.unit()) + way : "";
    }

    /** How the figure came about; or the names of the rules, where they say more than the figure. */
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
