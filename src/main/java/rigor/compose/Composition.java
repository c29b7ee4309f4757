package rigor.compose;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import rigor.compose.Hosts.Host;
import rigor.facts.BuildPart;
import rigor.facts.Hardware;

/**
 * A number of equal cards in a host.
 *
 * @param powerLimitW W that software limits each card to; empty without a limit
 */
public record Composition(Host host, Hardware card, int count, OptionalDouble powerLimitW) {
    private static final String CARD_PREFIX = "gpu-";

    Composition limitedTo(double watts) {
        return new Composition(host, card, count, OptionalDouble.of(watts));
    }

    /** {@code 2x-rtx-3090-in-am5-dual-x8x8-at-250w}. */
    public String id() {
        return count + "x-" + shortId(card) + "-in-" + host.id() + limit("-at-", "w");
    }

    /** What stands for a card in ids of builds. */
    public static String shortId(Hardware card) {
        String id = card.hardwareId();
        return id.startsWith(CARD_PREFIX) ? id.substring(CARD_PREFIX.length()) : id;
    }

    public String name() {
        return count + "x " + card.name() + ", " + host.name() + limit(", limited to ", " W");
    }

    private String limit(String before, String after) {
        return powerLimitW.stream()
                .mapToObj(watts -> before + Math.round(watts) + after)
                .findFirst()
                .orElse("");
    }

    /** The bill of materials; each line rests on the row that names the part. */
    public List<BuildPart> bill() {
        Double limit = powerLimitW.isPresent() ? powerLimitW.getAsDouble() : null;
        BuildPart cards = new BuildPart(
                id(), name(), card.hardwareId(), count, limit, null, card.sourceUrl(), null, card.origin());
        return Stream.concat(Stream.of(cards), host.bill(id(), name()).stream()).toList();
    }
}
