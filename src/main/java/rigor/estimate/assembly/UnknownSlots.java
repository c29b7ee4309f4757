package rigor.estimate.assembly;

import org.jspecify.annotations.Nullable;
import rigor.terms.Band;

/** A board of which nobody knows the slots, or none at all. */
record UnknownSlots(String why, Notes read) implements Seating {

    @Override
    public Band room() {
        return read.unknownRoom(why);
    }

    @Override
    public Band brackets(int ofCase) {
        return read.unknownRoom(why);
    }

    @Override
    public Band lanes(int bracketsOfCase) {
        return read.unknown(why);
    }

    @Override
    public @Nullable Boolean isAiry(int bracketsOfCase) {
        return null;
    }
}
