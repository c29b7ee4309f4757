package rigor.facts.grammar;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The expansion slots of a mainboard, in the order in which the cell names them.
 *
 * @param modes of each group the ways in which its slots can share their lanes: lanes of each slot, in order
 * @param drives what drives in use take from slots, as the cell says it
 */
public record SlotLayout(List<Slot> slots, Map<String, List<List<Integer>>> modes, List<String> drives) {
    private static final Pattern MODE = Pattern.compile("([A-Z])=([0-9]+(?:\\+[0-9]+)*(?:\\|[0-9]+(?:\\+[0-9]+)*)*)");
    private static final Pattern DRIVE = Pattern.compile("M\\.2[^:]*:(?:[A-Z]=[0-9+]+|[1-9]=[0-9]+|[0-9]+)");

    /**
     * Of a cell such as {@code 2:x16/16@5.cpu~A 5:x16/8@5.cpu~A ; A=16+0|8+8 ; M.2_2:A=8+4}.
     *
     * @throws IllegalArgumentException if it does not follow the grammar; its message continues the quoted text
     */
    public static SlotLayout parse(String cell) {
        String[] sections = cell.split(" ; ", -1);
        List<Slot> slots =
                Stream.of(sections[0].split(" ", -1)).map(Slot::parse).toList();
        Map<String, List<List<Integer>>> modes = new LinkedHashMap<>();
        List<String> drives = new ArrayList<>();
        for (String rule : List.of(sections).subList(1, sections.length)) {
            Matcher mode = MODE.matcher(rule);
            if (mode.matches()) {
                modes.put(mode.group(1), modes(mode.group(1), mode.group(2), slots));
            } else if (DRIVE.matcher(rule).matches()) {
                drives.add(rule);
            } else {
                throw new IllegalArgumentException(
                        "has \"" + rule + "\" where a rule such as A=16+0|8+8 or M.2_2:A=8+4 is expected");
            }
        }
        return new SlotLayout(slots, modes, drives);
    }

    /** The slots of a group, in order. */
    public List<Slot> of(String group) {
        return of(group, slots);
    }

    private static List<Slot> of(String group, List<Slot> slots) {
        return slots.stream().filter(slot -> slot.group().equals(group)).toList();
    }

    private static List<List<Integer>> modes(String group, String text, List<Slot> slots) {
        List<List<Integer>> modes = Stream.of(text.split("\\|"))
                .map(mode -> Stream.of(mode.split("\\+")).map(Integer::valueOf).toList())
                .toList();
        int count = of(group, slots).size();
        if (modes.stream().anyMatch(lanes -> lanes.size() != count)) {
            throw new IllegalArgumentException(
                    "shares lanes of group " + group + " among other than its " + count + " slots: \"" + text + "\"");
        }
        return modes;
    }
}
