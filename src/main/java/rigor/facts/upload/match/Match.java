package rigor.facts.upload.match;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a product was found to be.
 *
 * @param hardwareId null if it is not known
 * @param how null if it is not known
 * @param suggestions up to three ids of hardware that it may be, the most alike first; none where it is known
 * @param complaint what stands against it, such as numbers of two different pieces; null if nothing does
 */
public record Match(
        @Nullable String hardwareId,
        @Nullable How how,
        List<String> suggestions,
        @Nullable String complaint) {

    public enum How {
        GTIN,
        PART_NUMBER,
        /** Somebody agreed to that name before. */
        ALIAS,
        NAME,
        BRAND_AND_NAME,
        /** The id of hardware itself. */
        ID,
        /** The buyer says so for this row. */
        ACCEPTED,
        /** The buyer adds it as new. */
        ADDED
    }

    static Match of(String hardwareId, How how) {
        return new Match(hardwareId, how, List.of(), null);
    }

    static Match none(List<String> suggestions, @Nullable String complaint) {
        return new Match(null, null, suggestions, complaint);
    }

    public boolean isKnown() {
        return hardwareId != null;
    }
}
