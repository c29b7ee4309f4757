package rigor.facts.upload.quote;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rigor.facts.csv.NumberStyle;
import rigor.facts.upload.draft.Amounts;
import rigor.facts.upload.quote.Amount.Role;

/** Tells the price of one piece from that of all, by the number of pieces and by what stands beside the amounts. */
final class Pricing {
    /** Totals are rounded to five hundredths here and there. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.05");

    private final NumberStyle style;

    Pricing(NumberStyle style) {
        this.style = style;
    }

    /**
     * What a position costs.
     *
     * @param price of one piece; null if it is refused
     * @param warning what the buyer should know of it; null if nothing
     * @param code why it is refused; {@code reason} says it in words
     */
    record Price(
            @Nullable BigDecimal price,
            @Nullable String currency,
            @Nullable String warning,
            String code,
            String reason) {

        static Price of(BigDecimal price, Amount amount, @Nullable String warning) {
            return new Price(price, amount.currency(), warning, "", "");
        }

        static Price refused(String code, String reason) {
            return new Price(null, null, null, code, reason);
        }
    }

    /** An amount with its value. */
    private record Valued(Amount amount, BigDecimal value) {}

    Price of(Block block) {
        List<Amount> amounts = told(block);
        if (amounts.stream().anyMatch(a -> a.role() == Role.RANGE)) {
            return Price.refused(
                    "range", "the least of several prices, or a range, is no price: ask for that of this product");
        }
        if (amounts.stream().anyMatch(a -> a.role() == Role.INSTALMENT)) {
            return Price.refused("instalment", "what is paid every month is no price: ask for that of buying");
        }
        if (amounts.stream().anyMatch(a -> a.role() == Role.NEGATIVE)) {
            return Price.refused("negative", "the amount is negative: a price is not");
        }
        List<Valued> valued = new ArrayList<>();
        for (Amount amount : amounts) {
            BigDecimal value = amount.role() == Role.OTHER ? null : Amounts.parse(amount.text(), style);
            if (value == null && amount.role() != Role.OTHER) {
                return Price.refused(
                        "ambiguous-amount",
                        "\"%s\" %s".formatted(amount.text(), Amounts.complaint(amount.text(), style)));
            }
            if (value != null) {
                valued.add(new Valued(amount, value));
            }
        }
        return valued.isEmpty()
                ? Price.refused(
                        "no-amount", "no amount is the seller's price: write the price of one piece beside the product")
                : checked(chosen(block, valued));
    }

    private static Price checked(Price price) {
        boolean zero = price.price != null && price.price.signum() == 0;
        return zero ? Price.refused("price-zero", "a price of 0 is none: ask the seller") : price;
    }

    /** With the roles that the columns give where the words beside give none. */
    private static List<Amount> told(Block block) {
        List<Amount> amounts = new ArrayList<>(block.amounts);
        if (amounts.isEmpty()) {
            block.integers.forEach(n -> amounts.add(new Amount(n.toString(), null, Role.OPEN, 0, 0)));
        }
        List<Role> roles = block.header.roles(amounts.size());
        for (int i = 0; i < roles.size(); i++) {
            boolean open = amounts.get(i).role() == Role.OPEN;
            amounts.set(i, open ? amounts.get(i).as(roles.get(i)) : amounts.get(i));
        }
        return amounts;
    }

    private Price chosen(Block block, List<Valued> amounts) {
        Price byProduct = byProduct(block, amounts);
        if (byProduct != null) {
            return byProduct;
        }
        int quantity = block.quantity == null ? 1 : block.quantity;
        Valued told = only(amounts, Role.UNIT);
        Valued open = only(amounts, Role.OPEN);
        Valued unit = told == null ? open : told;
        Valued total = only(amounts, Role.TOTAL);
        if (unit != null && total != null) {
            boolean discounted = isDiscounted(block, unit, quantity, total);
            return discounted
                    ? discounted(block, total, quantity)
                    : Price.refused("several-amounts", mismatch(quantity, unit, total));
        }
        if (told != null) {
            return Price.of(told.value, told.amount, null);
        }
        if (total != null) {
            return divided(total, quantity);
        }
        return open == null ? Price.refused("several-amounts", several(amounts)) : one(open, quantity);
    }

    /** Whether the total is less than the pieces cost by the discount of its row. */
    private static boolean isDiscounted(Block block, Valued unit, int quantity, Valued total) {
        BigDecimal discount = block.discount;
        if (discount == null) {
            return false;
        }
        BigDecimal left = BigDecimal.ONE.subtract(discount.movePointLeft(2));
        return goTogether(unit.value.multiply(left), quantity, total.value);
    }

    private static Price discounted(Block block, Valued total, int quantity) {
        BigDecimal price = total.value.divide(BigDecimal.valueOf(quantity), 2, RoundingMode.HALF_UP);
        return Price.of(
                price, total.amount, "a discount of %s %% of this position is taken off".formatted(block.discount));
    }

    private static Price one(Valued amount, int quantity) {
        return quantity == 1
                ? Price.of(amount.value, amount.amount, null)
                : Price.refused(
                        "unit-or-total",
                        "%s pieces and one amount, %s: write \"each\" or \"total\" beside it"
                                .formatted(quantity, amount.amount.text()));
    }

    private static Price divided(Valued total, int quantity) {
        if (quantity < 1) {
            return Price.refused("no-amount", "no pieces, but a total of " + total.amount.text());
        }
        BigDecimal price = total.value.divide(BigDecimal.valueOf(quantity), 2, RoundingMode.HALF_UP);
        return Price.of(
                price,
                total.amount,
                quantity == 1
                        ? null
                        : "the quote gives only the total of %s pieces, %s".formatted(quantity, total.amount.text()));
    }

    private static String mismatch(int quantity, Valued unit, Valued total) {
        return "%s times %s is not %s: write the price of one piece alone"
                .formatted(quantity, unit.amount.text(), total.amount.text());
    }

    private static String several(List<Valued> amounts) {
        List<String> texts = amounts.stream().map(a -> a.amount.text()).toList();
        return "several amounts, %s, of which none is clearly the price of one piece: leave only that one"
                .formatted(String.join(" and ", texts));
    }

    /** The amount of a role, if there is one of it or all are alike; else null. */
    private static @Nullable Valued only(List<Valued> amounts, Role role) {
        Valued only = null;
        for (Valued valued : amounts) {
            if (valued.amount.role() == role) {
                if (only != null && only.value.compareTo(valued.value) != 0) {
                    return null;
                }
                only = only == null ? valued : only;
            }
        }
        return only;
    }

    /** By a price, a later total and a number of pieces that go together; null if none do. */
    private @Nullable Price byProduct(Block block, List<Valued> amounts) {
        for (int total = amounts.size() - 1; total > 0; total--) {
            for (int unit = total - 1; unit >= 0; unit--) {
                Price price = pair(block, amounts.get(unit), amounts.get(total), amounts.subList(0, unit));
                if (price != null) {
                    return price;
                }
            }
        }
        return null;
    }

    private static @Nullable Price pair(Block block, Valued unit, Valued total, List<Valued> before) {
        if (unit.amount.role() == Role.TOTAL || total.amount.role() == Role.UNIT) {
            return null;
        }
        if (block.quantity != null) {
            return goTogether(unit.value, block.quantity, total.value) ? Price.of(unit.value, unit.amount, null) : null;
        }
        for (Integer integer : block.integers) {
            if (goTogether(unit.value, integer, total.value)) {
                return Price.of(unit.value, unit.amount, null);
            }
        }
        for (Valued pieces : before) {
            boolean whole = pieces.value.stripTrailingZeros().scale() <= 0 && pieces.value.intValue() < 10_000;
            if (whole && goTogether(unit.value, pieces.value.intValue(), total.value)) {
                return Price.of(unit.value, unit.amount, null);
            }
        }
        return unguided(block, unit, total);
    }

    /** The last number of the name may be of pieces. */
    private static @Nullable Price unguided(Block block, Valued unit, Valued total) {
        String lastWord = block.text.substring(block.text.lastIndexOf(' ') + 1);
        if (lastWord.matches("[0-9]{1,3}") && goTogether(unit.value, Integer.parseInt(lastWord), total.value)) {
            block.quantity = Integer.valueOf(lastWord);
            block.text = block.text
                    .substring(0, Math.max(0, block.text.length() - lastWord.length()))
                    .strip();
            return Price.of(unit.value, unit.amount, null);
        }
        return unit.value.compareTo(total.value) == 0 ? Price.of(unit.value, unit.amount, null) : null;
    }

    private static boolean goTogether(BigDecimal unit, int quantity, BigDecimal total) {
        BigDecimal off =
                unit.multiply(BigDecimal.valueOf(quantity)).subtract(total).abs();
        return quantity > 0 && off.compareTo(ROUNDING) <= 0;
    }
}
