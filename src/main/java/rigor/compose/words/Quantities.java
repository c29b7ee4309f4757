package rigor.compose.words;

import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import rigor.facts.Facts;
import rigor.facts.Offer;
import rigor.facts.Rate;
import rigor.facts.column.Words;
import rigor.facts.upload.draft.Amounts;

/** Reads figures with their units, amounts of money, and whether goods are new. */
final class Quantities {
    private static final Pattern WATTS =
            Pattern.compile("(?i)([0-9]{2,5})\\s?w(?:atts?)?(?:\\s(?:psu|(?:power\\s)?supply))?");
    private static final Pattern MEMORY = Pattern.compile("(?i)([0-9]{1,5})\\s?gi?b(?:\\s(.*))?");
    private static final Pattern DISK =
            Pattern.compile("(?i)([0-9]{1,3})\\s?tb(?:\\s(?:ssd|nvme|nvme ssd|storage|disk))?");
    private static final Set<String> ABOUT_MEMORY = Set.of(
            "of",
            "ram",
            "memory",
            "unified",
            "system",
            "vram",
            "gpu",
            "ddr3",
            "ddr4",
            "ddr5",
            "dimm",
            "rdimm",
            "udimm",
            "ecc",
            "registered",
            "kit");
    private static final Set<String> OWNED = Set.of("own", "owned", "mine", "have");
    private static final Pattern MANY = Pattern.compile("[0-9][0-9.,'\u2019 ]*");

    private final Facts facts;

    Quantities(Facts facts) {
        this.facts = facts;
    }

    /** Empty if the item is no such thing. */
    Optional<Said> read(Item item) {
        Optional<Said> money = money(item);
        if (money.isPresent()) {
            return money;
        }
        if (OWNED.contains(item.text().toLowerCase(Locale.ROOT))) {
            return Optional.of(new Said.Owned(item));
        }
        Optional<Offer.Condition> condition = condition(item.text());
        if (condition.isPresent()) {
            return condition.map(c -> new Said.State(item, c));
        }
        Matcher watts = WATTS.matcher(item.text());
        if (watts.matches()) {
            return Optional.of(new Said.Watts(item, Double.parseDouble(watts.group(1))));
        }
        Matcher disk = DISK.matcher(item.text());
        return disk.matches() ? Optional.of(new Said.Disk(item, disk.group(1) + "tb")) : memory(item);
    }

    private static Optional<Said> memory(Item item) {
        Matcher memory = MEMORY.matcher(item.text());
        if (!memory.matches()) {
            return Optional.empty();
        }
        Set<String> about = memory.group(2) == null ? Set.of() : Tokens.of(memory.group(2));
        return ABOUT_MEMORY.containsAll(about)
                ? Optional.of(new Said.Memory(item, Double.parseDouble(memory.group(1)), about))
                : Optional.empty();
    }

    private Optional<Said> money(Item item) {
        Optional<String> currency = item.count() == 1 ? Amounts.currency(item.text()) : Optional.empty();
        if (currency.isEmpty() || facts.find(Rate.class, currency.get()).isEmpty()) {
            return Optional.empty();
        }
        BigDecimal amount = Amounts.alone(item.text());
        return amount == null || amount.signum() == 0
                ? Optional.empty()
                : Optional.of(new Said.Money(item, amount, currency.get()));
    }

    static Optional<Offer.Condition> condition(String word) {
        return Words.find(Offer.Condition.class, word.toLowerCase(Locale.ROOT));
    }

    /** Whether it is a number and no more. */
    static boolean isBareNumber(String text) {
        return MANY.matcher(text).matches();
    }
}
