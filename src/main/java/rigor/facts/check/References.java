package rigor.facts.check;

import java.util.Arrays;
import rigor.facts.Table;
import rigor.facts.schema.Schema;

/** Which tables bear on the rows of others, so that a change of one asks for the others to be read again. */
public final class References {
    private References() {}

    /** Whether rows of some table name rows of this one. */
    public static boolean isReferredTo(Table table) {
        return Arrays.stream(Table.values())
                .flatMap(other -> Schema.of(other.type()).fields().stream())
                .anyMatch(field -> field.refersTo() == table);
    }

    /** Whether rows of a later table may be right or wrong by what is in this one. */
    public static boolean isLookedAt(Table table) {
        return isReferredTo(table) || RowChecks.LOOKED_AT.contains(table.type());
    }

    /** Whether its rows may be right or wrong by what is in any other table. */
    public static boolean looksAtAll(Table table) {
        return table == Table.WARNINGS || table == Table.CASE;
    }
}
