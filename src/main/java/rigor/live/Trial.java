package rigor.live;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.CancellationException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import rigor.engine.Background;
import rigor.engine.Judge;
import rigor.engine.Judgement;
import rigor.engine.model.RuleTrust;
import rigor.engine.rules.RuleBook;
import rigor.engine.rules.RuleCompiler;
import rigor.engine.rules.RuleFiles;
import rigor.engine.rules.RulesRejected;
import rigor.engine.session.BrokenRule;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Progress;
import rigor.facts.csv.FactsReader;
import rigor.facts.files.FactFiles;
import rigor.verdict.RuleRef;

/**
 * Facts and rules read, compiled and judged aside: either sound, or with all faults of both. What an earlier state has
 * read or compiled from the same content is not made again.
 */
final class Trial {
    private final RuleTrust trust;
    private final List<InForce> earlier;
    private final Progress progress;
    private final List<Problem> problems = new ArrayList<>();

    private Trial(RuleTrust trust, List<InForce> earlier, Progress progress) {
        this.trust = trust;
        this.earlier = earlier;
        this.progress = progress;
    }

    /** @param sound null if there are problems */
    record Result(@Nullable InForce sound, List<Fault> faults) {}

    static Result of(Folders folders, List<InForce> earlier) {
        return of(folders, earlier, Progress.UNSEEN);
    }

    static Result of(Folders folders, List<InForce> earlier, Progress progress) {
        return new Trial(folders.trust(), earlier, progress).judged(folders);
    }

    static Result of(FactFiles facts, RuleFiles rules, RuleTrust trust, List<InForce> earlier) {
        return new Trial(trust, earlier, Progress.UNSEEN).judged(facts, rules);
    }

    private Result judged(Folders folders) {
        FactFiles[] known = earlier.stream().map(InForce::files).toArray(FactFiles[]::new);
        FactFiles facts = attempt("facts", () -> folders.readFacts(known));
        RuleFiles rules = attempt("rules", folders::readRules);
        return facts == null || rules == null
                ? new Result(null, problems.stream().map(p -> Fault.of(p, "")).toList())
                : judged(facts, rules);
    }

    private Result judged(FactFiles files, RuleFiles ruleFiles) {
        Background<RuleBook> compiled = Background.begin(() -> rules(ruleFiles));
        Facts facts = attempt(files.folder(), () -> facts(files));
        RuleBook rules = attempt(suspect(ruleFiles), compiled);
        InForce sound = facts == null || rules == null ? null : judged(files, facts, rules);
        Sources sources = new Sources(files, ruleFiles);
        return new Result(sound, problems.stream().sorted().map(sources::fault).toList());
    }

    private Facts facts(FactFiles files) {
        String revision = files.revision();
        String caseRevision = files.caseRevision();
        return known(e -> e.facts().revision().equals(revision)
                        && e.facts().caseRevision().equals(caseRevision))
                .map(InForce::facts)
                .orElseGet(() -> read(files));
    }

    private Facts read(FactFiles files) {
        return earlier.isEmpty()
                ? Judge.prepared(FactsReader.read(files, progress))
                : FactsReader.read(files, earlier.get(0).files(), earlier.get(0).facts(), progress);
    }

    private RuleBook rules(RuleFiles files) {
        String revision = files.revision();
        return known(e -> e.rules().revision().equals(revision))
                .map(InForce::rules)
                .orElseGet(() -> judging(RuleCompiler.compile(files, trust, latest())));
    }

    private static RuleBook judging(RuleBook rules) {
        List<Problem> missing =
                rules.files().missing(rules.rules().stream().map(RuleRef::court).collect(Collectors.toSet()));
        if (!missing.isEmpty()) {
            throw new RulesRejected(missing);
        }
        return rules;
    }

    /** Where a fault is if the engine does not say: the file that was edited, or the folder. */
    private String suspect(RuleFiles files) {
        SortedMap<String, String> before =
                latest() == null ? files.texts() : latest().files().texts();
        List<String> edited = files.texts().entrySet().stream()
                .filter(file -> !file.getValue().equals(before.get(file.getKey())))
                .map(file -> files.label(file.getKey()))
                .toList();
        return edited.size() == 1 ? edited.get(0) : files.folder();
    }

    /** Whatever breaks while rules run is a fault of the rules, but not that whoever waited has given up. */
    private @Nullable InForce judged(FactFiles files, Facts facts, RuleBook rules) {
        try {
            return known(e -> e.facts() == facts && e.rules() == rules)
                    .orElseGet(() -> InForce.of(files, judgement(facts, rules)));
        } catch (BrokenRule e) {
            problems.add(rules.files().problem(e));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            problems.add(unforeseen(suspect(rules.files()), e));
        }
        return null;
    }

    /** An earlier state with the same facts, or the same rules, saves much of the way. */
    private Judgement judgement(Facts facts, RuleBook rules) {
        Optional<InForce> sameFacts = known(e -> e.facts() == facts);
        Optional<InForce> sameRules = known(e -> e.rules() == rules);
        return sameFacts
                .map(e -> Judge.again(e.judgement(), rules))
                .or(() -> sameRules.map(e -> Judge.again(e.judgement(), facts)))
                .orElseGet(() -> Judge.judge(facts, rules, progress));
    }

    private @Nullable RuleBook latest() {
        return earlier.isEmpty() ? null : earlier.get(0).rules();
    }

    private Optional<InForce> known(Predicate<InForce> same) {
        return earlier.stream().filter(same).findFirst();
    }

    /** @param place where the fault is of which nobody says more */
    private <T> @Nullable T attempt(String place, Supplier<T> step) {
        try {
            return step.get();
        } catch (FactsRejected e) {
            problems.addAll(e.problems());
        } catch (RulesRejected e) {
            problems.addAll(e.problems());
        } catch (UncheckedIOException e) {
            problems.add(new Problem(place, 0, 0, "cannot be read: " + e.getMessage()));
        } catch (CancellationException e) {
            throw e;
        } catch (RuntimeException | StackOverflowError | LinkageError | AssertionError e) {
            problems.add(unforeseen(place, e));
        }
        return null;
    }

    /** Whatever a file holds, it is the file's fault and no end of whoever reads it. */
    static Problem unforeseen(String place, Throwable e) {
        String reason = e instanceof StackOverflowError ? "it is nested too deeply" : firstLine(e);
        return new Problem(place, 0, 0, "cannot be used: " + reason);
    }

    /** Of the first cause that says anything: a class that cannot be loaded tells why only in what caused it. */
    private static String firstLine(Throwable e) {
        String message = e.getMessage();
        if (message != null && !message.isBlank()) {
            return message.strip().lines().findFirst().orElseThrow();
        }
        return e.getCause() == null ? e.getClass().getSimpleName() : firstLine(e.getCause());
    }
}
