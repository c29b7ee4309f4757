package rigor.compose.words;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.compose.Hosts;
import rigor.compose.Hosts.Line;
import rigor.compose.words.SaidBuild.Assumed;
import rigor.compose.words.SaidBuild.Completing;
import rigor.estimate.fit.Machines;
import rigor.facts.BuildPart;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Origin;
import rigor.facts.column.Words;
import rigor.facts.schema.NewRow;
import rigor.terms.Machine;

/**
 * Makes a build of words such as {@code 2x rtx-3090, epyc-7302p, 1200 W, USD 3900}. What is named is found by id, part
 * number or name; what is not named is taken from the nearest host.
 */
public final class MachineWords {
    /** The most signs that are read. */
    public static final int LONGEST = Items.LONGEST;

    private static final int LONGEST_ID = 60;

    private final Facts facts;
    private final String words;
    private final Understanding understanding = new Understanding();

    private MachineWords(String words, Facts facts) {
        this.words = words;
        this.facts = facts;
    }

    /** @throws WordsRejected with all that is not known or may be several things */
    public static SaidBuild of(String words, Facts facts) {
        return new MachineWords(words, facts).build();
    }

    private SaidBuild build() {
        Catalogue catalogue = new Catalogue(facts);
        Hosts hosts = Hosts.of(facts);
        Questions questions = new Questions();
        List<Said> said = new WordsReader(facts, catalogue, hosts, questions).read(words);
        Wanted wanted = new Resolver(catalogue, questions, understanding).resolve(said);
        wanted.misplacedSupply()
                .ifPresent(watts -> questions.add(watts.item(), "is a supply, and a system brings its own"));
        questions.ask();
        if (!wanted.runsModels()) {
            throw WordsRejected.because("nothing that models run on: name a card, a system or a processor");
        }
        if (wanted.price() == null) {
            said.stream()
                    .filter(Said.State.class::isInstance)
                    .forEach(state -> understanding.of(state.item(), "new or used changes nothing without a price"));
        }
        Optional<String> listed = listed(wanted);
        if (listed.isPresent()) {
            return new SaidBuild(listed.get(), understanding.all(), null, List.of(), List.of());
        }
        Completion.Completed completed = new Completion(facts, hosts, wanted, understanding).completed();
        return build(name(said), wanted, completed);
    }

    /** The build, or the system that is one by itself, of which no more is said than its name. */
    private Optional<String> listed(Wanted wanted) {
        boolean more =
                wanted.price() != null || wanted.owned() || !wanted.memory().isEmpty();
        boolean parts = wanted.watts() != null || wanted.disk() != null || wanted.processor() != null;
        if (more || parts || wanted.named().size() + (wanted.template() == null ? 0 : 1) != 1) {
            return Optional.empty();
        }
        Said.Template template = wanted.template();
        String id = template == null ? single(wanted.named().get(0)) : template.id();
        boolean found = Machines.of(facts).all().stream().map(Machine::id).anyMatch(id::equals);
        if (found && template != null) {
            understanding.of(template.item(), template.name());
        }
        return found ? Optional.of(id) : Optional.empty();
    }

    private static String single(Wanted.Named named) {
        return named.item().count() == 1 ? named.hardware().hardwareId() : "";
    }

    /** What was said of parts. */
    private static String name(List<Said> said) {
        return said.stream()
                .filter(each ->
                        !(each instanceof Said.Money || each instanceof Said.State || each instanceof Said.Owned))
                .map(each -> each.item().said())
                .collect(Collectors.joining(", "));
    }

    private SaidBuild build(String name, Wanted wanted, Completion.Completed completed) {
        String id = id(name);
        List<Fact> rows = new ArrayList<>();
        List<Line> bill = new ArrayList<>(completed.said());
        bill.addAll(completed.assumed());
        bill.stream().map(Line::hardware).filter(h -> isNew(h)).forEach(rows::add);
        Said.Money price = wanted.price();
        if (price != null) {
            SaidPrice sold = new SaidPrice(facts, id, name, price, wanted.condition());
            rows.addAll(sold.rows());
            bill.add(new Line(sold.bundle(), 1));
            understanding.of(price.item(), sold.says());
        }
        for (Line line : bill) {
            boolean assumed = completed.assumed().contains(line);
            rows.add(line(id, name, line, assumed, wanted.owned()));
        }
        Completing from = from(wanted, completed);
        return new SaidBuild(id, understanding.all(), from, unknown(completed), List.copyOf(rows));
    }

    private boolean isNew(Hardware hardware) {
        return facts.find(Hardware.class, hardware.hardwareId()).isEmpty();
    }

    private static BuildPart line(String id, String name, Line line, boolean assumed, boolean owned) {
        Map<String, Object> cells = new LinkedHashMap<>();
        cells.put("build_id", id);
        cells.put("name", name);
        cells.put("hardware_id", line.hardware().hardwareId());
        cells.put("quantity", line.quantity());
        cells.put("owned", owned ? true : null);
        cells.put("source_url", Origin.SAID);
        cells.put("note", assumed ? "not named, assumed" : null);
        return NewRow.of(BuildPart.class, cells);
    }

    private static List<String> unknown(Completion.Completed completed) {
        return completed.unknown().stream().map(Words::of).toList();
    }

    private @Nullable Completing from(Wanted wanted, Completion.Completed completed) {
        Hosts.Host host = completed.host();
        if (host == null) {
            return null;
        }
        List<Assumed> parts = completed.assumed().stream()
                .map(line -> new Assumed(
                        line.hardware().hardwareId(), line.hardware().name(), line.quantity()))
                .toList();
        Said.Template template = wanted.template();
        if (template != null) {
            understanding.of(template.item(), (template.isHost() ? "the host " : "the build ") + template.name());
        }
        return new Completing(host.id(), host.name(), completed.isNamed(), parts);
    }

    /** {@code own-2x-rtx-3090-epyc-7302p-1200-w}: the same words have the same one. */
    private String id(String name) {
        String plain = Stream.of(name.toLowerCase(Locale.ROOT).split("[^a-z0-9]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.joining("-"));
        String id = NewRows.OWN + plain;
        return id.length() <= LONGEST_ID ? id : id.substring(0, LONGEST_ID).replaceAll("-$", "");
    }
}
