package rigor.facts.upload.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What one line says of a position. For one thread. */
final class Row {
    final int line;
    /** A number before the text: of the position, or of pieces. */
    @Nullable
    Integer lead;

    boolean isPosition;

    @Nullable
    Integer quantity;

    boolean isHours;
    /** A share alone in its cell, in per cent. */
    @Nullable
    BigDecimal discount;

    String text = "";
    /** What stands behind the amounts. */
    String after = "";

    @Nullable
    String delivery;
    /** Numbers without decimals in cells of their own. */
    final List<Integer> integers = new ArrayList<>();

    final List<Amount> amounts = new ArrayList<>();
    final Marks marks = new Marks();

    Row(int line) {
        this.line = line;
    }

    boolean isNamed() {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    boolean isNumberAlone() {
        return text.isEmpty() && amounts.isEmpty() && quantity == null && (lead != null || !integers.isEmpty());
    }
}
