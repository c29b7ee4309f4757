package rigor.facts.check;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import rigor.facts.Board;
import rigor.facts.Card;
import rigor.facts.Chassis;
import rigor.facts.Cooler;
import rigor.facts.Country;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.facts.Hardware.Kind;
import rigor.facts.HostPart;
import rigor.facts.HostPrice;
import rigor.facts.MemoryKit;
import rigor.facts.Nearest;
import rigor.facts.PartFigures;
import rigor.facts.Processor;
import rigor.facts.Supply;
import rigor.facts.check.RowCheck.Complaint;
import rigor.facts.column.Words;
import rigor.facts.grammar.Plug;
import rigor.facts.grammar.SlotLayout;
import rigor.facts.schema.Schema;

/** The checks of what parts fit, and of hosts. */
final class PartChecks {
    private PartChecks() {}

    static void card(Card card, Facts before, Complaint complaint) {
        figures(card, Kind.GPU, before, complaint);
        parses(card.plugs(), Plug::counted, "plugs", complaint);
    }

    static void board(Board board, Facts before, Complaint complaint) {
        figures(board, Kind.MAINBOARD, before, complaint);
        parses(board.slots(), SlotLayout::parse, "slots", complaint);
    }

    static void processor(Processor processor, Facts before, Complaint complaint) {
        figures(processor, Kind.CPU, before, complaint);
    }

    static void memory(MemoryKit kit, Facts before, Complaint complaint) {
        figures(kit, Kind.MEMORY, before, complaint);
    }

    static void supply(Supply supply, Facts before, Complaint complaint) {
        figures(supply, Kind.PSU, before, complaint);
        Double low = supply.voltageMinV();
        if (low != null && supply.voltageMaxV() != null && low > supply.voltageMaxV()) {
            complaint.at("voltage_max_v", "is below voltage_min_v");
        }
    }

    static void chassis(Chassis chassis, Facts before, Complaint complaint) {
        figures(chassis, Kind.CASE, before, complaint);
    }

    static void cooler(Cooler cooler, Facts before, Complaint complaint) {
        figures(cooler, Kind.COOLER, before, complaint);
    }

    static void hostPrice(HostPrice price, Facts before, Complaint complaint) {
        List<String> hosts = before.all(HostPart.class).stream()
                .map(HostPart::hostId)
                .distinct()
                .toList();
        if (!hosts.isEmpty() && !hosts.contains(price.hostId())) {
            complaint.at("host_id", "\"" + price.hostId() + "\" is not in hosts" + Nearest.hint(price.hostId(), hosts));
        }
        if (price.priceHigh() != null && price.priceHigh().compareTo(price.priceLow()) < 0) {
            complaint.at("price_high", "is below price_low");
        }
        List<String> regions = before.rows(Country.class).stream()
                .<String>flatMap(c -> Stream.of(c.countryId(), c.tradeArea()))
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        if (!regions.isEmpty() && !regions.contains(price.region())) {
            complaint.at(
                    "region",
                    "\"%s\" is neither a country nor a trade area of countries%s"
                            .formatted(price.region(), Nearest.hint(price.region(), regions)));
        }
    }

    private static void figures(PartFigures part, Kind kind, Facts before, Complaint complaint) {
        Optional<Hardware> hardware = before.find(Hardware.class, part.hardwareId());
        if (hardware.isPresent() && hardware.get().kind() != kind) {
            complaint.at(
                    "hardware_id",
                    "is a %s in hardware, where a %s is expected"
                            .formatted(Words.of(hardware.get().kind()), Words.of(kind)));
        }
        List<String> columns = Schema.of(part.getClass()).names();
        part.assumptions().stream()
                .filter(column -> !column.equals(PartFigures.ALL) && !columns.contains(column))
                .forEach(column -> complaint.at("assumed", "names \"%s\", which is no column here".formatted(column)));
    }

    private static void parses(@Nullable String cell, Consumer<String> parser, String column, Complaint complaint) {
        try {
            if (cell != null) {
                parser.accept(cell);
            }
        } catch (IllegalArgumentException e) {
            complaint.at(column, String.valueOf(e.getMessage()));
        }
    }
}
