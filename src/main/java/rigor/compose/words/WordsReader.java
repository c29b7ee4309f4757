package rigor.compose.words;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import rigor.compose.Hosts;
import rigor.facts.BuildPart;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Rate;

/** Reads what each item says; what nothing is called is a fault. */
final class WordsReader {
    private final Facts facts;
    private final Catalogue catalogue;
    private final Hosts hosts;
    private final Quantities quantities;
    private final Questions questions;

    WordsReader(Facts facts, Catalogue catalogue, Hosts hosts, Questions questions) {
        this.facts = facts;
        this.catalogue = catalogue;
        this.hosts = hosts;
        this.quantities = new Quantities(facts);
        this.questions = questions;
    }

    List<Said> read(String words) {
        List<Said> said = new ArrayList<>();
        Items.of(words, facts.ids(Rate.class)).forEach(item -> read(item, said));
        return said;
    }

    private void read(Item item, List<Said> said) {
        Optional<Said> known = known(item);
        Optional<Item> rest = known.isPresent() ? Optional.empty() : withoutCondition(item, said);
        if (rest.isPresent()) {
            read(rest.get(), said);
        } else if (known.isPresent()) {
            said.add(known.get());
        } else if (catalogue.isOfProcessors(item.text())) {
            said.add(new Said.UnknownProcessor(item));
        } else {
            questions.unknown(item, catalogue.near(item.text()));
        }
    }

    private Optional<Said> known(Item item) {
        return template(item).or(() -> quantities.read(item)).or(() -> thing(item));
    }

    private Optional<Said> thing(Item item) {
        Found found = Quantities.isBareNumber(item.text()) && item.text().length() < 4
                ? Found.NOTHING
                : catalogue.find(item.text());
        return found.candidates().isEmpty() ? Optional.empty() : Optional.of(new Said.Thing(item, found));
    }

    private Optional<Said> template(Item item) {
        Optional<Said> host = hosts.find(item.text())
                .map(each -> new Said.Template(item, each.id(), each.name(), true, each.lines()));
        return host.or(() -> build(item));
    }

    private Optional<Said> build(Item item) {
        List<BuildPart> bill = facts.all(BuildPart.class).stream()
                .filter(line -> line.buildId().equals(item.text()))
                .toList();
        List<Hosts.Line> lines = bill.stream()
                .map(line -> new Hosts.Line(facts.get(Hardware.class, line.hardwareId()), line.quantity()))
                .toList();
        return bill.isEmpty()
                ? Optional.empty()
                : Optional.of(new Said.Template(item, item.text(), bill.get(0).name(), false, lines));
    }

    /** The item without a first or last word that says whether it is new; empty if it has none. */
    private static Optional<Item> withoutCondition(Item item, List<Said> said) {
        String text = item.text();
        int first = text.indexOf(' ');
        int last = text.lastIndexOf(' ');
        if (first < 0) {
            return Optional.empty();
        }
        var before = Quantities.condition(text.substring(0, first));
        var after = Quantities.condition(text.substring(last + 1));
        before.or(() -> after).ifPresent(c -> said.add(new Said.State(item, c)));
        return before.isPresent()
                ? Optional.of(item.with(text.substring(first + 1)))
                : after.map(c -> item.with(text.substring(0, last)));
    }
}
