package rigor.facts;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rigor.facts.column.About;
import rigor.facts.column.Key;

/** What somebody who orders should know, though no verdict depends on it. */
public record Warning(
        @About(value = "A name of its own.", example = "my-warning") @Key
        String warningId,

        @About(value = "The row that it is of: the table and the id of the row.", example = "hardware:asus-gx10-1tb")
        String about,

        @About(value = "What it touches.", example = "heat") Kind kind,

        @About(value = "What somebody who orders should know.", example = "It needs a hand of free space behind it.")
        String sentence,

        @About(value = "Where it was read.", example = "https://example.org/source") @Nullable
        String sourceUrl,

        Origin origin)
        implements Fact {
    /** What a build is made of, and who sells it. */
    public static final List<Table> TABLES =
            List.of(Table.ACCELERATORS, Table.BUILDS, Table.HARDWARE, Table.OFFERS, Table.RETAILERS);

    public enum Kind {
        COMPATIBILITY,
        POWER,
        HEAT,
        NOISE,
        DEFECT,
        SOFTWARE,
        PRICE,
        DELIVERY,
        WARRANTY,
        /** How little a figure of the row is supported. */
        MEASUREMENT
    }

    /** How {@link #about()} names a row. */
    public static String row(Table table, String id) {
        return table.title() + ":" + id;
    }

    @Override
    public String key() {
        return warningId;
    }

    /** The table of the row; empty if it is none that a build follows from. */
    public Optional<Table> table() {
        return TABLES.stream().filter(table -> about.startsWith(row(table, ""))).findFirst();
    }

    /** The id of the row. */
    public String subject() {
        return about.substring(about.indexOf(':') + 1);
    }
}
