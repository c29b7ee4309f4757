package rigor.compose.words;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import rigor.facts.Accelerator;
import rigor.facts.Accelerator.MemoryKind;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.Nearest;
import rigor.facts.column.Words;
import rigor.facts.schema.Schema;

/**
 * Finds hardware by what people call it: by id with or without the kind before it, by the accelerator in it, by part number,
 * by name, and last by some words of these. Blind to case and punctuation.
 */
final class Catalogue {
    private static final int NAME = 200;

    private final Facts facts;
    private final List<Entry> entries;

    Catalogue(Facts facts) {
        this.facts = facts;
        this.entries = facts.all(Hardware.class).stream()
                .filter(h -> h.kind() != Kind.BUNDLE)
                .map(Entry::of)
                .toList();
    }

    /** @param id its id without the kind before it; {@code tokens} of its id and name */
    private record Entry(Hardware hardware, String id, Set<String> tokens) {
        static Entry of(Hardware hardware) {
            String kind = Words.of(hardware.kind()) + "-";
            String id = hardware.hardwareId();
            Set<String> tokens = new LinkedHashSet<>(Tokens.of(id));
            tokens.addAll(Tokens.of(hardware.name()));
            return new Entry(hardware, id.startsWith(kind) ? id.substring(kind.length()) : id, tokens);
        }

        boolean isCalled(String bare) {
            return Tokens.bare(id).equals(bare)
                    || Tokens.bare(hardware.hardwareId()).equals(bare);
        }

        boolean isSoldAs(String bare) {
            return hardware.partNumbers().stream()
                    .anyMatch(number -> Tokens.bare(number).equals(bare));
        }
    }

    /** All that may be meant, by id; empty if nothing is called so. */
    Found find(String text) {
        String bare = Tokens.bare(text);
        if (bare.isEmpty() || text.length() > NAME) {
            return Found.NOTHING;
        }
        Found exact = found(entry -> entry.hardware.hardwareId().equals(text))
                .or(() -> found(entry -> entry.isCalled(bare)))
                .or(() -> ofAccelerator(bare))
                .or(() -> found(entry -> entry.isSoldAs(bare)))
                .or(() -> found(entry -> Tokens.bare(entry.hardware.name()).equals(bare)));
        Set<String> tokens = Tokens.of(text);
        return exact.or(() -> found(entry -> Tokens.of(entry.id).containsAll(tokens)))
                .or(() -> found(entry -> entry.tokens.containsAll(tokens)));
    }

    private Found found(Predicate<Entry> meant) {
        return new Found(entries.stream().filter(meant).map(Entry::hardware).toList(), false);
    }

    /** Of an accelerator that is named alone: cards with it, else systems. */
    private Found ofAccelerator(String bare) {
        List<Hardware> having = accelerators()
                .filter(gpu -> Tokens.bare(gpu.acceleratorId()).equals(bare)
                        || Tokens.bare(gpu.name()).equals(bare))
                .findFirst()
                .map(this::having)
                .orElse(List.of());
        return new Found(having, true);
    }

    private List<Hardware> having(Accelerator gpu) {
        List<Hardware> all = facts.all(Hardware.class).stream()
                .filter(h -> gpu.acceleratorId().equals(h.acceleratorId()))
                .toList();
        List<Hardware> cards = all.stream().filter(h -> h.kind() == Kind.GPU).toList();
        List<Hardware> single = all.stream().filter(h -> isSingle(h)).toList();
        return !cards.isEmpty() ? cards : !single.isEmpty() ? single : List.of(NewRows.with(gpu));
    }

    private static boolean isSingle(Hardware hardware) {
        Integer count = hardware.acceleratorCount();
        return count == null || count == 1;
    }

    private Stream<Accelerator> accelerators() {
        return facts.all(Accelerator.class).stream().filter(gpu -> gpu.memoryKind() != MemoryKind.SYSTEM);
    }

    /** GB that it is sold with; 0 if not known. */
    double memory(Hardware hardware) {
        if (hardware.memoryGb() != null) {
            return hardware.memoryGb();
        }
        String gpu = hardware.acceleratorId();
        return gpu == null ? 0 : facts.get(Accelerator.class, gpu).memoryGb();
    }

    /** The one of several of which most is known; of equals the first by id. */
    static Hardware bestKnown(List<Hardware> all) {
        return all.stream()
                .max(Comparator.comparingLong(Catalogue::known)
                        .thenComparing(Hardware::hardwareId, Comparator.reverseOrder()))
                .orElseThrow();
    }

    private static long known(Hardware hardware) {
        Schema<Hardware> schema = Schema.of(Hardware.class);
        return schema.fields().stream()
                .filter(field ->
                        !schema.text(hardware, schema.fields().indexOf(field)).isEmpty())
                .count();
    }

    /** Whether its words are those of processors, more than of anything else. */
    boolean isOfProcessors(String text) {
        List<Kind> kinds = entries.stream()
                .filter(entry -> Tokens.of(entry.id).stream().anyMatch(series(text)::contains))
                .map(entry -> entry.hardware.kind())
                .toList();
        long processors = kinds.stream().filter(kind -> kind == Kind.CPU).count();
        return processors * 2 > kinds.size();
    }

    /** Its words without a digit. */
    private static List<String> series(String text) {
        return Tokens.of(text).stream()
                .filter(token -> token.length() > 2 && token.chars().noneMatch(Character::isDigit))
                .toList();
    }

    /** Up to three ids that are spelled alike, or share most words. */
    List<String> near(String text) {
        if (text.length() > NAME) {
            return List.of();
        }
        List<String> spelled = Nearest.to(
                text.replace(' ', '-'), entries.stream().map(Entry::id).toList());
        List<String> ids = new ArrayList<>();
        spelled.forEach(id -> entries.stream()
                .filter(entry -> entry.id.equals(id))
                .forEach(entry -> ids.add(entry.hardware.hardwareId())));
        return ids.isEmpty() ? alike(Tokens.of(text)) : ids;
    }

    private List<String> alike(Set<String> wanted) {
        Comparator<Entry> most = Comparator.comparingDouble(entry -> -alikeness(wanted, entry.tokens));
        return entries.stream()
                .filter(entry -> alikeness(wanted, entry.tokens) > 0)
                .sorted(most.thenComparing(entry -> entry.hardware.hardwareId()))
                .limit(3)
                .map(entry -> entry.hardware.hardwareId())
                .collect(Collectors.toList());
    }

    /** Shared words among all words of both. */
    private static double alikeness(Set<String> a, Set<String> b) {
        long shared = a.stream().filter(b::contains).count();
        return (double) shared / (a.size() + b.size() - shared);
    }
}
