package rigor.compose.words;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import rigor.compose.Hosts;
import rigor.facts.Offer;

/** What one item says. */
sealed interface Said {
    Item item();

    /** What all of it costs. */
    record Money(Item item, BigDecimal amount, String currency) implements Said {}

    /** Whether it is new. */
    record State(Item item, Offer.Condition condition) implements Said {}

    /** That it is there already. */
    record Owned(Item item) implements Said {}

    /** A power supply of a rating. */
    record Watts(Item item, double each) implements Said {}

    /** @param about words of the kind of memory, such as ddr5 */
    record Memory(Item item, double each, Set<String> about) implements Said {
        private static final Set<String> OF_KITS =
                Set.of("ram", "ddr3", "ddr4", "ddr5", "dimm", "rdimm", "udimm", "ecc", "registered", "kit");

        double gb() {
            return each * item.count();
        }

        /** Whether it can be no memory that a card or a system brings. */
        boolean isKit() {
            return item.count() > 1 || about.stream().anyMatch(OF_KITS::contains);
        }
    }

    /** @param size such as 2tb */
    record Disk(Item item, String size) implements Said {}

    /** A host or a listed build, of which named parts take the place of those of their kinds. */
    record Template(Item item, String id, String name, boolean isHost, List<Hosts.Line> lines) implements Said {}

    record Thing(Item item, Found found) implements Said {}

    /** A processor that no table has. */
    record UnknownProcessor(Item item) implements Said {}
}
