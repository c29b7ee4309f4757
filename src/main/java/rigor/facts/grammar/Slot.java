package rigor.facts.grammar;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One expansion slot of a mainboard.
 *
 * @param position bracket from the processor's side, counted from 1 at a pitch of 20.32 mm; empty if nobody knows it
 * @param isCertain whether the position was read, not only likely
 * @param size length of the socket in lanes; {@code lanes} the most that are wired
 * @param generation of PCI Express
 * @param source who feeds it: a processor, the chipset ({@code pch}) or a switch ({@code plx})
 * @param group of slots that share lanes; empty if it shares none
 */
public record Slot(
        OptionalInt position, boolean isCertain, int size, int lanes, int generation, String source, String group) {
    private static final Pattern SYNTAX =
            Pattern.compile("([1-9]\\??|-):x(16|8|4|1)/(16|8|4|2|1|0)@([1-6])\\.(cpu1?|cpu2|pch|plx)(?:~([A-Z]))?");

    /** @throws IllegalArgumentException if the text is no slot; its message continues the quoted cell */
    static Slot parse(String text) {
        Matcher slot = SYNTAX.matcher(text);
        if (!slot.matches()) {
            throw new IllegalArgumentException(
                    "has \"" + text + "\" where a slot such as 2:x16/16@5.cpu~A is expected");
        }
        String position = slot.group(1);
        return new Slot(
                position.equals("-") ? OptionalInt.empty() : OptionalInt.of(position.charAt(0) - '0'),
                position.length() == 1 && !position.equals("-"),
                Integer.parseInt(slot.group(2)),
                Integer.parseInt(slot.group(3)),
                Integer.parseInt(slot.group(4)),
                slot.group(5),
                slot.group(6) == null ? "" : slot.group(6));
    }

    /** Whether the chipset feeds it, whose link to the processor all its slots and drives share. */
    public boolean isOfChipset() {
        return source.equals("pch");
    }
}
