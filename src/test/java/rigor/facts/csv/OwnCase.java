package rigor.facts.csv;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import org.assertj.core.api.Assertions;
import rigor.Shipped;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.Problem;
import rigor.facts.Table;
import rigor.facts.files.FactFiles;

/** The shipped tables and a case of one's own, written in a test. Immutable. */
public record OwnCase(FactFiles files) {

    /** A case that says nothing yet. */
    public static OwnCase none() {
        FactFiles shipped = FactFiles.bundled();
        return new OwnCase(shipped);
    }

    /** Based on the usual shipped case. */
    public static OwnCase based(String... entries) {
        String[] all = new String[entries.length + 1];
        all[0] = "based_on,swiss-home-office";
        System.arraycopy(entries, 0, all, 1, entries.length);
        return none().with(Table.CASE, "key,value", all);
    }

    /** A table of the case. */
    public OwnCase with(Table table, String header, String... rows) {
        String text = header + "\n" + String.join("\n", rows) + (rows.length == 0 ? "" : "\n");
        return new OwnCase(files.with(FactFiles.OWN + table.file(), text.getBytes(UTF_8)));
    }

    /** A table of the world. */
    public OwnCase withWorld(Table table, String text) {
        return new OwnCase(files.with(table.file(), text.getBytes(UTF_8)));
    }

    /** What the shipped table of the world holds. */
    public static String world(Table table) {
        return new String(Shipped.files().content(table.file()).orElseThrow().bytes(), UTF_8);
    }

    public Facts read() {
        return FactsReader.read(files);
    }

    /** All that is wrong, as it is told. */
    public List<String> problems() {
        return Assertions.catchThrowableOfType(FactsRejected.class, this::read).problems().stream()
                .map(Problem::toString)
                .toList();
    }
}
