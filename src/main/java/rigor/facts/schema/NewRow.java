package rigor.facts.schema;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import rigor.facts.Fact;
import rigor.facts.Origin;

/** A row of a table that no file holds yet. */
public final class NewRow {
    private NewRow() {}

    /** @param cells by column; those that are left out are not known */
    public static <F extends Fact> F of(Class<F> type, Map<String, ?> cells) {
        Schema<F> schema = Schema.of(type);
        @Nullable Object[] values = schema.names().stream().map(cells::get).toArray();
        Origin place = new Origin(Origin.SAID, 0, "", "");
        String key = schema.create(values, place).key();
        return schema.create(values, new Origin(Origin.SAID, 0, key, ""));
    }
}
