package rigor.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.trace.WhyNot;
import rigor.explain.Advice;
import rigor.explain.BuildExplanation;
import rigor.explain.Explainer;
import rigor.explain.change.SupposedFacts;
import rigor.explain.change.WhatIf;
import rigor.explain.words.Json;
import rigor.facts.Facts;
import rigor.facts.Progress;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;

/** What somebody at the page or the editor waits for, on the shipped facts. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 3)
@Measurement(iterations = 4, time = 2)
public class WarmBenchmarks {
    private static final String EDITED = "builds/noise.drl";
    private static final String REQUIREMENTS = "requirements.csv";

    private FactFiles files;
    private Facts facts;
    private RuleFiles texts;
    private RuleBook rules;
    private Judgement judgement;
    private String best;
    private int edits;

    @Setup
    public void judgeOnce() {
        files = FactFiles.bundled();
        facts = FactsReader.read(files);
        texts = RuleFiles.bundled();
        rules = RuleCompiler.compile(texts);
        judgement = Judge.judge(facts, rules);
        best = judgement.answer().orElseThrow().subject().id();
    }

    @Benchmark
    public Facts readFacts() {
        return FactsReader.read(files);
    }

    @Benchmark
    public Judgement judge() {
        return Judge.judge(facts, rules);
    }

    @Benchmark
    public Advice judgeAndAdvise() {
        return new Explainer(Judge.judge(facts, rules)).advice();
    }

    @Benchmark
    public List<BuildExplanation> explainAllBuilds() {
        return explained(judgement);
    }

    private static List<BuildExplanation> explained(Judgement judgement) {
        Explainer explainer = new Explainer(judgement);
        return judgement.builds().parallelStream()
                .map(v -> explainer.build(v.subject().id()).orElseThrow())
                .toList();
    }

    @Benchmark
    public List<BuildExplanation> judgeAndExplainAll() {
        return explained(Judge.judge(facts, rules));
    }

    @Benchmark
    public BuildExplanation explainOneBuild() {
        return new Explainer(judgement).build(best).orElseThrow();
    }

    @Benchmark
    public Object oneWhyNot() {
        return new WhyNot(judgement).of("NOISE-1", best);
    }

    /** Limits, a weight and a price in turn, as JSON: all that a server does but send it. */
    @Benchmark
    public byte[] whatIf() {
        String change = ServerRuns.change(edits++);
        return Json.bytes(SupposedFacts.of(WhatIf.of(judgement, List.of(change))));
    }

    /** As a server does it: what the edit does not touch is taken over. */
    @Benchmark
    public Judgement saveOfRuleToVerdicts() {
        String text = texts.texts().get(EDITED) + "\n// " + edits++;
        return Judge.again(judgement, RuleCompiler.compile(texts.with(EDITED, text), RuleTrust.PROFILE, rules));
    }

    @Benchmark
    public Judgement saveOfLimitToVerdicts() {
        byte[] bytes = files.content(REQUIREMENTS).orElseThrow().bytes();
        String changed = new String(bytes, StandardCharsets.UTF_8)
                .replace("at-most,15000,", "at-most," + (15_000 + ++edits % 500) + ",");
        FactFiles saved = files.with(REQUIREMENTS, changed.getBytes(StandardCharsets.UTF_8));
        return Judge.again(judgement, FactsReader.read(saved, files, facts, Progress.UNSEEN));
    }
}
