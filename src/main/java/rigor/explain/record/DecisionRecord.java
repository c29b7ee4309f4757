package rigor.explain.record;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.rules.RulesRejected;
import rigor.explain.change.WhatIf;
import rigor.explain.change.WhatIfRejected;
import rigor.explain.words.Json;
import rigor.explain.words.JsonFault;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Origin;
import rigor.facts.Problem;
import rigor.facts.UserFault;
import rigor.facts.column.Doc;
import rigor.facts.column.Words;
import rigor.facts.csv.CaseChoice;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.terms.Figures;
import rigor.terms.Subject;
import rigor.terms.Vocabulary;
import rigor.verdict.Answer;
import rigor.verdict.Court;
import rigor.verdict.Finding;
import rigor.verdict.Ground;
import rigor.verdict.Merit;
import rigor.verdict.Outcome;
import rigor.verdict.Status;
import rigor.verdict.Verdict;

/**
 * A decision with everything it is based on: the text of facts and rules, the question, the verdicts with their grounds.
 * The program can judge a record again without any other file.
 *
 * @param format of this record
 * @param engine that judged
 * @param trust how much of DRL the rules could use: {@code profile} or {@code trusted}
 * @param changes of a what-if; empty for the decision in force
 */
public record DecisionRecord(
        int format,
        String engine,
        @Vocabulary(of = RuleTrust.class) String trust,
        List<String> changes,
        TableTexts facts,
        Texts rules,
        List<Decided> verdicts) {
    /** Of this program. */
    public static final String VERSION = "0.2.0";

    private static final int FORMAT = 2;
    private static final String NAME = "decision";
    private static final String FACTS = "facts/";
    private static final Pattern RIGOR = Pattern.compile("Rigor ([^,]+), .*");
    private static final int DECIMALS = 6;

    /** A record without {@code trust} was judged within the profile. */
    public DecisionRecord {
        trust = trust == null ? Words.of(RuleTrust.PROFILE) : trust;
    }

    /** Files by their names below the folder, and the revision that they have together. */
    public record Texts(@Doc(pattern = FactFiles.REVISION) String revision, Map<String, String> files) {}

    /** The tables by name, {@code facts/offers.csv} or {@code case/offers.csv}, and their revisions. */
    public record TableTexts(
            @Doc(pattern = FactFiles.REVISION) String revision,
            @Doc(pattern = FactFiles.REVISION) String caseRevision,
            Map<String, String> files) {}

    /**
     * A verdict.
     *
     * @param score as a decimal
     * @param others findings of rules without requirement
     * @param merits points by requirement, as decimals
     */
    public record Decided(
            @Vocabulary(also = {"builds", "offers"}) String court,
            String subject,
            @Vocabulary(of = Outcome.class) String outcome,
            String score,
            List<Answered> answers,
            List<Said> others,
            Map<String, String> merits) {}

    /** @param measured in words, with unit */
    public record Answered(
            String requirement,
            @Vocabulary(of = Status.class) String status,
            String measured,
            List<Said> grounds) {}

    /** What a rule found, and the rows that it is based on, such as {@code offers.csv:17 of-016}. */
    public record Said(
            String rule,
            String place,

            @Vocabulary(also = {"rejection", "caution", "doubt", "merit", "remark"})
            String says,

            String sentence,
            List<String> facts) {}

    /**
     * The result of judging a record again.
     *
     * @param same whether every byte is the same
     * @param diff what differs
     */
    public record Replay(boolean same, DecisionDiff diff) {}

    /**
     * @param files that the judgement's facts were read from
     * @throws WhatIfRejected if a change is invalid
     */
    public static DecisionRecord of(FactFiles files, Judgement inForce, List<String> changes) {
        Map<String, String> tables = new TreeMap<>();
        files.inUse()
                .forEach((name, content) ->
                        tables.put(Origin.path(name), new String(content.bytes(), StandardCharsets.UTF_8)));
        return new DecisionRecord(
                FORMAT,
                "Rigor " + VERSION + ", " + RuleCompiler.engine(),
                Words.of(inForce.rules().trust()),
                List.copyOf(changes),
                new TableTexts(inForce.facts().revision(), inForce.facts().caseRevision(), tables),
                new Texts(inForce.rules().revision(), inForce.rules().files().texts()),
                verdicts(inForce, changes));
    }

    /** All verdicts on builds and offers, judged with the changes. */
    private static List<Decided> verdicts(Judgement inForce, List<String> changes) {
        Judgement judged =
                changes.isEmpty() ? inForce : WhatIf.of(inForce, changes).judgement();
        return Stream.concat(
                        decided(Court.BUILDS, judged.builds().stream()),
                        decided(Court.OFFERS, judged.offers().stream()))
                .toList();
    }

    /** @throws DecisionRejected if it is not a record, or has another format */
    public static DecisionRecord read(String json) {
        try {
            DecisionRecord read = Json.read(json, DecisionRecord.class);
            checkFormat(read.format, read.engine);
            return read;
        } catch (JsonFault e) {
            Head.of(json).ifPresent(head -> checkFormat(head.format, head.engine));
            throw new DecisionRejected(String.valueOf(e.getMessage()));
        }
    }

    /** What every format has. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    private record Head(int format, @Nullable String engine) {
        static Optional<Head> of(String json) {
            try {
                return Optional.of(Json.read(json, Head.class));
            } catch (JsonFault e) {
                return Optional.empty();
            }
        }
    }

    private static void checkFormat(int format, @Nullable String engine) {
        if (format != FORMAT) {
            String reason = "has format " + format + ", this program reads " + FORMAT;
            throw new DecisionRejected(
                    reason + otherVersion(engine).map(other -> "; " + other).orElse(""));
        }
    }

    /**
     * Which version of Rigor answers the record byte for byte, in words; empty if it is this one.
     *
     * @return such as {@code made by Rigor 0.0.9; replay it with that version}
     */
    public Optional<String> otherVersion() {
        return otherVersion(engine);
    }

    private static Optional<String> otherVersion(@Nullable String engine) {
        Matcher named = RIGOR.matcher(String.valueOf(engine));
        if (!named.matches()) {
            return Optional.of("made by an earlier version of Rigor, which it does not name");
        }
        String version = named.group(1);
        return version.equals(VERSION)
                ? Optional.empty()
                : Optional.of("made by Rigor " + version + "; replay it with that version");
    }

    /** The record as a file: equal decisions give equal bytes. */
    public String json() {
        return Json.pretty(this) + "\n";
    }

    /**
     * Judges again from the record alone, with its rules within the profile.
     *
     * @throws FactsRejected if the recorded facts can no longer be read
     * @throws RulesRejected if the recorded rules no longer compile
     */
    public Replay replay() {
        return replay(RuleTrust.PROFILE);
    }

    /**
     * Judges again from the record alone.
     *
     * @param trusted how much of DRL the recorded rules may use, whatever the record says
     * @throws rigor.facts.FactsRejected if the recorded facts can no longer be read
     * @throws rigor.engine.rules.RulesRejected if the recorded rules no longer compile
     */
    public Replay replay(RuleTrust trusted) {
        try {
            DecisionRecord now = of(factFiles(), judged(trusted), changes).namedAs(this);
            return new Replay(now.json().equals(json()), DecisionDiff.between(this, now, trusted));
        } catch (FactsRejected e) {
            throw new FactsRejected(withOtherVersion(e.problems()));
        } catch (RulesRejected e) {
            throw new RulesRejected(withOtherVersion(e.problems()));
        }
    }

    /** What another version reads need not be sound for this one. */
    private List<Problem> withOtherVersion(List<Problem> problems) {
        return Stream.concat(otherVersion().map(other -> new Problem(NAME, 0, 0, other)).stream(), problems.stream())
                .toList();
    }

    /** The trust is what the other record says of itself; early records do not name the version of Rigor. */
    private DecisionRecord namedAs(DecisionRecord other) {
        String judge = RIGOR.matcher(other.engine).matches() ? engine : RuleCompiler.engine();
        return new DecisionRecord(format, judge, other.trust, changes, facts, rules, verdicts);
    }

    Facts readFacts() {
        return FactsReader.read(factFiles());
    }

    /** The recorded facts and rules, judged again. */
    private Judgement judged(RuleTrust trusted) {
        return Judge.judge(readFacts(), RuleCompiler.compile(ruleFiles(), trusted));
    }

    private FactFiles factFiles() {
        Map<String, Content> contents = new LinkedHashMap<>();
        facts.files.forEach((name, text) -> contents.put(below(name), Content.of(text)));
        return CaseChoice.usual(FactFiles.of("facts", contents));
    }

    private static String below(String name) {
        return name.startsWith(FACTS) ? name.substring(FACTS.length()) : name;
    }

    RuleFiles ruleFiles() {
        return new RuleFiles("rules", rules.files);
    }

    private static <S extends Subject> Stream<Decided> decided(Court court, Stream<Verdict<S>> verdicts) {
        return verdicts.sorted(Comparator.comparing(v -> v.subject().id())).map(v -> decided(court, v));
    }

    private static Decided decided(Court court, Verdict<?> verdict) {
        Map<String, Double> points = new TreeMap<>();
        for (Ground ground : verdict.merits()) {
            Merit merit = (Merit) ground.finding();
            String of = merit.requirement().isEmpty() ? ground.rule().id() : merit.requirement();
            points.merge(of, merit.points(), Double::sum);
        }
        Map<String, String> merits = new TreeMap<>();
        points.forEach((of, sum) -> merits.put(of, decimal(sum)));
        return new Decided(
                court.word(),
                verdict.subject().id(),
                Words.of(verdict.outcome()),
                decimal(verdict.score()),
                verdict.answers().stream().map(DecisionRecord::answered).toList(),
                verdict.others().stream().map(DecisionRecord::said).toList(),
                merits);
    }

    private static Answered answered(Answer answer) {
        return new Answered(
                answer.requirement().key(),
                Words.of(answer.status()),
                answer.actual()
                        .map(m -> Figures.beside(m, answer.requirement()))
                        .orElse(""),
                answer.grounds().stream().map(DecisionRecord::said).toList());
    }

    private static Said said(Ground ground) {
        Finding finding = ground.finding();
        return new Said(
                ground.rule().id(),
                ground.rule().place(),
                Words.of(finding.kind()),
                finding.sentence(),
                ground.facts().stream().map(o -> o.place() + " " + o.id()).toList());
    }

    /** Double.toString differs between Java releases; this does not. */
    private static String decimal(double value) {
        return BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros()
                .toPlainString();
    }

    /** A file that is not a record of a decision. */
    public static final class DecisionRejected extends UserFault {
        private static final long serialVersionUID = 1;

        DecisionRejected(String message) {
            super(Kind.RECORD, new Problem(NAME, 0, 0, message).toString());
        }
    }
}
