package rigor.live;

import java.time.Instant;
import java.util.List;
import rigor.engine.model.RuleTrust;
import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;

/**
 * How the files and what is in force stand to each other.
 *
 * @param facts revision in force; likewise {@code rules}
 * @param trust what the rules are allowed
 * @param since when this came into force
 * @param sound whether the files on disk are what is in force; if not, the last good version is
 * @param faults of the files as they are now, the first thousand of {@code faultCount}
 * @param warnings rows of what is in force that are read and have no effect: musts that no rule asks for
 * @param changes the latest first
 */
public record Status(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        @Doc(pattern = FactFiles.REVISION) String rules,
        RuleTrust trust,
        Instant since,
        boolean sound,
        int faultCount,
        List<Fault> faults,
        List<Fault> warnings,
        List<Change> changes) {}
