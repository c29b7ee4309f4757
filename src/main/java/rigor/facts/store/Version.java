package rigor.facts.store;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rigor.facts.Table;
import rigor.facts.column.Doc;
import rigor.facts.column.Range;
import rigor.facts.files.FactFiles;

/**
 * A table as it was before a write, kept as {@code history/000017-1a2b3c4d5e6f7a8b9c0d1e2f3a4b5c6d-offers.csv}.
 *
 * @param number counted up with each write; the newest has the largest
 * @param revision of all tables while this one was in force
 * @param table whose file was written
 */
public record Version(
        @Range(min = 1) int number,
        @Doc(pattern = FactFiles.REVISION) String revision,
        Table table) implements Comparable<Version> {
    private static final Pattern FILE = Pattern.compile("([0-9]{6,9})-([0-9a-f]{32})-([a-z_]+)\\.csv");

    static Optional<Version> of(String fileName) {
        Matcher matcher = FILE.matcher(fileName);
        return matcher.matches()
                ? Table.named(matcher.group(3))
                        .map(table -> new Version(Integer.parseInt(matcher.group(1)), matcher.group(2), table))
                : Optional.empty();
    }

    boolean isOf(Table other, String otherRevision) {
        return table == other && revision.equals(otherRevision);
    }

    String fileName() {
        return String.format(Locale.ROOT, "%06d-%s-%s", number, revision, table.file());
    }

    @Override
    public int compareTo(Version other) {
        return Comparator.comparingInt(Version::number).compare(this, other);
    }
}
