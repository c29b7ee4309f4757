package rigor.facts.csv;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import rigor.facts.CaseEntry;
import rigor.facts.CaseKey;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.NotFound;
import rigor.facts.Progress;
import rigor.facts.ShippedCase;
import rigor.facts.Table;
import rigor.facts.check.Ids;
import rigor.facts.check.ProblemList;
import rigor.facts.files.FactFiles;

/** Which cases' rows lie over those of the world. What is wrong with their tables is told when all are read. */
public final class CaseChoice {
    private CaseChoice() {}

    /** The chosen case; if none was chosen the buyer's own; if there is none, the first of those that are shipped. */
    public static FactFiles usual(FactFiles files) {
        if (!files.layers().isEmpty()) {
            return files;
        }
        Stream<String> all =
                Stream.concat(Stream.of(FactFiles.OWN), ids(files).stream().map(FactFiles::folderOf));
        return all.filter(files.cases()::contains)
                .findFirst()
                .map(folder -> chosen(files, folder))
                .orElse(files);
    }

    /**
     * A shipped case.
     *
     * @throws NotFound if there is none of that id
     */
    public static FactFiles shipped(FactFiles files, String id) {
        String folder = FactFiles.folderOf(id);
        if (!files.cases().contains(folder)) {
            throw new NotFound("case", id, ids(files));
        }
        return chosen(files, folder);
    }

    /** The ids of the shipped cases, the usual one first. */
    public static List<String> ids(FactFiles files) {
        return rows(files, Table.CASES.file(), ShippedCase.class)
                .sorted(Comparator.comparingInt(ShippedCase::position).thenComparing(ShippedCase::key))
                .map(ShippedCase::key)
                .toList();
    }

    /** What a case and the one it is based on say of the buyer; where both do, the case's own comes last. */
    public static List<CaseEntry> entries(FactFiles files, String folder) {
        return chosen(files, folder).layers().stream()
                .flatMap(layer -> rows(files, layer + Table.CASE.file(), CaseEntry.class))
                .toList();
    }

    private static FactFiles chosen(FactFiles files, String folder) {
        return files.judgedFor(
                Stream.concat(base(files, folder).stream(), Stream.of(folder)).toList());
    }

    /** The folder of the shipped case that another is based on. */
    private static Optional<String> base(FactFiles files, String folder) {
        return rows(files, folder + Table.CASE.file(), CaseEntry.class)
                .filter(entry -> entry.key().equals(CaseKey.BASED_ON.key()))
                .map(entry -> FactFiles.folderOf(entry.value()))
                .filter(base -> !base.equals(folder) && files.cases().contains(base))
                .findFirst();
    }

    private static <F extends Fact> Stream<F> rows(FactFiles files, String name, Class<F> type) {
        return files.content(name).stream()
                .flatMap(content -> TableReader.read(
                        type,
                        content,
                        Below.nothing(Table.of(type)),
                        Facts.none(),
                        new Ids(),
                        new ProblemList(name),
                        Progress.UNSEEN)
                        .stream());
    }
}
