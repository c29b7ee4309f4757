package rigor.facts.csv;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import rigor.facts.CaseEntry;
import rigor.facts.Fact;
import rigor.facts.Facts;
import rigor.facts.FactsRejected;
import rigor.facts.LoadoutModel;
import rigor.facts.Nearest;
import rigor.facts.Problem;
import rigor.facts.Progress;
import rigor.facts.Table;
import rigor.facts.check.CaseChecks;
import rigor.facts.check.Ids;
import rigor.facts.check.NeededKeys;
import rigor.facts.check.ProblemList;
import rigor.facts.check.References;
import rigor.facts.files.Content;
import rigor.facts.files.FactFiles;
import rigor.facts.schema.RowOrder;

/** Reads and checks all tables. */
public final class FactsReader {
    private final FactFiles files;
    private final FactFiles knownFiles;
    private final Facts known;
    private final Progress progress;
    private final Ids ids = new Ids();
    private final Map<Class<? extends Fact>, List<? extends Fact>> sound = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private boolean othersMayBeWrongNow;

    private FactsReader(FactFiles files, FactFiles knownFiles, Facts known, Progress progress) {
        this.files = files;
        this.knownFiles = knownFiles;
        this.known = known;
        this.progress = progress;
    }

    /**
     * Reads the tables, all or none.
     *
     * @param files where no case is chosen, the {@linkplain CaseChoice#usual usual} one is
     * @throws FactsRejected with all problems of all tables
     */
    public static Facts read(FactFiles files) {
        return read(files, Progress.UNSEEN);
    }

    /**
     * Reads the tables, all or none, and tells how far it is.
     *
     * @throws FactsRejected with all problems of all tables
     */
    public static Facts read(FactFiles files, Progress progress) {
        return read(files, FactFiles.of("", Map.of()), Facts.none(), progress);
    }

    /**
     * The same, but quicker where only few tables differ from those read before: what is as it was is taken over, and so
     * is what was {@linkplain Facts#derived derived} from it.
     *
     * @param known what was read from {@code knownFiles}
     * @throws FactsRejected with all problems of all tables
     */
    public static Facts read(FactFiles files, FactFiles knownFiles, Facts known, Progress progress) {
        refuseFirstEdition(files);
        FactFiles chosen = CaseChoice.usual(files);
        FactsReader reader = new FactsReader(chosen, CaseChoice.usual(knownFiles), known, progress);
        for (Table table : Table.values()) {
            reader.read(table, table.type());
        }
        reader.tellRolesThatNothingHas();
        if (!reader.problems.isEmpty()) {
            throw new FactsRejected(reader.problems);
        }
        return new Facts(reader.sound, chosen.revision(), chosen.caseRevision()).succeeding(known);
    }

    /** Told once, and not as the many faults that its tables are today. */
    private static void refuseFirstEdition(FactFiles files) {
        boolean hasBuyer =
                Arrays.stream(Table.values()).anyMatch(table -> table.isOfCase() && files.find(table.file()) != null);
        if (hasBuyer && files.find(Table.CASES.file()) == null) {
            throw new FactsRejected(List.of(new Problem(
                    files.folder(),
                    0,
                    0,
                    "holds tables of the first edition, where buyer and world were one: rigor case migrate "
                            + files.folder() + " makes a case of them")));
        }
    }

    private <F extends Fact> void read(Table table, Class<F> type) {
        Map<String, Content> layers = files.table(table.file());
        if (isOutOfPlace(table, layers)) {
            return;
        }
        if (References.isReferredTo(table)) {
            ids.open(table);
        }
        if (isAsBefore(table, layers)) {
            takeOver(table, known.rows(type));
        } else {
            read(table, type, layers);
        }
    }

    /** Whether a table is not where it must be, or where it must not be. */
    private boolean isOutOfPlace(Table table, Map<String, Content> layers) {
        boolean inWorld = layers.containsKey(table.file());
        boolean isMissing = table == Table.CASE ? layers.isEmpty() : !inWorld && !table.isOfCase();
        boolean isStray = inWorld && table.isOfCase();
        if (isMissing || isStray) {
            String reason =
                    isStray ? "belongs to a case now: rigor case migrate makes one of these tables" : "is missing";
            problems.add(new Problem(files.label(table.file()), 0, 0, reason));
        }
        return isMissing || isStray;
    }

    private boolean isAsBefore(Table table, Map<String, Content> layers) {
        return !othersMayBeWrongNow
                && !References.looksAtAll(table)
                && isSame(table, layers)
                && SetAside.by(new Facts(sound, "", ""), table).equals(SetAside.by(known, table));
    }

    private boolean isSame(Table table, Map<String, Content> layers) {
        return layers.keySet().equals(knownFiles.table(table.file()).keySet())
                && layers.entrySet().stream()
                        .allMatch(layer -> knownFiles
                                .content(layer.getKey())
                                .filter(layer.getValue()::isSame)
                                .isPresent());
    }

    private <F extends Fact> void takeOver(Table table, List<F> rows) {
        sound.put(table.type(), rows);
        rows.forEach(row -> ids.add(table, row.key()));
    }

    private <F extends Fact> void read(Table table, Class<F> type, Map<String, Content> layers) {
        othersMayBeWrongNow |= References.isLookedAt(table);
        Facts before = new Facts(sound, "", "");
        List<F> rows = List.of();
        boolean isSound = true;
        for (Map.Entry<String, Content> layer : layers.entrySet()) {
            if (!isSound) {
                break; // what lies over faulty rows cannot be judged
            }
            ProblemList faults = new ProblemList(files.label(layer.getKey()));
            Below<F> below = new Below<>(layer.getKey(), type, rows);
            List<F> over = TableReader.read(type, layer.getValue(), below, before, ids, faults, progress);
            rows = below.with(over);
            if (faults.count() == 0) {
                NeededKeys.check(table, below.isEmpty(), over, before, faults);
            }
            isSound = faults.count() == 0;
            problems.addAll(faults.problems());
        }
        if (isSound) {
            sound.put(type, SetAside.by(before, table).from(RowOrder.of(type, rows)));
            tellMissing(table);
        }
    }

    /** What the uppermost case asks of roles must be of those that it runs; what it is based on may ask of others. */
    private void tellRolesThatNothingHas() {
        Facts read = new Facts(sound, "", "");
        Set<String> roles = LoadoutModel.roles(read);
        String own = files.top() + Table.REQUIREMENTS.file();
        if (roles.isEmpty() || !problems.isEmpty()) {
            return;
        }
        read.askedOfNoRole()
                .filter(r -> r.origin().file().equals(own))
                .map(r -> new Problem(
                        files.label(own),
                        r.origin().line(),
                        1,
                        "requirement_id: \"%s\" asks of a role that no loadout has%s"
                                .formatted(r.key(), meant(r.role(), roles))))
                .forEach(problems::add);
    }

    private static String meant(String role, Set<String> roles) {
        String near = Nearest.hint(role, roles);
        return near.isEmpty() ? "; there are " + String.join(", ", roles) : near;
    }

    /** What a case leaves out is told at its end. */
    private void tellMissing(Table table) {
        if (table == Table.CASE) {
            CaseChecks.missing(new Facts(sound, "", "").all(CaseEntry.class))
                    .ifPresent(key -> problems.add(new Problem(
                            files.label(files.top() + table.file()),
                            0,
                            0,
                            "lacks a row \"" + key.key() + "\", which every case needs")));
        }
    }
}
