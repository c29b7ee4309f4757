package rigor.facts.upload.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import rigor.facts.upload.draft.Draft;
import rigor.facts.upload.draft.Drafts;
import rigor.facts.upload.draft.Refusal;

/** Lays the markups of a page over each other: what several say is one offer, and what they contradict is none. */
final class Comparison {
    /** What another markup may say better. */
    private static final Set<String> MENDED =
            Set.of("no-offer", "no-amount", "ambiguous-amount", "currency-missing", "currency-unknown");

    /** A draft and the markup that it is of. */
    private record Kept(Reading reading, Draft draft, SameOffer offer) {

        Kept(Reading reading, Draft draft) {
            this(reading, draft, SameOffer.of(draft));
        }
    }

    private final List<Kept> kept = new ArrayList<>();
    private final List<Kept> contradicted = new ArrayList<>();
    private final List<Refusal> refusals = new ArrayList<>();
    private final Map<String, Set<String>> productsByKind = new HashMap<>();

    private Comparison() {}

    /** @param readings those that are believed first come first; Open Graph last */
    static void add(List<Reading> readings, Drafts drafts) {
        Comparison comparison = new Comparison();
        readings.forEach(reading -> comparison
                .productsByKind
                .computeIfAbsent(reading.kind(), kind -> new TreeSet<>())
                .addAll(reading.products()));
        for (Reading reading : readings) {
            if (reading.kind().equals(OpenGraph.KIND)) {
                comparison.addCache(reading);
            } else {
                reading.drafts().forEach(draft -> comparison.add(new Kept(reading, draft)));
                comparison.refusals.addAll(reading.refusals());
            }
        }
        comparison.kept.forEach(one -> drafts.offer(one.draft));
        comparison.refusals.stream()
                .filter(refusal -> !comparison.isMended(refusal))
                .forEach(refusal -> drafts.refuse(refusal.at(), refusal.product(), refusal.code(), refusal.reason()));
    }

    private void add(Kept one) {
        if (contradicted.stream().anyMatch(other -> isSame(other, one))) {
            return;
        }
        List<Kept> same = kept.stream().filter(other -> isSame(other, one)).toList();
        Kept equal = same.stream()
                .filter(other -> SameOffer.isPrice(other.draft, one.draft))
                .findFirst()
                .orElse(null);
        if (equal != null) {
            kept.set(kept.indexOf(equal), new Kept(equal.reading, SameOffer.both(equal.draft, one.draft)));
        } else if (same.stream().anyMatch(other -> SameOffer.isCurrency(other.draft, one.draft))) {
            contradict(Stream.concat(same.stream(), Stream.of(one)).toList());
        } else {
            kept.add(same.isEmpty() ? one : new Kept(one.reading, warned(one.draft, SameOffer.OTHER_CURRENCY)));
        }
    }

    /** Of two scripts, only what is one product by its numbers or name. */
    private boolean isSame(Kept a, Kept b) {
        if (a.reading == b.reading) {
            return false;
        }
        boolean areAlone = !a.reading.kind().equals(b.reading.kind())
                && products(a.reading).size() == 1
                && products(b.reading).size() == 1;
        return a.offer.is(b.offer, areAlone);
    }

    private Set<String> products(Reading reading) {
        return productsByKind.getOrDefault(reading.kind(), Set.of());
    }

    private void contradict(List<Kept> all) {
        List<String> values = all.stream()
                .map(one -> one.reading.kind() + " says " + SameOffer.price(one.draft))
                .toList();
        Draft first = all.get(0).draft;
        refusals.add(new Refusal(
                first.at(),
                first.product(),
                "price-conflict",
                String.join(", ", values) + ": look at the page and enter the right one"));
        kept.removeAll(all);
        contradicted.addAll(all);
    }

    private static Draft warned(Draft draft, String warning) {
        return draft.with(builder -> builder.warnings.add(warning));
    }

    /** Open Graph is for previews and often old: it counts only where nothing else states an offer. */
    private void addCache(Reading cache) {
        if (kept.isEmpty() && refusals.stream().allMatch(this::isOpen)) {
            addAlone(cache);
        } else if (kept.size() == 1 && !cache.drafts().isEmpty()) {
            Kept one = kept.get(0);
            if (cache.drafts().stream().noneMatch(draft -> SameOffer.isPrice(draft, one.draft))) {
                String warning =
                        cache.kind() + " says " + SameOffer.price(cache.drafts().get(0)) + ": look at the page";
                kept.set(0, new Kept(one.reading, warned(one.draft, warning)));
            }
        }
    }

    private void addAlone(Reading cache) {
        List<Draft> drafts = cache.drafts();
        refusals.addAll(cache.refusals());
        long currencies = drafts.stream().map(Draft::currency).distinct().count();
        long prices = drafts.stream().map(SameOffer::price).distinct().count();
        if (prices > currencies) {
            contradict(kept(cache, drafts));
        } else if (currencies > 1) {
            drafts.forEach(draft -> kept.add(new Kept(cache, warned(draft, SameOffer.OTHER_CURRENCY))));
        } else {
            kept.addAll(kept(cache, drafts.stream().limit(1).toList()));
        }
    }

    private static List<Kept> kept(Reading reading, List<Draft> drafts) {
        return drafts.stream().map(draft -> new Kept(reading, draft)).toList();
    }

    /** Whether the refusal leaves open that the page offers something. */
    private boolean isOpen(Refusal refusal) {
        return MENDED.contains(refusal.code())
                || refusal.code().equals("broken-json")
                || refusal.code().equals("related-product");
    }

    /** Whether an offer of another markup is the one that this one failed to state. */
    private boolean isMended(Refusal refusal) {
        long failed = refusals.stream()
                .filter(other -> MENDED.contains(other.code()))
                .map(Refusal::product)
                .distinct()
                .count();
        return MENDED.contains(refusal.code())
                && kept.stream()
                        .filter(one -> !one.reading.refusals().contains(refusal))
                        .anyMatch(one -> one.draft.product().equals(refusal.product())
                                || failed == 1 && kept.size() == 1 && isOther(one, refusal));
    }

    private static boolean isOther(Kept one, Refusal refusal) {
        return one.reading.kind().equals(OpenGraph.KIND)
                && !refusal.at().startsWith(one.reading.markup().place());
    }
}
