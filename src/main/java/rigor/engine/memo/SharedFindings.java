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
 * Has the engine hear only subjects that show some rule what it has not seen before. What was said then holds for all
 * that look the same, in this judgement and in later ones.
 */
public final class SharedFindings implements FindingsCache {
    private static final int LOOKS_KEPT = 10_000;

    private final CourtSession court;
    private final Collection<Requirement> requirements;
    private final List<Part> parts;
    private final List<Part> doubtful;
    private final List<MeasureQuestion> questions;
    private final List<Function<Subject, Measure>> measures;
    private final int[] asked;
    private final List<Trait> traits;
    private final Map<Optional<Object>, Integer> numbers = new ConcurrentHashMap<>();
    private final AtomicInteger next = new AtomicInteger();
    private final Map<Look, SubjectFindings> said = new ConcurrentHashMap<>();

    SharedFindings(CourtSession court, Collection<Requirement> requirements, List<RuleMemo> issues) {
        this.court = court;
        this.requirements = requirements;
        this.questions = issues.stream().flatMap(i -> i.questions().stream()).toList();
        this.measures =
                questions.stream().map(MeasureQuestion::measure).distinct().toList();
        this.asked = questions.stream()
                .mapToInt(question -> measures.indexOf(question.measure()))
                .toArray();
        this.traits = issues.stream().flatMap(i -> i.traits().stream()).toList();
        this.parts = Part.all(issues);
        this.doubtful = parts.stream().filter(part -> part.issue.doubts()).toList();
    }

    /**
     * All that the issues see of a subject.
     *
     * @param answers to each question; after them those of the sceptical reading
     * @param traits the numbers of their values
     */
    private record Look(BitSet answers, List<Integer> traits) {}

    /** Which questions and traits, of those of all issues, are one issue's: the first ones and how many. */
    private record Part(RuleMemo issue, int question, int questions, int trait, int traits) {
        static List<Part> all(List<RuleMemo> issues) {
            List<Part> parts = new ArrayList<>();
            int question = 0;
            int trait = 0;
            for (RuleMemo issue : issues) {
                Part part = new Part(
                        issue,
                        question,
                        issue.questions().size(),
                        trait,
                        issue.traits().size());
                parts.add(part);
                question += part.questions;
                trait += part.traits;
            }
            return List.copyOf(parts);
        }

        /**
         * What the issue sees; equal for subjects that it cannot tell apart.
         *
         * @param all how many questions there are
         */
        Object seen(Look look, boolean sceptical, int all) {
            Object answers = answers(look.answers, question + (sceptical ? all : 0));
            return traits == 0
                    ? answers
                    : List.of(answers, sceptical, List.copyOf(look.traits.subList(trait, trait + traits)));
        }

        /** Most issues ask but one question. */
        private Object answers(BitSet all, int from) {
            return questions == 1 ? (Object) all.get(from) : all.get(from, from + questions);
        }
    }

    /**
     * A subject in one of its readings.
     *
     * @param parts that what is said of this reading counts for
     * @param seen by each of them
     */
    private record Reading(Subject subject, List<Part> parts, List<Object> seen) {}

    /** @param said null if it is news to some issue */
    private record Heard(
            Subject subject, Look look, @Nullable SubjectFindings said) {}

    @Override
    public List<SubjectFindings> hear(List<? extends Subject> subjects) {
        List<Heard> all = subjects.stream().map(this::heard).toList();
        Map<Look, Subject> news = new LinkedHashMap<>();
        for (Heard one : all) {
            if (one.said == null) {
                news.putIfAbsent(one.look, one.subject);
            }
        }
        ask(news);
        return all.stream()
                .map(one -> one.said != null ? one.said : Objects.requireNonNull(known(one.look)))
                .toList();
    }

    private Heard heard(Subject subject) {
        Look look = look(subject);
        return new Heard(subject, look, known(look));
    }

    @Override
    public SubjectFindings said(Subject subject) {
        SubjectFindings known = known(look(subject));
        return known != null ? known : hear(List.of(subject)).get(0);
    }

    @Override
    public boolean isReusable() {
        return true;
    }

    /**
     * There may be a million, so each measure is read once, the sceptical reading is asked of open ones only, and traits but
     * once.
     */
    private Look look(Subject subject) {
        Measure[] read = new Measure[measures.size()];
        for (int i = 0; i < read.length; i++) {
            read[i] = measures.get(i).apply(subject);
        }
        int shift = questions.size();
        BitSet answers = new BitSet(2 * shift);
        for (int i = 0; i < shift; i++) {
            MeasureQuestion question = questions.get(i);
            Measure measure = read[asked[i]];
            boolean plain = question.asks().test(measure);
            answers.set(i, plain);
            if (question.doubts()) {
                answers.set(
                        shift + i, measure.isExact() ? plain : question.asks().test(measure.sceptical()));
            }
        }
        List<Integer> values = new ArrayList<>(traits.size());
        traits.forEach(trait -> values.add(number(trait.of(subject))));
        return new Look(answers, values);
    }

    /** Values are slow to compare, so that is done once. */
    private Integer number(@Nullable Object value) {
        return numbers.computeIfAbsent(Optional.ofNullable(value), v -> next.getAndIncrement());
    }

    private @Nullable SubjectFindings known(Look look) {
        SubjectFindings known = said.get(look);
        if (known == null) {
            known = composed(look);
            if (known != null) {
                keep(look, known);
            }
        }
        return known;
    }

    /** What the issues know is enough to compose it again. */
    private void keep(Look look, SubjectFindings known) {
        if (said.size() >= LOOKS_KEPT) {
            said.clear();
        }
        said.put(look, known);
    }

    /** What all issues together say; null if one of them has not seen this before. */
    private @Nullable SubjectFindings composed(Look look) {
        List<FiredFinding> certain = new ArrayList<>(parts.size());
        List<FiredFinding> possible = new ArrayList<>();
        for (Part part : parts) {
            Object plain = part.seen(look, false, questions.size());
            Object sceptical = part.issue.doubts() ? part.seen(look, true, questions.size()) : plain;
            boolean known = part.issue.tell(plain, certain)
                    && (sceptical.equals(plain) || part.issue.tell(sceptical, possible));
            if (!known) {
                return null;
            }
        }
        return new SubjectFindings(certain, possible);
    }

    /** Lets the engine hear those that are news to at least one issue. */
    private void ask(Map<Look, Subject> news) {
        Set<News> asked = new HashSet<>();
        List<Reading> heard = new ArrayList<>();
        news.forEach((look, subject) -> {
            hear(reading(look, subject, false), asked, heard);
            hear(reading(look, subject.sceptical(), true), asked, heard);
        });
        Map<Object, List<FiredFinding>> claims = court.judgeEach(
                requirements, heard.stream().map(Reading::subject).toList());
        for (Reading reading : heard) {
            List<FiredFinding> all = claims.getOrDefault(reading.subject, List.of());
            for (int i = 0; i < reading.parts.size(); i++) {
                reading.parts.get(i).issue.note(reading.seen.get(i), all);
            }
        }
    }

    private Reading reading(Look look, Subject subject, boolean sceptical) {
        List<Part> asked = sceptical ? doubtful : parts;
        List<Object> seen = new ArrayList<>(asked.size());
        for (Part part : asked) {
            seen.add(part.seen(look, sceptical, questions.size()));
        }
        return new Reading(subject, asked, seen);
    }

    /** What an issue has not seen before. */
    private record News(Part part, Object seen) {}

    private static void hear(Reading reading, Set<News> asked, List<Reading> heard) {
        boolean isNews = false;
        for (int i = 0; i < reading.parts.size(); i++) {
            Part part = reading.parts.get(i);
            Object seen = reading.seen.get(i);
            isNews |= !part.issue.knows(seen) && asked.add(new News(part, seen));
        }
        if (isNews) {
            heard.add(reading);
        }
    }
}
