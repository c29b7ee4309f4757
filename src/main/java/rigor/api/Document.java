package rigor.api;

import rigor.facts.column.Doc;
import rigor.facts.files.FactFiles;

/**
 * The decision as a document to send or print.
 *
 * @param mediaType {@code text/html} or {@code text/markdown}
 */
public record Document(
        @Doc(pattern = FactFiles.REVISION) String facts,
        @Doc(pattern = FactFiles.REVISION) String caseRevision,
        @Doc(pattern = FactFiles.REVISION) String rules,
        String mediaType,
        String text) {}
