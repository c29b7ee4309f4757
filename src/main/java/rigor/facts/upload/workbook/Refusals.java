package rigor.facts.upload.workbook;

import java.io.IOException;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;
import rigor.facts.upload.draft.Unusable;

/** Why a workbook is not read. */
final class Refusals {
    private Refusals() {}

    static Unusable notOne(String what) {
        return new Unusable("not-a-workbook", "this is " + what);
    }

    static Unusable broken(String what) {
        return new Unusable(
                "broken-workbook", "the workbook is broken: " + what + "; open it, save it and bring it again");
    }

    static Unusable tooLarge(String what) {
        return new Unusable(
                "too-large-unpacked", "the workbook is too large: " + what + "; bring the sheet with the offers alone");
    }

    static Unusable encrypted() {
        return new Unusable("encrypted", "the workbook is protected by a password: save it without");
    }

    static Unusable old(String what) {
        return new Unusable("old-excel", "this is " + what + ": save it as xlsx");
    }

    static Unusable doctype() {
        return new Unusable(
                "doctype", "the workbook holds a DOCTYPE, which no spreadsheet writes and which is not read");
    }

    /** What a guard beneath the parser found, or else that the file cannot be read. */
    static Unusable of(Exception failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = below(cause)) {
            if (cause instanceof Within within) {
                return within.refusal;
            }
        }
        return broken("it cannot be unpacked or its XML ends in the middle or makes no sense");
    }

    private static @Nullable Throwable below(Throwable failure) {
        return failure instanceof XMLStreamException xml && xml.getNestedException() != null
                ? xml.getNestedException()
                : failure.getCause();
    }

    /** Carries a refusal through a parser. */
    static final class Within extends IOException {
        private static final long serialVersionUID = 1;

        private final transient Unusable refusal;

        Within(Unusable refusal) {
            super(refusal);
            this.refusal = refusal;
        }
    }
}
