package rigor.engine.memo;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rigor.engine.profile.MeasureQuestion;
import rigor.engine.profile.Trait;
import rigor.engine.session.CourtSession;
import rigor.engine.session.FiredFinding;
import rigor.facts.Requirement;
import rigor.terms.Measure;
import rigor.terms.Subject;

/**
 * Judges in a session only the subjects for which some rule has inputs that it has not seen before. The findings then hold
 * for all subjects with the same inputs, in this judgement and in later ones.
 */
final class SharedFindings implements FindingsCache {
    private static final int SIGNATURES_KEPT = 10_000;

    /** What a memo takes that has been asked nothing yet. */
    private static final int ENTRIES_OF_A_MEMO = 10;

    private final CourtSession court;
    private final Collection<Requirement> requirements;
    private final List<MemoInputs> memos;
    private final List<MemoInputs> doubtingMemos;
    private final List<MeasureQuestion> questions;
    private final List<Function<Subject, Measure>> measures;
    /** For each question the index of its measure. */
    private final int[] measureOfQuestion;

    private final List<Trait> traits;
    private final Map<Optional<Object>, Integer> traitNumbers = new ConcurrentHashMap<>();
    private final AtomicInteger nextNumber = new AtomicInteger();
    private final Map<Signature, SubjectFindings> bySignature = new ConcurrentHashMap<>();

    SharedFindings(CourtSession court, Collection<Requirement> requirements, List<RuleMemo> memos) {
        this.court = court;
        this.requirements = requirements;
        this.questions = memos.stream().flatMap(m -> m.questions().stream()).toList();
        this.measures =
                questions.stream().map(MeasureQuestion::measure).distinct().toList();
        this.measureOfQuestion = questions.stream()
                .mapToInt(question -> measures.indexOf(question.measure()))
                .toArray();
        this.traits = memos.stream().flatMap(m -> m.traits().stream()).toList();
        this.memos = MemoInputs.all(memos);
        this.doubtingMemos = this.memos.stream().filter(m -> m.memo.doubts()).toList();
    }

    /**
     * The inputs of all rules for one subject: subjects with equal signatures have equal findings.
     *
     * @param answers to each question; after them the answers of the sceptical reading
     * @param traits the numbers of their values
     */
    private record Signature(BitSet answers, List<Integer> traits) {}

    /** The part of a signature that one memo reads: its first question and trait, and how many of each. */
    private record MemoInputs(RuleMemo memo, int firstQuestion, int questions, int firstTrait, int traits) {
        static List<MemoInputs> all(List<RuleMemo> memos) {
            List<MemoInputs> all = new ArrayList<>();
            int question = 0;
            int trait = 0;
            for (RuleMemo memo : memos) {
                MemoInputs inputs = new MemoInputs(
                        memo,
                        question,
                        memo.questions().size(),
                        trait,
                        memo.traits().size());
                all.add(inputs);
                question += inputs.questions;
                trait += inputs.traits;
            }
            return List.copyOf(all);
        }

        /**
         * The inputs of the memo's rule; equal for subjects that the rule cannot tell apart.
         *
         * @param allQuestions the number of questions of all memos
         */
        Object of(Signature signature, boolean sceptical, int allQuestions) {
            Object answers = answers(signature.answers, firstQuestion + (sceptical ? allQuestions : 0));
            return traits == 0
                    ? answers
                    : List.of(
                            answers, sceptical, List.copyOf(signature.traits.subList(firstTrait, firstTrait + traits)));
        }

        /** Most rules ask only one question. */
        private Object answers(BitSet all, int from) {
            return questions == 1 ? (Object) all.get(from) : all.get(from, from + questions);
        }
    }

    /**
     * A subject in one of its two readings.
     *
     * @param memos that its findings are for
     * @param inputs of each of these memos
     */
    private record SubjectReading(Subject subject, List<MemoInputs> memos, List<Object> inputs) {}

    /** @param findings null if some memo does not know its inputs yet */
    private record Lookup(
            Subject subject, Signature signature, @Nullable SubjectFindings findings) {}

    @Override
    public List<SubjectFindings> judge(List<? extends Subject> subjects) {
        List<Lookup> all = subjects.stream().map(this::lookup).toList();
        Map<Signature, Subject> unknown = new LinkedHashMap<>();
        for (Lookup one : all) {
            if (one.findings == null) {
                unknown.putIfAbsent(one.signature, one.subject);
            }
        }
        judgeInSession(unknown);
        return all.stream()
                .map(one -> one.findings != null ? one.findings : Objects.requireNonNull(known(one.signature)))
                .toList();
    }

    private Lookup lookup(Subject subject) {
        Signature signature = signature(subject);
        return new Lookup(subject, signature, known(signature));
    }

    @Override
    public SubjectFindings findings(Subject subject) {
        SubjectFindings known = known(signature(subject));
        return known != null ? known : judge(List.of(subject)).get(0);
    }

    @Override
    public boolean isReusable() {
        return true;
    }

    @Override
    public int entries() {
        int inputs = memos.stream().mapToInt(m -> m.memo.entries()).sum();
        return ENTRIES_OF_A_MEMO * memos.size() + inputs + bySignature.size() + traitNumbers.size();
    }

    /**
     * There may be a million subjects, so each measure and trait is read once, and the sceptical reading is evaluated only
     * where it can differ.
     */
    private Signature signature(Subject subject) {
        Measure[] read = new Measure[measures.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = measures.get(i).apply(subject);
        }
        int shift = questions.size();
        BitSet answers = new BitSet(2 * shift);
        for (int i = 0; i < shift; i++) {
            MeasureQuestion question = questions.get(i);
            Measure measure = read[measureOfQuestion[i]];
            boolean plain = question.predicate().test(measure);
            answers.set(i, plain);
            if (question.doubts()) {
                answers.set(
                        shift + i,
                        measure.isExact() ? plain : question.predicate().test(measure.sceptical()));
            }
        }
        List<Integer> values = new ArrayList<>(traits.size());
        traits.forEach(trait -> values.add(number(trait.of(subject))));
        return new Signature(answers, values);
    }

    /** Values are slow to compare, so each gets a number once. */
    private Integer number(@Nullable Object value) {
        return traitNumbers.computeIfAbsent(Optional.ofNullable(value), v -> nextNumber.getAndIncrement());
    }

    private @Nullable SubjectFindings known(Signature signature) {
        SubjectFindings known = bySignature.get(signature);
        if (known == null) {
            known = composed(signature);
            if (known != null) {
                keep(signature, known);
            }
        }
        return known;
    }

    /** What is dropped here can be composed again from the memos. */
    private void keep(Signature signature, SubjectFindings findings) {
        if (bySignature.size() >= SIGNATURES_KEPT) {
            bySignature.clear();
        }
        bySignature.put(signature, findings);
    }

    /** The findings of all memos together; null if one of them does not know its inputs yet. */
    private @Nullable SubjectFindings composed(Signature signature) {
        List<FiredFinding> certain = new ArrayList<>(memos.size());
        List<FiredFinding> possible = new ArrayList<>();
        for (MemoInputs inputs : memos) {
            RuleMemo memo = inputs.memo;
            Object plain = inputs.of(signature, false, questions.size());
            Object sceptical = memo.doubts() ? inputs.of(signature, true, questions.size()) : plain;
            boolean known = memo.addFindings(plain, certain)
                    && (sceptical.equals(plain) || memo.addFindings(sceptical, possible));
            if (!known) {
                return null;
            }
        }
        return new SubjectFindings(certain, possible);
    }

    /** Judges subjects with inputs that at least one memo does not know yet. */
    private void judgeInSession(Map<Signature, Subject> unknown) {
        Set<NewInputs> seen = new HashSet<>();
        List<SubjectReading> readings = new ArrayList<>();
        unknown.forEach((signature, subject) -> {
            addIfNew(reading(signature, subject, false), seen, readings);
            addIfNew(reading(signature, subject.sceptical(), true), seen, readings);
        });
        Map<Object, List<FiredFinding>> fired = court.judgeEach(
                requirements, readings.stream().map(SubjectReading::subject).toList());
        for (SubjectReading reading : readings) {
            List<FiredFinding> all = fired.getOrDefault(reading.subject, List.of());
            for (int i = 0; i < reading.memos.size(); i++) {
                reading.memos.get(i).memo.remember(reading.inputs.get(i), all);
            }
        }
    }

    private SubjectReading reading(Signature signature, Subject subject, boolean sceptical) {
        List<MemoInputs> counting = sceptical ? doubtingMemos : memos;
        List<Object> inputs = new ArrayList<>(counting.size());
        for (MemoInputs one : counting) {
            inputs.add(one.of(signature, sceptical, questions.size()));
        }
        return new SubjectReading(subject, counting, inputs);
    }

    /** Inputs that a memo does not know yet. */
    private record NewInputs(RuleMemo memo, Object inputs) {}

    private static void addIfNew(SubjectReading reading, Set<NewInputs> seen, List<SubjectReading> readings) {
        boolean isNew = false;
        for (int i = 0; i < reading.memos.size(); i++) {
            RuleMemo memo = reading.memos.get(i).memo;
            Object inputs = reading.inputs.get(i);
            isNew |= !memo.knows(inputs) && seen.add(new NewInputs(memo, inputs));
        }
        if (isNew) {
            readings.add(reading);
        }
    }
}
