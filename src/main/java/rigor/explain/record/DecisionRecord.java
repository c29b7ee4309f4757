package rigor.explain.record;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.explain.change.WhatIf;
import rigor.explain.change.WhatIfRejected;
import rigor.explain.words.Json;
import rigor.facts.Facts;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.column.Words;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.terms.Figures;
import rigor.terms.Subject;
import rigor.verdict.Answer;
import rigor.verdict.Finding;
import rigor.verdict.Ground;
import rigor.verdict.Merit;
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
        String trust,
        List<String> changes,
        Texts facts,
        Texts rules,
        List<Decided> verdicts) {
    private static final int FORMAT = 1;
    private static final int DECIMALS = 6;

    /** A record without {@code trust} was judged within the profile. */
    public DecisionRecord {
        trust = trust == null ? Words.of(RuleTrust.PROFILE) : trust;
    }

    /** Files by their names below the folder, and the revision that they have together. */
    public record Texts(String revision, Map<String, String> files) {}

    /**
     * A verdict.
     *
     * @param score as a decimal
     * @param others findings of rules without requirement
     * @param merits points by requirement, as decimals
     */
    public record Decided(
            String court,
            String subject,
            String outcome,
            String score,
            List<Answered> answers,
            List<Said> others,
            Map<String, String> merits) {}

    /** @param measured in words, with unit */
    public record Answered(String requirement, String status, String measured, List<Said> grounds) {}

    /** What a rule found, and the rows that it is based on, such as {@code offers.csv:17 of-016}. */
    public record Said(String rule, String place, String says, String sentence, List<String> facts) {}

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
        for (Table table : Table.values()) {
            files.content(table.file())
                    .ifPresent(
                            content -> tables.put(table.file(), new String(content.bytes(), StandardCharsets.UTF_8)));
        }
        return new DecisionRecord(
                FORMAT,
                RuleCompiler.engine(),
                Words.of(inForce.rules().trust()),
                List.copyOf(changes),
                new Texts(inForce.facts().revision(), tables),
                new Texts(inForce.rules().revision(), inForce.rules().files().texts()),
                verdicts(inForce, changes));
    }

    /** All verdicts on builds and offers, judged with the changes. */
    static List<Decided> verdicts(Judgement inForce, List<String> changes) {
        Judgement judged =
                changes.isEmpty() ? inForce : WhatIf.of(inForce, changes).judgement();
        return Stream.concat(decided("builds", judged.builds().stream()), decided("offers", judged.offers().stream()))
                .toList();
    }

    /** @throws DecisionRejected if it is not a record, or has another format */
    public static DecisionRecord read(String json) {
        try {
            DecisionRecord read = Json.read(json, DecisionRecord.class);
            if (read.format != FORMAT) {
                throw new DecisionRejected("has format " + read.format + ", this program reads " + FORMAT);
            }
            return read;
        } catch (JsonProcessingException e) {
            throw new DecisionRejected(e.getOriginalMessage());
        }
    }

    /** The record as a file: equal decisions give equal bytes. */
    public String json() {
        return Json.pretty(this) + "\n";
    }

    /**
     * Judges again from the record alone, with its rules within the profile.
     *
     * @throws rigor.facts.FactsRejected if the recorded facts can no longer be read
     * @throws rigor.engine.rules.RulesRejected if the recorded rules no longer compile
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
        FactFiles files = factFiles();
        DecisionRecord now = of(files, judged(trusted), changes).judgedAs(trust);
        return new Replay(now.json().equals(json()), DecisionDiff.between(this, now, trusted));
    }

    private DecisionRecord judgedAs(String other) {
        return new DecisionRecord(format, engine, other, changes, facts, rules, verdicts);
    }

    Facts readFacts() {
        return FactsReader.read(factFiles());
    }

    /** The recorded facts and rules, judged again. */
    Judgement judged(RuleTrust trusted) {
        return judged(readFacts(), trusted);
    }

    /** The same, reusing what it can from an earlier judgement. */
    Judgement judgedAfter(Judgement before, RuleTrust trusted) {
        return judged(readFacts().succeeding(before.facts()), trusted);
    }

    private Judgement judged(Facts read, RuleTrust trusted) {
        return Judge.judge(read, RuleCompiler.compile(ruleFiles(), trusted));
    }

    private FactFiles factFiles() {
        Map<String, Content> contents = new LinkedHashMap<>();
        facts.files.forEach((name, text) -> contents.put(name, Content.of(text)));
        return FactFiles.of("facts", contents);
    }

    private RuleFiles ruleFiles() {
        return new RuleFiles("rules", rules.files);
    }

    private static <S extends Subject> Stream<Decided> decided(String court, Stream<Verdict<S>> verdicts) {
        return verdicts.sorted(Comparator.comparing(v -> v.subject().id())).map(v -> decided(court, v));
    }

    private static Decided decided(String court, Verdict<?> verdict) {
        Map<String, Double> points = new TreeMap<>();
        for (Ground ground : verdict.merits()) {
            Merit merit = (Merit) ground.finding();
            String of = merit.requirement().isEmpty() ? ground.rule().id() : merit.requirement();
            points.merge(of, merit.points(), Double::sum);
        }
        Map<String, String> merits = new TreeMap<>();
        points.forEach((of, sum) -> merits.put(of, decimal(sum)));
        return new Decided(
                court,
                verdict.subject().id(),
                Words.of(verdict.outcome()),
                decimal(verdict.score()),
                verdict.answers().stream().map(DecisionRecord::answered).toList(),
                verdict.others().stream().map(DecisionRecord::said).toList(),
                merits);
    }

    private static Answered answered(Answer answer) {
        return new Answered(
                answer.requirement().id(),
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
                finding.getClass().getSimpleName().toLowerCase(java.util.Locale.ROOT),
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
    public static final class DecisionRejected extends RuntimeException {
        private static final long serialVersionUID = 1;

        DecisionRejected(String message) {
            super(new Problem("decision", 0, 0, message).toString());
        }
    }
}
