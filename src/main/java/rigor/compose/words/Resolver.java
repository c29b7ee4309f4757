package rigor.compose.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.Hardware;
import rigor.facts.Offer;
import rigor.terms.Figures;

/** Resolves what items say together: memory narrows what is named before it, and what stays open is asked. */
final class Resolver {
    private final Catalogue catalogue;
    private final Questions questions;
    private final Understanding understanding;
    private final List<Wanted.Named> named = new ArrayList<>();
    private final List<Said.Memory> memory = new ArrayList<>();
    private Said.@Nullable Thing open;
    private Said.@Nullable Template template;
    private Said.@Nullable Watts watts;
    private Said.@Nullable Disk disk;
    private Said.@Nullable UnknownProcessor processor;
    private Said.@Nullable Money price;
    private Offer.@Nullable Condition condition;
    private boolean owned;

    Resolver(Catalogue catalogue, Questions questions, Understanding understanding) {
        this.catalogue = catalogue;
        this.questions = questions;
        this.understanding = understanding;
    }

    Wanted resolve(List<Said> all) {
        all.forEach(said -> {
            if (said instanceof Said.Money money) {
                price = once(price, money);
            } else if (said instanceof Said.Owned) {
                owned = true;
            }
        });
        all.forEach(this::take);
        close();
        return new Wanted(
                List.copyOf(named), List.copyOf(memory), template, watts, disk, processor, price, condition, owned);
    }

    private void take(Said said) {
        if (said instanceof Said.Memory size) {
            memory(size);
        } else if (!(said instanceof Said.Money || said instanceof Said.State || said instanceof Said.Owned)) {
            close();
        }
        if (said instanceof Said.Thing thing) {
            open = thing;
        } else if (said instanceof Said.Watts itsWatts) {
            watts = once(watts, itsWatts);
        } else if (said instanceof Said.Disk itsDisk) {
            disk = once(disk, itsDisk);
        } else if (said instanceof Said.Template itsTemplate) {
            template = once(template, itsTemplate);
        } else if (said instanceof Said.UnknownProcessor itsProcessor) {
            processor = once(processor, itsProcessor);
        } else if (said instanceof Said.State state) {
            condition(state);
        } else if (said instanceof Said.Owned itsOwner) {
            owned(itsOwner);
        }
    }

    private void owned(Said.Owned said) {
        if (price != null) {
            questions.add(
                    said.item(), "contradicts the price " + price.item().quoted() + ": what you have costs nothing");
        }
        understanding.of(said.item(), "you have it, so that it costs nothing");
    }

    private void condition(Said.State state) {
        if (condition != null && condition != state.condition()) {
            questions.add(
                    state.item(), "contradicts what was said before: the price is of new, refurbished or used goods");
        }
        condition = state.condition();
    }

    private <S extends Said> S once(@Nullable S before, S now) {
        if (before != null) {
            questions.add(now.item(), "comes after " + before.item().quoted() + ": say one of them");
        }
        return now;
    }

    /** What a card or system has is told again; else it is a kit. */
    private void memory(Said.Memory size) {
        if (open != null && !size.isKit()) {
            Found narrowed = open.found().where(h -> catalogue.memory(h) == size.gb());
            if (!narrowed.candidates().isEmpty()) {
                open = new Said.Thing(open.item(), narrowed);
                understanding.of(size.item(), "the memory of " + open.item().quoted());
                return;
            }
            if (open.found().isSystems() && !sizes(open.found()).isEmpty()) {
                questions.add(
                        size.item(),
                        "does not go with " + open.item().quoted() + ", which is known with "
                                + Questions.or(sizes(open.found())));
                return;
            }
        }
        memory.add(size);
    }

    private List<String> sizes(Found found) {
        return found.candidates().stream()
                .map(catalogue::memory)
                .filter(gb -> gb > 0)
                .distinct()
                .sorted()
                .map(gb -> Figures.of(gb, "GB"))
                .toList();
    }

    private void close() {
        if (open != null) {
            Said.Thing thing = open;
            open = null;
            chosen(thing.found())
                    .ifPresentOrElse(h -> name(thing, h), () -> questions.ambiguous(thing.item(), thing.found()));
        }
    }

    /** Systems of one accelerator differ little but in price; with a price, or where it is there already, it does not matter which it is. */
    private Optional<Hardware> chosen(Found found) {
        Optional<Hardware> plain = found.plain();
        boolean any = found.byAccelerator() || (price != null || owned) && found.isOneAccelerator();
        return plain.isPresent() || !any ? plain : Optional.of(Catalogue.bestKnown(found.candidates()));
    }

    private void name(Said.Thing thing, Hardware hardware) {
        int others = thing.found().candidates().size() - 1;
        boolean sampled = others > 0 && thing.found().plain().isEmpty();
        String says = hardware.name()
                + (sampled
                        ? ", for any of " + (others + 1) + " with the same accelerator; write an id for another"
                        : "");
        named.add(new Wanted.Named(thing.item(), hardware));
        understanding.of(thing.item(), hardware, thing.item().count(), says);
    }
}
