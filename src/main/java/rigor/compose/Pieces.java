package rigor.compose;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import rigor.facts.BuildPart;
import rigor.facts.Facts;
import rigor.facts.Hardware;
import rigor.terms.Machine;
import rigor.terms.Part;

/**
 * What a machine is made of, to be changed: hardware and how many pieces of it.
 *
 * @param limits W that software limits cards to, by hardware
 */
record Pieces(Map<String, Integer> counts, Map<String, Double> limits) {

    static Pieces of(Machine machine) {
        Map<String, Integer> counts = new LinkedHashMap<>();
        Map<String, Double> limits = new LinkedHashMap<>();
        for (Part part : machine.parts()) {
            counts.merge(part.hardware().hardwareId(), part.quantity(), Integer::sum);
            OptionalDouble limit = part.powerLimitW();
            limit.ifPresent(watts -> limits.put(part.hardware().hardwareId(), watts));
        }
        return new Pieces(counts, limits);
    }

    /** With so many more pieces of one hardware, or fewer. */
    Pieces with(String hardware, int more) {
        Map<String, Integer> changed = new LinkedHashMap<>(counts);
        changed.merge(hardware, more, Integer::sum);
        changed.values().removeIf(count -> count <= 0);
        return new Pieces(changed, limits);
    }

    int count(String hardware) {
        return counts.getOrDefault(hardware, 0);
    }

    /** What of it is not in another. */
    Pieces without(Pieces other) {
        Pieces rest = this;
        for (Map.Entry<String, Integer> piece : other.counts.entrySet()) {
            rest = rest.with(piece.getKey(), -Math.min(piece.getValue(), rest.count(piece.getKey())));
        }
        return rest;
    }

    /** As lines of a build that rest on the rows of the hardware. */
    List<BuildPart> lines(String id, String name, Facts facts) {
        return counts.entrySet().stream()
                .map(piece -> line(id, name, facts.get(Hardware.class, piece.getKey()), piece.getValue()))
                .toList();
    }

    private BuildPart line(String id, String name, Hardware hardware, int count) {
        return new BuildPart(
                id,
                name,
                hardware.hardwareId(),
                count,
                limits.get(hardware.hardwareId()),
                null,
                hardware.sourceUrl(),
                null,
                hardware.origin());
    }
}
