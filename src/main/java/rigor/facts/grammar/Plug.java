package rigor.facts.grammar;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A power plug on a card. */
public enum Plug {
    SIXTEEN_PIN("12V-2x6|12VHPWR"),
    TWELVE_PIN("12PIN"),
    EIGHT_PIN("PCIe8"),
    SIX_PIN("PCIe6"),
    EPS("EPS8");

    private static final String NONE = "none";
    private static final Pattern COUNTED = Pattern.compile("([1-9])x(.+)");

    private final Pattern names;

    Plug(String names) {
        this.names = Pattern.compile(names);
    }

    /**
     * The plugs of a cell such as {@code 1xPCIe6+2xPCIe8}; none of {@code none}.
     *
     * @throws IllegalArgumentException if the cell does not follow the grammar; its message continues the quoted text
     */
    public static Map<Plug, Integer> counted(String cell) {
        Map<Plug, Integer> plugs = new EnumMap<>(Plug.class);
        if (!cell.equals(NONE)) {
            for (String some : cell.split("\\+", -1)) {
                Matcher counted = COUNTED.matcher(some);
                Plug plug = Optional.of(counted)
                        .filter(Matcher::matches)
                        .flatMap(m -> named(m.group(2)))
                        .orElseThrow(
                                () -> new IllegalArgumentException(
                                        "has \"" + some
                                                + "\" where plugs such as 1x12V-2x6, 2xPCIe8, 1xPCIe6, 1x12PIN or 1xEPS8 are expected"));
                plugs.merge(plug, Integer.valueOf(counted.group(1)), Integer::sum);
            }
        }
        return plugs;
    }

    private static Optional<Plug> named(String name) {
        return Stream.of(values())
                .filter(plug -> plug.names.matcher(name).matches())
                .findFirst();
    }
}
