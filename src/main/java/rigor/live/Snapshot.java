package rigor.live;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/** What is in force, with what is to be told of it. Immutable. */
record Snapshot(InForce inForce, Instant since, List<Fault> faults, int number, List<Change> changes) {
    private static final int FAULTS = 1_000;
    private static final int CHANGES = 50;

    static Snapshot first(InForce inForce, List<Fault> faults) {
        return new Snapshot(inForce, Instant.now(), faults, 0, List.of());
    }

    Snapshot with(InForce next, Change change) {
        List<Change> latest = Stream.concat(Stream.of(change), changes.stream())
                .limit(CHANGES)
                .toList();
        return new Snapshot(next, change.at(), List.of(), change.number(), latest);
    }

    Snapshot with(List<Fault> found) {
        return new Snapshot(inForce, since, found, number, changes);
    }

    Status status() {
        return new Status(
                inForce.facts().revision(),
                inForce.facts().caseRevision(),
                inForce.rules().revision(),
                inForce.rules().trust(),
                since,
                faults.isEmpty(),
                faults.size(),
                faults.stream().limit(FAULTS).toList(),
                inForce.warnings(),
                changes);
    }
}
