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
    private final FactFiles files;

    private CaseChoice(FactFiles files) {
        this.files = files;
    }

    /** The chosen case; if none was chosen the buyer's own; if there is none, the first of those that are shipped. */
    public static FactFiles usual(FactFiles files) {
        return files.layers().isEmpty()
                ? new CaseChoice(files).layered(files.cases().contains(FactFiles.OWN) ? own() : first(files))
                : files;
    }

    /**
     * A shipped case.
     *
     * @throws NotFound if there is none of that id
     */
    public static FactFiles shipped(FactFiles files, String id) {
        if (!files.cases().contains(folder(id))) {
            throw new NotFound("case", id, ids(files));
        }
        return new CaseChoice(files).layered(Optional.of(folder(id)));
    }

    /** The ids of the shipped cases, the usual one first. */
    public static List<String> ids(FactFiles files) {
        return rows(files, Table.CASES.file(), ShippedCase.class)
                .sorted(Comparator.comparingInt(ShippedCase::position).thenComparing(ShippedCase::id))
                .map(ShippedCase::id)
                .toList();
    }

    private static Optional<String> own() {
        return Optional.of(FactFiles.OWN);
    }

    private static Optional<String> first(FactFiles files) {
        return ids(files).stream()
                .map(CaseChoice::folder)
                .filter(files.cases()::contains)
                .findFirst();
    }

    /** The folder of a shipped case, as {@link FactFiles#cases} names it. */
    public static String folder(String id) {
        return FactFiles.CASES + id + "/";
    }

    /** What a case and the one it is based on say of the buyer; where both do, the case's own comes last. */
    public static List<CaseEntry> entries(FactFiles files, String folder) {
        return new CaseChoice(files)
                .layered(Optional.of(folder)).layers().stream()
                        .flatMap(layer -> rows(files, layer + Table.CASE.file(), CaseEntry.class))
                        .toList();
    }

    private FactFiles layered(Optional<String> top) {
        return files.judgedFor(
                Stream.concat(top.flatMap(this::base).stream(), top.stream()).toList());
    }

    /** The folder of the shipped case that another is based on. */
    private Optional<String> base(String folder) {
        return rows(files, folder + Table.CASE.file(), CaseEntry.class)
                .filter(entry -> entry.key().equals(CaseKey.BASED_ON.key()))
                .map(entry -> folder(entry.value()))
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
