package rigor.facts.upload.workbook;

import rigor.facts.upload.draft.Unusable;
import rigor.facts.upload.xml.GuardedXml.Faults;
import rigor.facts.upload.xml.Within;

/** Why a workbook is not read. */
final class Refusals {
    /** Of the XML in it. */
    static final Faults OF_XML = new Faults() {
        @Override
        public Unusable tooLong(int letters) {
            return tooLarge("a single text or tag of it is longer than %s letters".formatted(letters));
        }

        @Override
        public Unusable doctype() {
            return Refusals.doctype();
        }

        @Override
        public Unusable unknownEncoding() {
            return broken("its XML is in an unknown encoding");
        }
    };

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
        Unusable found = Within.in(failure);
        if (found != null) {
            return found;
        }
        return broken("it cannot be unpacked or its XML ends in the middle or makes no sense");
    }
}
