package rigor.facts.upload.workbook;

import org.jspecify.annotations.Nullable;

/**
 * What a number format says of the number beside its look.
 *
 * @param currency three letters; null if it names none
 */
record Format(Kind kind, @Nullable String currency) {

    enum Kind {
        NUMBER,
        PERCENT,
        DATE,
        TIME
    }

    static final Format GENERAL = new Format(Kind.NUMBER, null);

    /** Of a format without a code of its own. Those of money depend on the computer and name no currency. */
    static Format builtIn(int id) {
        boolean isDate = id >= 14 && id <= 17 || id == 22 || id >= 27 && id <= 31 || id == 36 || id >= 50 && id <= 58;
        boolean isTime = id >= 18 && id <= 21 || id >= 32 && id <= 35 || id >= 45 && id <= 47;
        if (isDate || isTime) {
            return new Format(isDate ? Kind.DATE : Kind.TIME, null);
        }
        return id == 9 || id == 10 ? new Format(Kind.PERCENT, null) : GENERAL;
    }
}
