package rigor.facts.upload.quote;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.Offer.Vat;
import rigor.facts.csv.NumberStyle;
import rigor.facts.upload.draft.Amounts;
import rigor.facts.upload.quote.Amount.Role;

/**
 * Whether the prices hold the tax, by the sums of a quote: it is on top if the positions, freight, discounts and the tax make
 * a total together, and in the prices if they do so without it. For one thread.
 */
final class SumTax {
    private static final BigDecimal ROUNDING = new BigDecimal("0.10");

    private final NumberStyle style;
    private final List<BigDecimal> totals = new ArrayList<>();
    private BigDecimal positions = BigDecimal.ZERO;
    private BigDecimal tax = BigDecimal.ZERO;

    SumTax(NumberStyle style) {
        this.style = style;
    }

    /** Null if there is no amount of a tax, or the sums tell neither. */
    @Nullable
    Vat of(List<Block> blocks, NoPositions noPositions) {
        for (Block block : blocks) {
            add(block, noPositions.kind(block.text));
        }
        boolean onTop = has(positions.add(tax)) || pairs();
        boolean within = has(positions) && !has(positions.add(tax));
        boolean told = tax.signum() > 0 && (onTop || within);
        return !told ? null : onTop ? Vat.EXCLUDED : Vat.INCLUDED;
    }

    private void add(Block block, @Nullable String kind) {
        Amount last = block.hasAmounts() ? block.amounts.get(block.amounts.size() - 1) : null;
        BigDecimal value = last == null ? null : Amounts.parse(last.text(), style);
        if (last == null || value == null) {
            return;
        }
        boolean each = kind == null && block.amounts.size() == 1 && last.role() == Role.UNIT;
        int pieces = each && block.quantity != null ? block.quantity : 1;
        BigDecimal all = value.multiply(BigDecimal.valueOf(pieces));
        switch (kind == null ? "" : kind) {
            case "a total" -> totals.add(all);
            case "tax" -> tax = tax.add(all);
            case "a discount" -> positions = positions.subtract(all);
            default -> positions = positions.add(all);
        }
    }

    private boolean has(BigDecimal sum) {
        return totals.stream().anyMatch(total -> total.subtract(sum).abs().compareTo(ROUNDING) <= 0);
    }

    /** Whether a total and the tax make a later one that is not that of the positions. */
    private boolean pairs() {
        return totals.stream().anyMatch(total -> has(total.add(tax))) && !has(positions);
    }
}
